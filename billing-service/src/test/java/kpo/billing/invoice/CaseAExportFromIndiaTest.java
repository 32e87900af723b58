package kpo.billing.invoice;

import static kpo.platform.caller.Role.CLIENT_FINANCE;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import kpo.billing.Deal;
import org.junit.jupiter.api.Test;

/** Case A: time and materials on an INR and a USD card, invoiced in USD from India to Germany. */
@QuarkusTest
class CaseAExportFromIndiaTest {

    @Test
    void under_a_letter_of_undertaking_no_tax_is_charged_and_the_value_in_inr_is_shown() {
        Deal deal = workOfOctober(Deal.exportOfIndia("2027-04-01"));

        Response invoice = deal.draft();

        invoice.then()
                .statusCode(201)
                .body("lines", hasSize(5))
                .body(line("senior-financial-analyst") + ".minutes", is(7650))
                .body(line("senior-financial-analyst") + ".sourceAmount.amount", is("414375.00"))
                .body(line("senior-financial-analyst") + ".net.amount", is("4686.04"))
                .body(line("research-associate") + ".sourceAmount.amount", is("242965.666667"))
                .body(line("research-associate") + ".net.amount", is("2747.63"))
                .body(line("legal-reviewer") + ".sourceAmount.amount", is("94924.4375"))
                .body(line("legal-reviewer") + ".net.amount", is("1073.47"))
                .body(line("qa-reviewer") + ".sourceAmount.amount", is("67.725"))
                .body(line("qa-reviewer") + ".net.amount", is("67.73"))
                .body("lines.find { it.kind == 'PASS_THROUGH' }.net.amount", is("209.21"))
                .body("totals.net.amount", is("8784.08"))
                .body("totals.tax.amount", is("0.00"))
                .body("totals.gross.amount", is("8784.08"))
                .body("totals.gross.currency", is("USD"))
                .body("taxGroups[0].rule", is(4))
                .body("taxGroups[0].inTaxCurrency.net.amount", is("776754.23"))
                .body("taxGroups[0].inTaxCurrency.net.currency", is("INR"))
                .body("notes", hasItem("SUPPLY MEANT FOR EXPORT UNDER LUT WITHOUT PAYMENT OF IGST"));
        String why = line("research-associate") + ".why";
        invoice.then()
                .body(why + ".rate.unitPrice.amount", is("1475.50"))
                .body(why + ".rate.reason", containsString("the only line"))
                .body(why + ".fx.base", is("USD"))
                .body(why + ".fx.quote", is("INR"))
                .body(why + ".fx.rate", is("88.4275"))
                .body(why + ".fx.direction", is("DIVIDED"))
                .body(why + ".fx.publishedOn", is("2026-10-30"))
                .body(why + ".tax.rule", is(4))
                .body(why + ".tax.reasons.code", hasItem("lut_valid"));

        deal.issue(invoice)
                .then()
                .statusCode(200)
                .body("number", matchesPattern("DA/\\d\\d-\\d\\d/000001"))
                .body("totals.gross.amount", is("8784.08"));
        deal.buyer
                .as(CLIENT_FINANCE)
                .get(invoice.header("Location"))
                .then()
                .statusCode(200)
                .body("seller.taxIds.number", hasItem("29AABCD1234E1Z5"));
    }

    @Test
    void without_one_igst_is_charged_and_its_figure_in_inr_counts() {
        Deal deal = workOfOctober(Deal.exportOfIndia("2026-04-01"));

        deal.draft()
                .then()
                .statusCode(201)
                .body("taxGroups[0].rule", is(5))
                .body("taxGroups[0].inTaxCurrency.net.amount", is("776754.23"))
                .body("taxGroups[0].inTaxCurrency.tax.amount", is("139815.76"))
                .body("totals.net.amount", is("8784.08"))
                .body("totals.tax.amount", is("1581.13"))
                .body("totals.gross.amount", is("10365.21"));
    }

    private static Deal workOfOctober(Deal deal) {
        deal.publishedFx("USD", "INR", "88.4275", "2026-10-30");
        String inr = deal.card("INR");
        String usd = deal.card("USD");
        deal.rate(inr, "senior-financial-analyst", "HOUR", "3250.00", "INR")
                .rate(inr, "research-associate", "HOUR", "1475.50", "INR")
                .rate(inr, "legal-reviewer", "HOUR", "4112.25", "INR")
                .rate(usd, "qa-reviewer", "HOUR", "45.15", "USD")
                .agreed("USD", "")
                .worked("senior-financial-analyst", 7_650)
                .worked("research-associate", 9_880)
                .worked("legal-reviewer", 1_385)
                .worked("qa-reviewer", 90)
                .take(deal.passedOn("18499.99", "INR", "Data licence"))
                .then()
                .body("results[0].status", is("RATED"));
        return deal;
    }

    private static String line(String role) {
        return "lines.find { it.role == '%s' }".formatted(role);
    }
}
