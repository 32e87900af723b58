package kpo.billing.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.billing.ratecard.RateKey;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.CurrencyCode;
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The money part of what was agreed; `source` and `sourceId` are its natural key")
record CreateBillingAgreementRequest(
        @NotBlank @Size(max = 40) @Schema(description = "The system that agreed", examples = "engagement")
                String source,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "The agreement's id there", examples = "01926f6e-7f3c-7d2a-9f51-0242ac120002")
                String sourceId,
        @NotNull UUID sellerEntityId,
        @NotNull UUID buyerEntityId,
        @Size(min = 1, max = 64)
                @Schema(description = "Whose the seller must be; a service must say it", examples = "deccan-analytics")
                String sellerOrganisation,
        @Size(min = 1, max = 64)
                @Schema(description = "Whose the buyer must be; a service must say it", examples = "acme")
                String buyerOrganisation,
        @NotNull @CurrencyCode @Schema(description = "Of the invoices", examples = "USD") String currency,
        @NotEmpty
                @Size(max = 20)
                @Schema(description = "In the order in which they are asked for a rate; the seller's own")
                List<@NotNull UUID> rateCardIds,
        @NotEmpty
                @Size(max = 200)
                @Schema(
                        description = "Each must have a rate on the first day",
                        examples = "[\"senior-financial-analyst\"]")
                List<@NotNull @Pattern(regexp = RateKey.CODE) @Size(max = 64) String> roles,
        @NotNull @Schema(examples = "2026-10-01") LocalDate startsOn,
        @Schema(description = "The last day; absent: open", examples = "2027-09-30") LocalDate endsOn,
        @NotNull @ZoneName @Schema(examples = "Asia/Kolkata") String zone,
        @NotNull @Min(0) @Max(365) @Schema(description = "From the issue of an invoice", examples = "30")
                Integer paymentTermsDays,
        @Pattern(regexp = "[0-9A-Z]{2,10}") @Schema(description = "Decides tax in India (SAC)", examples = "998311")
                String serviceCode,
        @CountryCode @Schema(description = "Absent: the buyer's country", examples = "DE") String placeOfSupply,
        @Size(min = 1, max = 40) @Schema(description = "Whose FX rates count; absent: any", examples = "ECB")
                String fxSource,
        @Size(max = 20) @Schema(description = "Rates that come before the published ones")
                List<@NotNull @Valid FixedFx> fixedFx,
        @Schema(description = "Absent: ROLE") LineGrouping lineGrouping) {

    CreateBillingAgreementRequest {
        fixedFx = fixedFx == null ? List.of() : fixedFx;
        lineGrouping = lineGrouping == null ? LineGrouping.ROLE : lineGrouping;
    }
}
