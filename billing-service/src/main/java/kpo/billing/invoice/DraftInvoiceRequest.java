package kpo.billing.invoice;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which work is billed")
record DraftInvoiceRequest(
        @NotNull UUID agreementId,
        @NotNull @Schema(description = "The first work date", examples = "2026-10-01") LocalDate periodFrom,
        @NotNull @Schema(description = "The day after the last work date", examples = "2026-11-01") LocalDate periodTo,
        @NotNull
                @Schema(
                        description =
                                "Decides the tax treatment, and the FX rate where the agreement fixes none; at most 31"
                                        + " days before or after the period",
                        examples = "2026-10-30")
                LocalDate taxPoint) {}
