package kpo.catalog.vetting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why an expert is not taken")
record RejectExpertRequest(
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "For the provider to read", examples = "The degree could not be confirmed.")
                String reason) {}
