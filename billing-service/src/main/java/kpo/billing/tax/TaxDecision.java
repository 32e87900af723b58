package kpo.billing.tax;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import kpo.platform.money.Decimals;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tax treatment of a supply, what the invoice must say, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaxDecision", description = "The tax treatment of a supply, what the invoice must say, and why")
public record TaxDecision(
        @Schema(description = "Row of the rule table", examples = "4") int rule,
        @Schema(examples = "EXPORT_UNDER_LUT") String treatment,
        @Schema(description = "VAT category of UNTDID 5305", examples = "G") String category,
        @Schema(description = "Empty where no tax is charged") List<Component> components,
        @Schema(description = "Texts that the invoice must carry") List<String> notes,
        @Schema(description = "VATEX code of EN 16931, where tax is not charged", examples = "VATEX-EU-AE")
                String exemptionCode,
        @Schema(description = "In which the tax is owed", examples = "INR") String taxCurrency,
        @Schema(description = "Every condition that was looked at, with its outcome") List<Reason> reasons,
        @Schema(examples = "29AABCD1234E1Z5") String sellerTaxId,
        @Schema(examples = "DE123456789") String buyerTaxId) {

    public TaxDecision {
        components = List.copyOf(components);
        notes = List.copyOf(notes);
        reasons = List.copyOf(reasons);
    }

    /** True where the invoice would be the same; why it would be may be told differently. */
    public boolean decidesLike(TaxDecision other) {
        return content().equals(other.content());
    }

    private List<Object> content() {
        return Arrays.asList(
                rule,
                components.stream()
                        .map(c -> c.name() + " " + Decimals.trimmed(c.ratePercent(), 0))
                        .toList(),
                notes,
                exemptionCode,
                taxCurrency,
                sellerTaxId,
                buyerTaxId);
    }

    /** One tax of the supply; CGST and SGST are two. */
    @Schema(name = "TaxComponent")
    public record Component(
            @Schema(examples = "IGST") String name,
            @Schema(description = "Percent as decimal text", examples = "18") BigDecimal ratePercent) {}

    /** A condition that was looked at, and its outcome. */
    @Schema(name = "TaxReason")
    public record Reason(
            @Schema(examples = "lut_valid") String code,
            @Schema(examples = "Letter of undertaking AD290426000001X is valid on 2026-10-30.") String detail) {}
}
