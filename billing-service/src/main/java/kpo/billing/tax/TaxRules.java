package kpo.billing.tax;

import static kpo.billing.tax.TaxRate.Component.*;
import static kpo.billing.tax.TaxTreatment.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kpo.billing.party.LegalEntity;
import kpo.billing.party.TaxRegistration;
import kpo.platform.problem.ProblemException;

/** Answers one question by the rule table, and keeps every condition that it looked at. */
final class TaxRules {

    /** The rates of the day; the service's own rate comes before the default. */
    interface Rates {
        Optional<TaxRate> rateOn(String country, TaxRate.Component component, String serviceCode, LocalDate on);
    }

    private final TaxQuestion question;
    private final TaxQuestion.Party seller;
    private final TaxQuestion.Party buyer;
    private final LocalDate day;
    private final Rates rates;
    private final List<TaxDecision.Reason> reasons = new ArrayList<>();

    TaxRules(TaxQuestion question, Rates rates) {
        this.question = question;
        this.seller = question.seller();
        this.buyer = question.buyer();
        this.day = question.taxPoint();
        this.rates = rates;
    }

    TaxDecision decide() {
        requireBusiness(seller, "seller");
        requireBusiness(buyer, "buyer");
        if (!question.separatePersons()) {
            because("same_person", "Seller and buyer are establishments of one legal person.");
            throw unsupported("A supply within one legal person is not known here.");
        }
        because("separate_persons", "Seller and buyer are separate legal persons.");
        because("seller_country", "%s is established in %s.", seller.name(), seller.country());
        because("buyer_country", "%s is established in %s.", buyer.name(), buyer.country());
        if (seller.country().equals("IN")) {
            return buyer.country().equals("IN") ? withinIndia() : outOfIndia();
        }
        if (EuropeanUnion.has(seller.country())) {
            return outOfMemberState();
        }
        throw unsupported("A supply from %s to %s is not known here.", seller.country(), buyer.country());
    }

    private TaxDecision withinIndia() {
        requireSuppliedAtBuyer();
        if (seller.state().equals(buyer.state())) {
            because("same_state", "Both are in the state %s.", seller.state());
            return decision(INTRA_STATE, "INR", tax("IN", CGST), tax("IN", SGST));
        }
        because("other_state", "The seller is in the state %s, the buyer in %s.", seller.state(), buyer.state());
        return decision(INTER_STATE, "INR", tax("IN", IGST));
    }

    /** All three conditions are looked at, so that the answer names everything that stands against an export free of tax. */
    private TaxDecision outOfIndia() {
        boolean abroad = holds(
                !question.placeOfSupply().equals("IN"),
                "place_of_supply_abroad",
                "place_of_supply_in_india",
                "The place of supply is %s.",
                question.placeOfSupply());
        boolean convertible = holds(
                !question.invoiceCurrency().equals("INR"),
                "paid_in_convertible_currency",
                "paid_in_inr",
                "The invoice is in %s.",
                question.invoiceCurrency());
        boolean undertaken = undertaken();
        return abroad && convertible && undertaken
                ? decision(EXPORT_UNDER_LUT, "INR")
                : decision(EXPORT_WITH_IGST, "INR", tax("IN", IGST));
    }

    private boolean undertaken() {
        Optional<TaxQuestion.Registration> lut = seller.registration(TaxRegistration.Kind.LUT, day);
        if (lut.isPresent()) {
            because(
                    "lut_valid",
                    "The letter of undertaking %s is valid on %s.",
                    lut.get().number(),
                    day);
            return true;
        }
        String known = seller.registrations().stream()
                .filter(r -> r.kind() == TaxRegistration.Kind.LUT)
                .map(r -> "%s is valid from %s%s".formatted(r.number(), r.validFrom(), until(r.validTo())))
                .reduce((a, b) -> a + ", " + b)
                .orElse("none is stored");
        because("lut_not_valid", "No letter of undertaking is valid on %s: %s.", day, known);
        return false;
    }

    private TaxDecision outOfMemberState() {
        requireSuppliedAtBuyer();
        if (buyer.country().equals(seller.country())) {
            because("same_member_state", "Both are in %s.", seller.country());
            return decision(DOMESTIC, EuropeanUnion.currency(seller.country()), tax(seller.country(), VAT));
        }
        if (!EuropeanUnion.has(buyer.country())) {
            because("buyer_outside_union", "%s is no member state.", buyer.country());
            return decision(OUTSIDE_SCOPE, question.invoiceCurrency());
        }
        because("other_member_state", "The buyer is in another member state.");
        requireVatId(seller, "seller", false);
        requireVatId(buyer, "buyer", true);
        return decision(REVERSE_CHARGE, question.invoiceCurrency());
    }

