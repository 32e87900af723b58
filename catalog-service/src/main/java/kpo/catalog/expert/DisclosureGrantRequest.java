package kpo.catalog.expert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who may know who an expert is, and since when")
record DisclosureGrantRequest(
        @NotNull UUID expertId,
        @NotBlank @Size(max = 64) @Schema(description = "The client's, as in the tokens", examples = "acme")
                String organisation,
        @NotNull @Schema(examples = "2026-10-05") LocalDate from,
        @Schema(
                        description = "The first day on which it holds no more; absent: until it is ended",
                        examples = "2027-04-01")
                LocalDate to,
        @NotBlank @Size(max = 500) @Schema(examples = "Assignment confirmed under the NDA of 1 October")
                String reason) {}
