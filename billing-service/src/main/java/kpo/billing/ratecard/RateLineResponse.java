package kpo.billing.ratecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.money.UnitPrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RateLine", description = "The price of a role's work in a period; `any`: every value of a dimension")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RateLineResponse(
        UUID id,
        @Schema(examples = "senior-financial-analyst") String role,
        @Schema(examples = "any") String country,
        @Schema(examples = "any") String seniority,
        @Schema(examples = "any") String domain,
        RateUnit unit,
        UnitPrice unitPrice,
        LocalDate validFrom,
        LocalDate validTo) {

    static RateLineResponse of(RateLine line) {
        RateKey key = line.key();
        return new RateLineResponse(
                line.id(),
                key.role(),
                key.country(),
                key.seniority(),
                key.domain(),
                key.unit(),
                line.unitPrice(),
                line.validFrom(),
                line.validTo());
    }
}
