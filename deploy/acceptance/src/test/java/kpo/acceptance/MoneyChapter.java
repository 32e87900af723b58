package kpo.acceptance;

import static kpo.acceptance.Stack.Service.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;

/** What is billed: companies, rates, charges and the invoice. */
final class MoneyChapter {

    private final Cast cast;

    MoneyChapter(Cast cast) {
        this.cast = cast;
    }

    void establish() {
        cast.seller = cast.operator.create(
                BILLING,
                "/v1/legal-entities",
                """
                {"organisation": "deccan", "name": "Deccan Analytics Private Limited", "country": "IN", "state": "KA",
                 "currency": "INR", "fiscalYearStartMonth": 4, "invoicePrefix": "DA"}""");
        cast.buyer = cast.operator.create(
                BILLING,
                "/v1/legal-entities",
                """
                {"organisation": "rheinwerk", "name": "Rheinwerk Maschinenbau GmbH", "country": "DE",
                 "currency": "EUR", "fiscalYearStartMonth": 1, "invoicePrefix": "RW"}""");
    }

    void letterOfUndertaking() {
        for (String registration : List.of(
                """
                {"kind": "GSTIN", "number": "29AABCD1234E1Z5", "validFrom": "2020-04-01"}""",
                """
                {"kind": "LUT", "number": "AD290426000001X", "validFrom": "2026-04-01", "validTo": "2027-04-01"}""")) {
            cast.operator
                    .verb(BILLING, "/v1/legal-entities/" + cast.seller, "tax-registrations", registration)
                    .then()
                    .statusCode(200);
        }
    }

    void fxRate() {
        cast.operator.create(
                BILLING,
                "/v1/fx-rates",
                """
                {"base": "USD", "quote": "INR", "rate": "88.4275", "publishedOn": "2026-10-30", "source": "RBI"}""");
    }

    void rates() {
        String inr = cast.providerFinance.create(
                BILLING,
                "/v1/rate-cards",
                """
                {"sellerEntityId": "%s", "name": "Analytics 2026", "currency": "INR"}"""
                        .formatted(cast.seller));
        String usd = cast.providerFinance.create(
                BILLING,
                "/v1/rate-cards",
                """
                {"sellerEntityId": "%s", "name": "Quality review 2026", "currency": "USD"}"""
                        .formatted(cast.seller));
        rateLine(inr, "senior-financial-analyst", "3250.00", "INR");
        rateLine(inr, "research-associate", "1475.50", "INR");
        rateLine(inr, "legal-reviewer", "4112.25", "INR");
        rateLine(usd, "qa-reviewer", "45.15", "USD");
        cast.rateCards.clear();
        cast.rateCards.addAll(List.of(inr, usd));
    }

    private void rateLine(String card, String role, String price, String currency) {
        cast.providerFinance
                .verb(
                        BILLING,
                        "/v1/rate-cards/" + card,
                        "lines",
                        """
                        {"role": "%s", "unit": "HOUR", "unitPrice": {"amount": "%s", "currency": "%s"},
                         "validFrom": "2026-04-01"}"""
                                .formatted(role, price, currency))
                .then()
                .statusCode(201);
    }

    void passThrough() {
        JsonPath taken = cast.operator
                .post(
                        BILLING,
                        "/v1/charges/batch",
                        """
                        {"charges": [{"source": "licences", "sourceId": "2026-10-4711", "agreementSource": "engagement",
                          "agreementSourceId": "%s", "kind": "PASS_THROUGH", "workDate": "2026-10-15",
                          "description": "Data licence", "amount": {"amount": "18499.99", "currency": "INR"}}]}"""
                                .formatted(cast.statementOfWork))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(taken.getString("results[0].status")).isEqualTo("RATED");
    }

    void delivered() {
        cast.agreement = cast.operator
                .get(BILLING, "/v1/billing-agreements?sourceId=" + cast.statementOfWork)
                .path("items[0].id");
        int approved = Cast.STAFF.stream().mapToInt(Cast.Staff::minutes).sum();
        JsonPath billed = null;
        for (int i = 0; i < 300; i++) {
            billed = cast.operator
                    .get(BILLING, "/v1/reconciliations?agreementId=" + cast.agreement)
                    .jsonPath();
            if (billed.getInt("received.minutes") == approved) {
                break;
            }
            Stack.pause(100);
        }
        assertThat(billed.getInt("received.minutes")).isEqualTo(approved);
        assertThat(billed.getInt("rated.minutes")).isEqualTo(approved);
    }

    void draft() {
        JsonPath draft = cast.providerFinance
                .post(
                        BILLING,
                        "/v1/invoices",
                        """
                        {"agreementId": "%s", "periodFrom": "2026-10-01", "periodTo": "2026-11-01",
                         "taxPoint": "2026-10-30"}"""
                                .formatted(cast.agreement))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        cast.invoice = draft.getString("id");
        assertThat(draft.getList("lines.net.amount"))
                .containsExactlyInAnyOrder("4686.04", "2747.63", "1073.47", "67.73", "209.21");
        assertThat(draft.getString("totals.gross.amount")).isEqualTo("8784.08");
    }

    void issue() {
        JsonPath issued = cast.providerFinance
                .verb(BILLING, "/v1/invoices/" + cast.invoice, "issue")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(issued.getString("number")).isEqualTo("DA/26-27/000001");
        assertThat(issued.getString("status")).isEqualTo("ISSUED");
    }

    void explain() {
        JsonPath seen = new Person(cast.stack, "fiona", "rheinwerk", "client_finance")
                .get(BILLING, "/v1/invoices/" + cast.invoice)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(seen.getList("lines.why.tax.rule")).containsOnly(4);
        assertThat(seen.getList("notes").toString())
                .contains("SUPPLY MEANT FOR EXPORT UNDER LUT WITHOUT PAYMENT OF IGST");
        assertThat(new Person(cast.stack, "eve", "someone-else", "client_finance")
                        .get(BILLING, "/v1/invoices/" + cast.invoice)
                        .statusCode())
                .isEqualTo(404);
    }
}
