package kpo.billing.invoice;

import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import kpo.billing.Company;
import kpo.billing.Deal;
import org.junit.jupiter.api.Test;

/** Case G: a PLN card, invoiced in EUR from Poland to Germany. */
@QuarkusTest
class CaseGReverseChargeTest {

    @Test
    void the_buyer_owes_the_tax_and_both_vat_ids_are_on_the_document() {
        Deal deal = new Deal(
                Company.in("PL", null, "PLN").registered("VAT", "PL5260250274", null),
                Company.in("DE", null, "EUR").registered("VAT", "DE123456789", null));
        deal.publishedFx("EUR", "PLN", "4.2635", "2026-10-30");
        String card = deal.card("PLN");
        deal.rate(card, "senior-analyst", "HOUR", "265.00", "PLN")
                .rate(card, "analyst", "HOUR", "228.50", "PLN")
                .agreed("EUR", "")
                .worked("senior-analyst", 9_015)
                .worked("analyst", 7_440);

        deal.draft()
                .then()
                .statusCode(201)
                .body("lines.find { it.role == 'senior-analyst' }.net.amount", is("9338.86"))
                .body("lines.find { it.role == 'analyst' }.net.amount", is("6645.71"))
                .body("totals.gross.amount", is("15984.57"))
                .body("totals.gross.currency", is("EUR"))
                .body("totals.tax.amount", is("0.00"))
                .body("taxGroups[0].category", is("AE"))
                .body("taxGroups[0].exemptionCode", is("VATEX-EU-AE"))
                .body("taxGroups[0].sellerTaxId", is("PL5260250274"))
                .body("taxGroups[0].buyerTaxId", is("DE123456789"))
                .body("notes", hasItem("Reverse charge"));
    }
}
