package kpo.billing.party;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A number under which a tax office knows the legal entity")
record AddTaxRegistrationRequest(
        @NotNull TaxRegistration.Kind kind,
        @NotBlank @Size(max = 40) @Schema(examples = "29AABCD1234E1Z5") String number,
        @NotNull @Schema(examples = "2026-04-01") LocalDate validFrom,
        @Schema(description = "The first day on which it is no longer valid; absent: open", examples = "2027-04-01")
                LocalDate validTo,
        @Schema(description = "When it was checked with the tax office", examples = "2026-10-01") LocalDate checkedOn,
        @Size(max = 100) @Schema(description = "The consultation number of that check", examples = "WAPIAAAAYs3kd")
                String checkReference) {}
