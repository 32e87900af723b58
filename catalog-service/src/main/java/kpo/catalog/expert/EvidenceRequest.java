package kpo.catalog.expert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The document behind a claim")
record EvidenceRequest(
        @NotBlank
                @Size(max = 500)
                @Schema(description = "Where you keep the document", examples = "dms:2026/degree-4512.pdf")
                String reference,
        @NotNull
                @Pattern(regexp = "[0-9a-f]{64}", message = "is no SHA-256 in lower-case hexadecimal")
                @Schema(
                        description = "SHA-256 of its bytes",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String sha256) {}
