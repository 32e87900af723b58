package kpo.billing.invoice;

import static kpo.billing.Company.operator;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import kpo.billing.Deal;
import org.junit.jupiter.api.Test;

/** Case K: tax is taken from the base in the tax currency, never converted from the tax in the document's. */
@QuarkusTest
class CaseKTaxInTaxCurrencyTest {

    @Test
    void five_percent_of_the_base_in_inr() {
        operator()
                .body(
                        """
                        {"country": "IN", "component": "IGST", "ratePercent": "5", "serviceCode": "998399",
                         "validFrom": "2026-04-01"}""")
                .post("/v1/tax-rates")
                .then()
                .statusCode(201);
        Deal deal = Deal.exportOfIndia("2026-04-01").publishedFx("USD", "INR", "90.8", "2026-10-30");
        deal.rate(deal.card("USD"), "market-report", "UNIT", "1234.56", "USD")
                .agreed("USD", "\"serviceCode\": \"998399\",")
                .take(deal.units("market-report", "1"));

        deal.draft()
                .then()
                .statusCode(201)
                .body("totals.net.amount", is("1234.56"))
                .body("taxGroups[0].components[0].ratePercent", startsWith("5"))
                .body("taxGroups[0].inTaxCurrency.net.amount", is("112098.05"))
                .body("taxGroups[0].inTaxCurrency.tax.amount", is("5604.90"));
    }
}
