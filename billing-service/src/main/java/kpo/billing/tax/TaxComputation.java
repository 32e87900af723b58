package kpo.billing.tax;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import kpo.billing.fx.FxQuote;
import kpo.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tax of one group of lines, in the document's currency and in the one in which it is owed. Each component is
 * rounded by itself; in the tax currency the base is converted and rounded first, and tax is taken from that figure,
 * for it is the one on the return.
 *
 * @param taxCurrencyNet the net total in the tax currency
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaxComputation", description = "The tax of one group of lines")
public record TaxComputation(
        Money net,
        List<Amount> components,
        Money tax,
        Money gross,
        Money taxCurrencyNet,
        Money taxCurrencyTax,
        @Schema(description = "The rate into the tax currency; absent where it is the document's") FxQuote fx) {

    /** A component's tax in both currencies. */
    @Schema(name = "TaxAmount")
    public record Amount(
            @Schema(examples = "IGST") String name,
            @Schema(examples = "18") BigDecimal ratePercent,
            Money tax,
            Money taxCurrencyTax) {}

    /**
     * @param net sum of the group's rounded lines
     * @param fx from the document's currency to the decision's tax currency; null where they are the same
     */
    public static TaxComputation of(Money net, TaxDecision decision, FxQuote fx) {
        boolean sameCurrency = decision.taxCurrency().equals(net.currency());
        if (!sameCurrency
                && (fx == null || !fx.from().equals(net.currency()) || !fx.to().equals(decision.taxCurrency()))) {
            throw new IllegalArgumentException(
                    "Tax in %s on %s needs the rate between them.".formatted(decision.taxCurrency(), net.currency()));
        }
        Money base = sameCurrency ? net : Money.rounded(fx.convert(net.amount()), decision.taxCurrency());
        List<Amount> amounts = decision.components().stream()
                .map(c -> new Amount(c.name(), c.ratePercent(), percent(net, c), percent(base, c)))
                .toList();
        Money tax = Money.sum(amounts.stream().map(Amount::tax).toList(), net.currency());
        return new TaxComputation(
                net,
                amounts,
                tax,
                net.plus(tax),
                base,
                Money.sum(amounts.stream().map(Amount::taxCurrencyTax).toList(), base.currency()),
                sameCurrency ? null : fx);
    }

    private static Money percent(Money base, TaxDecision.Component component) {
        return Money.rounded(base.amount().multiply(component.ratePercent()).movePointLeft(2), base.currency());
    }
}
