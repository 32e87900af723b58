package kpo.billing.tax;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TaxRate", description = "The percentage of one tax of a country in a period")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaxRateResponse(
        UUID id,
        @Schema(examples = "IN") String country,
        TaxRate.Component component,
        @Schema(description = "Percent as decimal text", examples = "18") BigDecimal ratePercent,
        @Schema(description = "Absent: for every service without a rate of its own", examples = "998311")
                String serviceCode,
        LocalDate validFrom,
        LocalDate validTo) {

    static TaxRateResponse of(TaxRate rate) {
        return new TaxRateResponse(
                rate.id(),
                rate.country(),
                rate.component(),
                rate.ratePercent(),
                rate.serviceCode(),
                rate.validFrom(),
                rate.validTo());
    }
}
