package kpo.billing.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LegalEntity", description = "A company that sells or buys")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LegalEntityResponse(
        UUID id,
        @Schema(examples = "deccan-analytics") String organisation,
        @Schema(examples = "Deccan Analytics Private Limited") String name,
        @Schema(examples = "IN") String country,
        @Schema(examples = "KA") String state,
        LegalEntity.Kind kind,
        @Schema(examples = "INR") String currency,
        @Schema(examples = "4") int fiscalYearStartMonth,
        @Schema(examples = "DA") String invoicePrefix,
        List<Registration> registrations) {

    @Schema(name = "TaxRegistration")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Registration(
            UUID id,
            TaxRegistration.Kind kind,
            @Schema(examples = "29AABCD1234E1Z5") String number,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate checkedOn,
            String checkReference) {

        static Registration of(TaxRegistration r) {
            return new Registration(
                    r.id(), r.kind(), r.number(), r.validFrom(), r.validTo(), r.checkedOn(), r.checkReference());
        }
    }

    static LegalEntityResponse of(LegalEntity e) {
        return new LegalEntityResponse(
                e.id(),
                e.organisation(),
                e.name(),
                e.country(),
                e.state(),
                e.kind(),
                e.currency(),
                e.fiscalYearStartMonth(),
                e.invoicePrefix(),
                e.registrations().stream().map(Registration::of).toList());
    }
}
