package kpo.catalog.expert;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a check of a degree or credential found")
record CheckRequest(
        @NotNull @Schema(examples = "VERIFIED") CheckFinding result,
        @NotNull @Schema(examples = "ISSUER_CONFIRMED") CheckMethod method,
        @Size(max = 2000) @Schema(examples = "The registrar confirmed it by letter") String note,
        @Schema(
                        description =
                                "For VERIFIED: the first day on which the verification counts no more; absent: by the"
                                        + " service's terms for a credential, never for a degree. A credential's"
                                        + " own end comes first",
                        examples = "2028-11-25")
                LocalDate validUntil) {}
