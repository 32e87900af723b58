package kpo.billing.fx;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FxRate", description = "A published rate, or a cross rate of two published ones")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FxRateResponse(
        UUID id,
        @Schema(examples = "USD") String base,
        @Schema(examples = "INR") String quote,
        @Schema(description = "Units of quote for one unit of base", examples = "88.4275") BigDecimal rate,
        @Schema(examples = "2026-10-30") LocalDate publishedOn,
        @Schema(examples = "RBI") String source,
        @Schema(description = "For a cross rate: the rates per euro of its base and of its quote")
                List<FxRateResponse> computedFrom) {

    static FxRateResponse of(FxRate rate) {
        return new FxRateResponse(
                rate.id(),
                rate.base(),
                rate.quote(),
                rate.rate(),
                rate.publishedOn(),
                rate.source(),
                Stream.of(rate.computedFromA(), rate.computedFromB())
                        .filter(leg -> leg != null)
                        .map(FxRateResponse::of)
                        .toList());
    }
}
