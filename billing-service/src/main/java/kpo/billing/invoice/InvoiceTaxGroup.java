package kpo.billing.invoice;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kpo.billing.tax.TaxComputation;
import kpo.billing.tax.TaxDecision;
import kpo.platform.Ids;
import kpo.platform.money.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The lines of an invoice that are taxed alike, and their tax: taken once from their sum (invariant 11). */
@Entity
@Table(name = "invoice_tax_group")
class InvoiceTaxGroup {

    @Id
    private UUID id;

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private TaxDecision decision;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TaxComputation.Amount> components;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "net", precision = 19, scale = 4))
    private Money net;

    @Column(precision = 19, scale = 4)
    private BigDecimal tax;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "tax_currency_net", precision = 19, scale = 4))
    @AttributeOverride(name = "currency", column = @Column(name = "tax_currency"))
    private Money taxCurrencyNet;

    @Column(precision = 19, scale = 4)
    private BigDecimal taxCurrencyTax;

    @JdbcTypeCode(SqlTypes.JSON)
    private FxUsed taxFx;

    protected InvoiceTaxGroup() {}

    static InvoiceTaxGroup of(int position, TaxDecision decision, TaxComputation computation) {
        InvoiceTaxGroup group = new InvoiceTaxGroup();
        group.id = Ids.next();
        group.position = position;
        group.decision = decision;
        group.components = computation.components();
        group.net = computation.net();
        group.tax = computation.tax().amount();
        group.taxCurrencyNet = computation.taxCurrencyNet();
        group.taxCurrencyTax = computation.taxCurrencyTax().amount();
        group.taxFx = FxUsed.of(computation.fx());
        return group;
    }

    int position() {
        return position;
    }

    TaxDecision decision() {
        return decision;
    }

    List<TaxComputation.Amount> components() {
        return List.copyOf(components);
    }

    Money net() {
        return net;
    }

    Money tax() {
        return new Money(tax, net.currency());
    }

    /** The net in the currency in which the tax is owed: the figure on the return. */
    Money taxCurrencyNet() {
        return taxCurrencyNet;
    }

    Money taxCurrencyTax() {
        return new Money(taxCurrencyTax, taxCurrencyNet.currency());
    }

    /** Null where the tax is owed in the currency of the invoice. */
    FxUsed taxFx() {
        return taxFx;
    }
}
