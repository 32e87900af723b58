package kpo.billing.party;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "When a tax registration ends")
record EndTaxRegistrationRequest(
        @NotNull @Schema(description = "The first day on which it is no longer valid", examples = "2027-01-01")
                LocalDate validTo) {}
