package kpo.billing.party;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "That the number was checked with its tax office")
record CheckTaxRegistrationRequest(
        @NotNull @Schema(examples = "2026-10-01") LocalDate checkedOn,
        @Size(max = 100) @Schema(description = "The consultation number of the check", examples = "WAPIAAAAYs3kd")
                String checkReference) {}
