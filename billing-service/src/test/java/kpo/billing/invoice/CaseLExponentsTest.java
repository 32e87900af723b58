package kpo.billing.invoice;

import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import kpo.billing.Company;
import kpo.billing.Deal;
import org.junit.jupiter.api.Test;

/** Case L: each currency has its own decimals; a line is rounded to them once. */
@QuarkusTest
class CaseLExponentsTest {

    @Test
    void yen_have_no_decimals() {
        Deal deal = soldFromPolandTo("JP", "JPY");
        String card = deal.card("JPY");
        deal.rate(card, "first-report", "UNIT", "100.5", "JPY")
                .rate(card, "second-report", "UNIT", "100.5", "JPY")
                .agreed("JPY", "")
                .take(deal.units("first-report", "1"), deal.units("second-report", "1"));

        deal.draft()
                .then()
                .statusCode(201)
                .body("lines.net.amount", contains("101", "101"))
                .body("totals.gross.amount", is("202"));
    }

    @Test
    void dinars_of_bahrain_have_three() {
        Deal deal = soldFromPolandTo("BH", "BHD");
        deal.rate(deal.card("BHD"), "translation", "UNIT", "12.3456", "BHD")
                .agreed("BHD", "")
                .take(deal.units("translation", "7"));

        deal.draft().then().statusCode(201).body("totals.gross.amount", is("86.419"));
    }

    @Test
    void a_price_may_be_finer_than_money() {
        Deal deal = soldFromPolandTo("US", "USD");
        deal.rate(deal.card("USD"), "qa-check", "UNIT", "0.067", "USD")
                .agreed("USD", "")
                .take(deal.units("qa-check", "55"));

        deal.draft()
                .then()
                .statusCode(201)
                .body("lines[0].quantity", is("55"))
                .body("lines[0].unitPrice.amount", is("0.067"))
                .body("lines[0].sourceAmount.amount", is("3.685"))
                .body("totals.gross.amount", is("3.69"));
    }

    private static Deal soldFromPolandTo(String country, String currency) {
        return new Deal(Company.in("PL", null, "PLN"), Company.in(country, null, currency));
    }
}