    private void requireBusiness(TaxQuestion.Party side, String role) {
        if (side.kind() != LegalEntity.Kind.BUSINESS) {
            throw TaxProblem.CONSUMER_NOT_SUPPORTED
                    .because("The %s, %s, is no business.", role, side.name())
                    .liftedBy("Bill a legal entity of the kind BUSINESS.");
        }
        because(role + "_is_business", "%s is a business.", side.name());
    }

    private void requireSuppliedAtBuyer() {
        if (!question.placeOfSupply().equals(buyer.country())) {
            throw unsupported(
                    "A supply that takes place in %s to a buyer in %s is not known here.",
                    question.placeOfSupply(), buyer.country());
        }
        because("place_of_supply_at_buyer", "The place of supply is %s.", question.placeOfSupply());
    }

    /** Row 11: without a VAT id that was checked by the tax point the supply is not billed at all. */
    private void requireVatId(TaxQuestion.Party side, String role, boolean checked) {
        TaxQuestion.Registration id = side.registration(TaxRegistration.Kind.VAT, day)
                .orElseThrow(() -> vatId("%s, the %s, has no VAT id that is valid on %s.", side.name(), role, day));
        if (checked && (id.checkedOn() == null || id.checkedOn().isAfter(day))) {
            throw vatId(
                    id.checkedOn() == null
                            ? "The VAT id %s of %s was never checked."
                            : "The VAT id %s of %s was not checked before the tax point.",
                    id.number(),
                    side.name());
        }
        because(
                role + "_vat_id_valid",
                "The VAT id %s of %s is valid on %s%s.",
                id.number(),
                side.name(),
                day,
                checked ? ", checked on " + id.checkedOn() : "");
    }

    private ProblemException vatId(String detail, Object... arguments) {
        return TaxProblem.VAT_ID_MISSING_OR_UNCHECKED
                .because(detail, arguments)
                .with("reasons", List.copyOf(reasons))
                .liftedBy("Check the VAT id with VIES and store the day and the consultation number of the check.");
    }

    private ProblemException unsupported(String detail, Object... arguments) {
        return TaxProblem.TAX_TREATMENT_UNSUPPORTED
                .because(detail, arguments)
                .with("reasons", List.copyOf(reasons))
                .liftedBy("Known are supplies within India, from India to abroad, and from member states of the EU.");
    }

    private TaxDecision.Component tax(String country, TaxRate.Component component) {
        TaxRate rate = rates.rateOn(country, component, question.serviceCode(), day)
                .orElseThrow(() -> TaxProblem.TAX_RATE_MISSING
                        .because("No rate of %s in %s is stored for %s.", component, country, day)
                        .liftedBy("Add the tax rate."));
        BigDecimal percent = rate.ratePercent();
        because(
                "tax_rate",
                "%s of %s is %s %% from %s%s, %s.",
                component,
                country,
                percent.toPlainString(),
                rate.validFrom(),
                until(rate.validTo()),
                rate.serviceCode() == null ? "the default" : "for service code " + rate.serviceCode());
        return new TaxDecision.Component(component.name(), percent);
    }

    private TaxDecision decision(TaxTreatment treatment, String taxCurrency, TaxDecision.Component... components) {
        String sellerTaxId = taxId(seller);
        if (sellerTaxId == null) {
            because("seller_not_registered", "No tax number of %s is valid on %s.", seller.name(), day);
        }
        return new TaxDecision(
                treatment.rule(),
                treatment.name(),
                treatment.category(),
                Arrays.asList(components),
                treatment.notes(),
                treatment.exemptionCode(),
                taxCurrency,
                reasons,
                sellerTaxId,
                taxId(buyer));
    }

    private String taxId(TaxQuestion.Party side) {
        var kind = side.country().equals("IN") ? TaxRegistration.Kind.GSTIN : TaxRegistration.Kind.VAT;
        return side.registration(kind, day)
                .map(TaxQuestion.Registration::number)
                .orElse(null);
    }

    private boolean holds(boolean holds, String code, String otherwise, String detail, Object... arguments) {
        because(holds ? code : otherwise, detail, arguments);
        return holds;
    }

    private static String until(LocalDate validTo) {
        return validTo == null ? "" : " until before " + validTo;
    }

    private void because(String code, String detail, Object... arguments) {
        reasons.add(new TaxDecision.Reason(code, detail.formatted(arguments)));
    }
}
