package kpo.billing.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.billing.charge.ChargeKind;
import kpo.billing.charge.ChargeResponse;
import kpo.billing.charge.HeldWork;
import kpo.billing.ratecard.RateUnit;
import kpo.billing.tax.TaxComputation;
import kpo.billing.tax.TaxDecision;
import kpo.platform.money.Currencies;
import kpo.platform.money.Decimals;
import kpo.platform.money.Money;
import kpo.platform.money.UnitPrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Invoice", description = "A demand for payment, with why each figure is what it is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceResponse(
        @Schema(description = "Absent in a preview") UUID id,
        InvoiceStatus status,
        @Schema(description = "Given at issue", examples = "DA/26-27/000001") String number,
        UUID agreementId,
        InvoiceParty seller,
        InvoiceParty buyer,
        @Schema(examples = "USD") String currency,
        @Schema(description = "The first work date") LocalDate periodFrom,
        @Schema(description = "The day after the last work date") LocalDate periodTo,
        LocalDate taxPoint,
        LocalDate issuedOn,
        LocalDate dueOn,
        List<Line> lines,
        List<TaxGroup> taxGroups,
        Totals totals,
        @Schema(description = "Texts that the law asks for") List<String> notes,
        @Schema(description = "On drafting only: work of the period that was left out") List<HeldWork> held,
        Instant createdAt) {

    private static final int SOURCE_DECIMALS = 6;

    /** Work of one role at one rate, or one amount passed on. */
    @Schema(name = "InvoiceLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            @Schema(description = "Place on the invoice", examples = "1") int position,
            ChargeKind kind,
            @Schema(examples = "senior-financial-analyst") String role,
            @Schema(description = "Where the agreement groups by expert") UUID expertId,
            String description,
            @Schema(examples = "7650") Long minutes,
            @Schema(description = "Decimal text", examples = "55") BigDecimal quantity,
            RateUnit unit,
            UnitPrice unitPrice,
            SourceAmount sourceAmount,
            Money net,
            @Schema(description = "Place of its tax group", examples = "1") int taxGroup,
            @Schema(examples = "17") long chargeCount,
            Why why) {}

    /** What the work is worth in the currency of its rate, to six decimals; the net is not made from this figure. */
    @Schema(name = "SourceAmount")
    record SourceAmount(
            @Schema(description = "Decimal text", examples = "242965.666667") BigDecimal amount,
            @Schema(description = "ISO 4217", examples = "INR") String currency) {

        static SourceAmount of(BigDecimal exact, String currency) {
            BigDecimal shown = exact.setScale(SOURCE_DECIMALS, RoundingMode.HALF_UP);
            return new SourceAmount(Decimals.trimmed(shown, Currencies.exponent(currency)), currency);
        }
    }

    /** Why a line comes to its amount. */
    @Schema(name = "WhyOfLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(
            @Schema(description = "Absent for what is passed on") ChargeResponse.Rate rate,
            @Schema(description = "Absent where nothing is converted") FxUsed fx,
            WhyTax tax) {}

    /** Why a line is taxed as it is. */
    @Schema(name = "WhyTax")
    record WhyTax(
            @Schema(description = "Row of the rule table", examples = "4") int rule,
            @Schema(examples = "EXPORT_UNDER_LUT") String treatment,
            @Schema(examples = "G") String category,
            List<TaxDecision.Reason> reasons) {

        static WhyTax of(TaxDecision decision) {
            return new WhyTax(decision.rule(), decision.treatment(), decision.category(), decision.reasons());
        }
    }

    /** Lines that are taxed alike, and their tax. */
    @Schema(name = "InvoiceTaxGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaxGroup(
            int position,
            int rule,
            String treatment,
            String category,
            @Schema(examples = "VATEX-EU-AE") String exemptionCode,
            String sellerTaxId,
            String buyerTaxId,
            Money net,
            Money tax,
            List<TaxComputation.Amount> components,
            @Schema(description = "The figures of the tax return, where they are in another currency")
                    InTaxCurrency inTaxCurrency) {

        static TaxGroup of(InvoiceTaxGroup group) {
            TaxDecision decision = group.decision();
            return new TaxGroup(
                    group.position(),
                    decision.rule(),
                    decision.treatment(),
                    decision.category(),
                    decision.exemptionCode(),
                    decision.sellerTaxId(),
                    decision.buyerTaxId(),
                    group.net(),
                    group.tax(),
                    group.components(),
                    group.taxFx() == null
                            ? null
                            : new InTaxCurrency(group.taxCurrencyNet(), group.taxCurrencyTax(), group.taxFx()));
        }
    }

    /** The figures of the tax return. */
    @Schema(name = "InTaxCurrency")
    record InTaxCurrency(Money net, Money tax, FxUsed fx) {}

    /** Sums of the rounded figures above. */
    @Schema(name = "InvoiceTotals")
    record Totals(Money net, Money tax, Money gross) {}

    static InvoiceResponse of(Invoice invoice) {
        return of(invoice, invoice.id(), null);
    }

    static InvoiceResponse ofDraft(Invoicing.Drafted drafted) {
        return of(drafted.invoice(), drafted.invoice().id(), drafted.held());
    }

    static InvoiceResponse ofPreview(Invoicing.Drafted drafted) {
        return of(drafted.invoice(), null, drafted.held());
    }

    private static InvoiceResponse of(Invoice invoice, UUID id, List<HeldWork> held) {
        List<InvoiceTaxGroup> groups = invoice.taxGroups();
        return new InvoiceResponse(
                id,
                invoice.status(),
                invoice.number(),
                invoice.agreementId(),
                invoice.seller(),
                invoice.buyer(),
                invoice.currency(),
                invoice.periodFrom(),
                invoice.periodTo(),
                invoice.taxPoint(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.lines().stream()
                        .map(line -> line(line, groups.get(line.taxGroup() - 1).decision(), id != null))
                        .toList(),
                groups.stream().map(TaxGroup::of).toList(),
                new Totals(invoice.net(), invoice.tax(), invoice.gross()),
                groups.stream()
                        .flatMap(group -> group.decision().notes().stream())
                        .distinct()
                        .toList(),
                held,
                invoice.createdAt());
    }

    private static Line line(InvoiceLine line, TaxDecision decision, boolean kept) {
        return new Line(
                kept ? line.id() : null,
                line.position(),
                line.kind(),
                line.role(),
                line.expertId(),
                line.description(),
                line.minutes(),
                line.quantity(),
                line.rate() == null ? null : line.rate().unit(),
                line.rate() == null ? null : line.rate().unitPrice(),
                SourceAmount.of(line.sourceAmount(), line.sourceCurrency()),
                line.net(),
                line.taxGroup(),
                line.chargeCount(),
                new Why(ChargeResponse.Rate.of(line.rate(), line.rateFrozenAt()), line.fx(), WhyTax.of(decision)));
    }
}
