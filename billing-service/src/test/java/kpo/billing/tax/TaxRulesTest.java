package kpo.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kpo.billing.party.LegalEntity;
import kpo.billing.party.TaxRegistration;
import kpo.billing.tax.TaxQuestion.Party;
import kpo.billing.tax.TaxQuestion.Registration;
import kpo.platform.problem.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 30);
    private static final Registration GSTIN = registration(TaxRegistration.Kind.GSTIN, "29AABCD1234E1Z5", null, null);

    @Test
    void row_1_within_one_state_bears_cgst_and_sgst() {
        TaxDecision decision = decide(indian("KA", GSTIN), indian("KA"), "INR");

        assertThat(decision.rule()).isEqualTo(1);
        assertThat(decision.treatment()).isEqualTo("INTRA_STATE");
        assertThat(decision.category()).isEqualTo("S");
        assertThat(decision.components())
                .containsExactly(
                        new TaxDecision.Component("CGST", new BigDecimal("9")),
                        new TaxDecision.Component("SGST", new BigDecimal("9")));
        assertThat(decision.taxCurrency()).isEqualTo("INR");
        assertThat(decision.sellerTaxId()).isEqualTo("29AABCD1234E1Z5");
        assertThat(codes(decision)).contains("seller_is_business", "buyer_is_business", "same_state", "tax_rate");
    }

    @Test
    void row_2_between_states_bears_igst() {
        TaxDecision decision = decide(indian("KA", GSTIN), indian("MH"), "INR");

        assertThat(decision.rule()).isEqualTo(2);
        assertThat(decision.components()).containsExactly(new TaxDecision.Component("IGST", new BigDecimal("18")));
        assertThat(codes(decision)).contains("other_state");
    }

    @Test
    void row_4_an_export_under_a_valid_letter_of_undertaking_bears_nothing() {
        TaxDecision decision = decide(indian("KA", GSTIN, lut("2026-04-01", "2027-04-01")), company("DE"), "USD");

        assertThat(decision.rule()).isEqualTo(4);
        assertThat(decision.treatment()).isEqualTo("EXPORT_UNDER_LUT");
        assertThat(decision.category()).isEqualTo("G");
        assertThat(decision.components()).isEmpty();
        assertThat(decision.notes()).containsExactly("SUPPLY MEANT FOR EXPORT UNDER LUT WITHOUT PAYMENT OF IGST");
        assertThat(decision.taxCurrency()).isEqualTo("INR");
        assertThat(codes(decision))
                .contains("separate_persons", "place_of_supply_abroad", "paid_in_convertible_currency", "lut_valid")
                .doesNotContain("seller_not_registered");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2026-03-31, USD, , lut_not_valid",
        "2026-04-01, 2026-10-30, USD, , lut_not_valid",
        "2026-10-31, 2027-04-01, USD, , lut_not_valid",
        "2026-04-01, 2027-04-01, INR, , paid_in_inr",
        "2026-04-01, 2027-04-01, USD, IN, place_of_supply_in_india"
    })
    void row_5_otherwise_igst_is_owed_in_rupees(
            String validFrom, String validTo, String currency, String placeOfSupply, String reason) {
        Party seller = indian("KA", GSTIN, lut(validFrom, validTo));
        TaxDecision decision = decide(new TaxQuestion(seller, company("DE"), DAY, currency, placeOfSupply, null, true));

        assertThat(decision.rule()).isEqualTo(5);
        assertThat(decision.treatment()).isEqualTo("EXPORT_WITH_IGST");
        assertThat(decision.components()).containsExactly(new TaxDecision.Component("IGST", new BigDecimal("18")));
        assertThat(decision.taxCurrency()).isEqualTo("INR");
        assertThat(codes(decision)).contains(reason);
    }

    @Test
    void a_letter_of_undertaking_is_good_on_its_first_day_and_not_on_the_day_it_ends() {
        assertThat(decide(indian("KA", lut("2026-10-30", "2026-10-31")), company("DE"), "USD")
                        .rule())
                .isEqualTo(4);
        assertThat(decide(indian("KA", lut("2026-10-01", "2026-10-30")), company("DE"), "USD")
                        .rule())
                .isEqualTo(5);
    }

    @Test
    void a_service_code_with_a_rate_of_its_own_bears_that() {
        TaxQuestion question = new TaxQuestion(indian("KA"), indian("MH"), DAY, "INR", null, "998399", true);

        assertThat(decide(question).components())
                .containsExactly(new TaxDecision.Component("IGST", new BigDecimal("5")));
    }

    @Test
    void row_9_within_a_member_state_bears_its_rate_in_its_currency() {
        TaxDecision decision = decide(company("PL", vat("PL5260001246", null)), company("PL"), "EUR");

        assertThat(decision.rule()).isEqualTo(9);
        assertThat(decision.category()).isEqualTo("S");
        assertThat(decision.components()).containsExactly(new TaxDecision.Component("VAT", new BigDecimal("23")));
        assertThat(decision.taxCurrency()).isEqualTo("PLN");
        assertThat(decide(company("NL"), company("NL"), "EUR").taxCurrency()).isEqualTo("EUR");
    }

    @Test
    void row_10_case_g_poland_to_germany_is_reverse_charge_with_both_vat_ids() {
        TaxDecision decision = decide(
                company("PL", vat("PL5260001246", null)), company("DE", vat("DE123456789", "2026-10-30")), "EUR");

        assertThat(decision.rule()).isEqualTo(10);
        assertThat(decision.treatment()).isEqualTo("REVERSE_CHARGE");
        assertThat(decision.category()).isEqualTo("AE");
        assertThat(decision.components()).isEmpty();
        assertThat(decision.exemptionCode()).isEqualTo("VATEX-EU-AE");
        assertThat(decision.notes()).containsExactly("Reverse charge");
        assertThat(decision.sellerTaxId()).isEqualTo("PL5260001246");
        assertThat(decision.buyerTaxId()).isEqualTo("DE123456789");
        assertThat(decision.taxCurrency()).isEqualTo("EUR");
        assertThat(codes(decision)).contains("other_member_state", "seller_vat_id_valid", "buyer_vat_id_valid");
    }

    @Test
    void row_11_without_a_vat_id_that_was_checked_by_the_tax_point_nothing_is_billed() {
        Party seller = company("PL", vat("PL5260001246", null));

        refused(() -> decide(seller, company("DE"), "EUR"), "vat_id_missing_or_unchecked");
        refused(() -> decide(seller, company("DE", vat("DE123456789", null)), "EUR"), "vat_id_missing_or_unchecked");
        refused(
                () -> decide(seller, company("DE", vat("DE123456789", "2026-10-31")), "EUR"),
                "vat_id_missing_or_unchecked");
        refused(
                () -> decide(company("PL"), company("DE", vat("DE123456789", "2026-10-01")), "EUR"),
                "vat_id_missing_or_unchecked");
    }

    @ParameterizedTest
    @CsvSource({"US", "GB", "CH", "IN"})
    void row_12_out_of_the_union_is_outside_scope(String country) {
        TaxDecision decision = decide(company("DE"), company(country), "USD");

        assertThat(decision.rule()).isEqualTo(12);
        assertThat(decision.category()).isEqualTo("O");
        assertThat(decision.components()).isEmpty();
        assertThat(decision.taxCurrency()).isEqualTo("USD");
        assertThat(codes(decision)).contains("buyer_outside_union", "seller_not_registered");
    }

    @Test
    void row_17_a_consumer_is_refused_on_either_side() {
        Party consumer = new Party("Erika", "DE", null, LegalEntity.Kind.CONSUMER, List.of());

        refused(() -> decide(indian("KA"), consumer, "EUR"), "consumer_not_supported");
        refused(() -> decide(consumer, company("DE"), "EUR"), "consumer_not_supported");
    }

    @Test
    void what_the_table_does_not_know_is_refused() {
        refused(() -> decide(company("US"), company("US"), "USD"), "tax_treatment_unsupported");
        refused(() -> decide(company("GB"), company("GB"), "GBP"), "tax_treatment_unsupported");
        refused(() -> decide(company("US"), indian("KA"), "USD"), "tax_treatment_unsupported");
        refused(
                () -> decide(new TaxQuestion(indian("KA"), company("DE"), DAY, "USD", null, null, false)),
                "tax_treatment_unsupported");
        refused(
                () -> decide(new TaxQuestion(company("DE"), company("US"), DAY, "USD", "DE", null, true)),
                "tax_treatment_unsupported");
        refused(() -> decide(company("XX"), company("XX"), "USD"), "tax_treatment_unsupported");
        refused(
                () -> new TaxRules(
                                new TaxQuestion(company("DE"), company("DE"), DAY, "EUR", null, null, true),
                                (country, component, code, on) -> Optional.empty())
                        .decide(),
                "tax_rate_missing");
    }

    private static TaxDecision decide(Party seller, Party buyer, String currency) {
        return decide(new TaxQuestion(seller, buyer, DAY, currency, null, null, true));
    }

    private static TaxDecision decide(TaxQuestion question) {
        return new TaxRules(question, TaxRulesTest::rate).decide();
    }

    private static Optional<TaxRate> rate(
            String country, TaxRate.Component component, String serviceCode, LocalDate on) {
        boolean reduced = "998399".equals(serviceCode);
        String percent =
                switch (component) {
                    case CGST, SGST -> reduced ? "2.5" : "9";
                    case IGST -> reduced ? "5" : "18";
                    case VAT -> country.equals("PL") ? "23" : "21";
                };
        return Optional.of(TaxRate.of(new AddTaxRateRequest(
                country,
                component,
                new BigDecimal(percent),
                reduced ? serviceCode : null,
                LocalDate.of(2020, 1, 1),
                null)));
    }

    private static Party indian(String state, Registration... registrations) {
        return new Party("Deccan " + state, "IN", state, LegalEntity.Kind.BUSINESS, List.of(registrations));
    }

    private static Party company(String country, Registration... registrations) {
        return new Party("Company of " + country, country, null, LegalEntity.Kind.BUSINESS, List.of(registrations));
    }

    private static Registration vat(String number, String checkedOn) {
        return registration(TaxRegistration.Kind.VAT, number, null, checkedOn);
    }

    private static Registration lut(String validFrom, String validTo) {
        return new Registration(
                TaxRegistration.Kind.LUT,
                "AD290426000001X",
                LocalDate.parse(validFrom),
                LocalDate.parse(validTo),
                null);
    }

    private static Registration registration(
            TaxRegistration.Kind kind, String number, String validTo, String checkedOn) {
        return new Registration(
                kind,
                number,
                LocalDate.of(2020, 1, 1),
                validTo == null ? null : LocalDate.parse(validTo),
                checkedOn == null ? null : LocalDate.parse(checkedOn));
    }

    private static List<String> codes(TaxDecision decision) {
        return decision.reasons().stream().map(TaxDecision.Reason::code).toList();
    }

    private static void refused(ThrowingCallable question, String code) {
        assertThatThrownBy(question).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                        refusal.problem().code())
                .isEqualTo(code));
    }
}
