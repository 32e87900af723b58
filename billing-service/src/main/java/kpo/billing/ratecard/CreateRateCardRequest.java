package kpo.billing.ratecard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kpo.platform.validation.CurrencyCode;
import kpo.platform.validation.OneLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The bill rates of a seller in one currency")
record CreateRateCardRequest(
        @NotNull @Schema(description = "The legal entity that sells at these rates") UUID sellerEntityId,
        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Analytics 2026") String name,
        @NotNull @CurrencyCode @Schema(examples = "INR") String currency,
        @Size(min = 1, max = 64)
                @Schema(
                        description = "The organisation for which alone the card is; absent: for every buyer",
                        examples = "acme")
                String buyerOrganisation) {}
