package kpo.billing.party;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.CurrencyCode;
import kpo.platform.validation.OneLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A company that sells or buys")
record EstablishLegalEntityRequest(
        @NotBlank
                @Size(max = 64)
                @Schema(
                        description = "The organisation that owns it, as in the tokens' claim `org`",
                        examples = "deccan-analytics")
                String organisation,
        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Deccan Analytics Private Limited") String name,
        @NotNull @CountryCode @Schema(description = "ISO 3166-1 alpha-2", examples = "IN") String country,
        @Pattern(regexp = "[A-Z0-9]{1,3}")
                @Schema(description = "ISO 3166-2 subdivision without the country; required in India", examples = "KA")
                String state,
        @Schema(description = "Absent: BUSINESS; consumers are known, but not billed", examples = "BUSINESS")
                LegalEntity.Kind kind,
        @NotNull
                @CurrencyCode
                @Schema(description = "ISO 4217, in which its books and tax returns are kept", examples = "INR")
                String currency,
        @NotNull
                @Min(1)
                @Max(12)
                @Schema(description = "Invoice numbers start again with each fiscal year", examples = "4")
                Integer fiscalYearStartMonth,
        // CGST Rule 46(b): at most 16 characters, so that PREFIX/26-27/000001 leaves three.
        @NotNull @Pattern(regexp = "[A-Z0-9]{1,3}") @Schema(description = "Begins its invoice numbers", examples = "DA")
                String invoicePrefix) {}
