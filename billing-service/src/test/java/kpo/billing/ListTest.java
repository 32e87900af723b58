package kpo.billing;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import kpo.testing.ListCheck;

@QuarkusTest
class ListTest extends ListCheck {

    private String invoice;

    @Override
    protected void makeRows() {
        for (int i = 0; i < 3; i++) {
            Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
            deal.rate(deal.card("INR"), "analyst", "HOUR", "3250.00", "INR").agreed("INR", "");
            deal.take(
                            deal.time(UUID.randomUUID().toString(), "analyst", "2026-10-07", 480),
                            deal.time(UUID.randomUUID().toString(), "analyst", "2026-10-05", 240),
                            deal.time(UUID.randomUUID().toString(), "analyst", "2026-10-06", 60))
                    .then()
                    .statusCode(200);
            invoice = deal.draft().then().statusCode(201).extract().path("id");
        }
    }

    /** Other tests' invoices have lines of fewer charges. */
    @Override
    protected String firstOf(String collection) {
        return collection.equals("/v1/invoices") ? invoice : super.firstOf(collection);
    }

    @Override
    protected Set<String> longLists() {
        return Set.of(
                "listLegalEntities",
                "listRateCards",
                "listBillingAgreements",
                "listCharges",
                "listInvoices",
                "listChargesOfLine");
    }
}
