package kpo.billing.tax;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.CurrencyCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A supply of which the tax is asked")
record PreviewTaxRequest(
        @NotNull UUID sellerEntityId,
        @NotNull UUID buyerEntityId,
        @NotNull @Schema(examples = "2026-10-30") LocalDate taxPoint,
        @NotNull @CurrencyCode @Schema(description = "The invoice's currency", examples = "USD") String currency,
        @CountryCode @Schema(description = "Absent: the buyer's country", examples = "DE") String placeOfSupply,
        @Pattern(regexp = "[0-9]{4,8}") @Schema(description = "India's service accounting code", examples = "998311")
                String serviceCode,
        @Schema(description = "False between two establishments of one legal person; absent: true", examples = "true")
                Boolean separatePersons) {}
