package kpo.catalog.expert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an expert asks for in the own name")
record AskRightRequest(
        @NotNull @Schema(description = "Yourself") UUID expertId,
        @NotNull @Schema(examples = "RECTIFICATION") RightsRequestKind kind,
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description = "What is wrong and how it is right, or what is to be forgotten",
                        examples = "My master's degree is of 2013, not of 2012.")
                String wish) {}
