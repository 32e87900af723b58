package kpo.billing.invoice;

import static kpo.billing.Company.operator;
import static kpo.billing.invoice.InvoiceFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kpo.billing.Company;
import kpo.billing.Deal;
import org.junit.jupiter.api.Test;

/** What comes on an invoice, at which rate and tax, and what does not. */
@QuarkusTest
class InvoicedWorkTest {

    @Test
    void within_a_state_central_and_state_tax_are_each_rounded() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "KA", "INR"));
        deal.rate(deal.card("INR"), ANALYST, "HOUR", "100.05", "INR")
                .agreed("INR", "")
                .worked(ANALYST, 60);

        deal.draft()
                .then()
                .statusCode(201)
                .body("taxGroups[0].rule", is(1))
                .body("taxGroups[0].components.name", contains("CGST", "SGST"))
                .body("taxGroups[0].components.tax.amount", contains("9.00", "9.00"))
                .body("taxGroups[0].inTaxCurrency", nullValue())
                .body("totals.gross.amount", is("118.05"));
    }

    @Test
    void work_is_billed_by_its_work_date_in_a_half_open_period() {
        Deal deal = domestic();
        deal.take(
                deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-01", 60),
                deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-02", 61));

        deal.draft(deal.period("2026-10-01", "2026-10-02"))
                .then()
                .statusCode(201)
                .body("lines.minutes", contains(60));
        refused(deal.draft(deal.period("2026-10-02", "2026-10-02")), 422, "period_empty");
    }

    @Test
    void work_that_cannot_be_converted_is_held_and_the_rest_goes_on() {
        Deal deal = domestic().worked(ANALYST, 60);
        deal.take(
                deal.passedOn("100.00", "USD", "Data licence"),
                deal.time(UUID.randomUUID().toString(), "lawyer", "2026-10-05", 60));

        deal.draft()
                .then()
                .statusCode(201)
                .body("lines", hasSize(1))
                .body("held.code", containsInAnyOrder("no_rate", "fx_rate_missing"));
        charges(deal)
                .then()
                .body(
                        "items.findAll { it.status == 'HELD' }.heldReason",
                        containsInAnyOrder("no_rate", "fx_rate_missing"));
        refused(deal.draft(), 422, "nothing_to_invoice").body("held", hasSize(2));

        deal.publishedFx("USD", "INR", "88.4275", "2026-10-20");
        refused(deal.draft(), 422, "nothing_to_invoice").body("held.code", hasItem("fx_rate_stale"));
        deal.publishedFx("USD", "INR", "88.4275", "2026-10-28");
        deal.draft()
                .then()
                .statusCode(201)
                .body("lines[0].net.amount", is("8842.75"))
                .body("lines[0].why.fx.direction", is("MULTIPLIED"))
                .body("lines[0].why.fx.publishedOn", is("2026-10-28"))
                .body("lines[0].why.rate", nullValue());
    }

    @Test
    void the_rate_that_the_parties_fixed_comes_first() {
        Deal deal = Deal.exportOfIndia("2027-04-01").publishedFx("USD", "INR", "99", "2026-10-30");
        deal.rate(deal.card("INR"), ANALYST, "HOUR", "3250.00", "INR")
                .agreed("USD", "\"fixedFx\": [{\"base\": \"USD\", \"quote\": \"INR\", \"rate\": \"88.4275\"}],")
                .worked(ANALYST, 7_650);

        deal.draft()
                .then()
                .statusCode(201)
                .body("totals.net.amount", is("4686.04"))
                .body("lines[0].why.fx.source", is("AGREEMENT"))
                .body("lines[0].why.fx.rateId", nullValue());
    }

    @Test
    void an_agreement_may_ask_for_a_line_for_each_expert() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        deal.rate(deal.card("INR"), ANALYST, "HOUR", "3250.00", "INR").agreed("INR", "\"lineGrouping\": \"EXPERT\",");
        for (int i = 0; i < 2; i++) {
            String expert = "\"kind\": \"TIME\", \"expertId\": \"%s\"".formatted(UUID.randomUUID());
            deal.take(
                    deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-05", 60)
                            .replace("\"kind\": \"TIME\"", expert),
                    deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-06", 60)
                            .replace("\"kind\": \"TIME\"", expert));
        }

        deal.draft()
                .then()
                .statusCode(201)
                .body("lines.minutes", contains(120, 120))
                .body("lines.expertId.toSet()", hasSize(2));
    }

    @Test
    void a_supply_that_cannot_be_taxed_is_not_billed() {
        Deal deal = new Deal(Company.in("PL", null, "PLN"), Company.in("DE", null, "EUR"));
        deal.rate(deal.card("EUR"), ANALYST, "HOUR", "100.00", "EUR")
                .agreed("EUR", "")
                .worked(ANALYST, 60);

        refused(deal.draft(), 422, "vat_id_missing_or_unchecked");
        charges(deal).then().body("items.status", everyItem(is("RATED")));
    }

    @Test
    void a_tax_point_is_near_its_period() {
        Deal deal = domestic().worked(ANALYST, 60);

        for (String far : new String[] {"2026-08-30", "2026-12-03", "0026-10-30"}) {
            refused(deal.draft(deal.october().replace("2026-10-30", far)), 422, "tax_point_out_of_range")
                    .body("errors[0].pointer", is("/taxPoint"));
        }
        deal.draft(deal.october().replace("2026-10-30", "2026-12-02")).then().statusCode(201);
    }

    @Test
    void work_that_comes_to_no_money_is_refused() {
        Deal deal = domestic();
        deal.rate(deal.cards().get(0), ANALYST, "UNIT", "1000000", "INR");
        deal.take(deal.units(ANALYST, "999999999999"));

        refused(deal.draft(), 422, "amount_too_large");
        refused(deal.preview(), 422, "amount_too_large");
    }

    @Test
    void a_total_that_comes_to_no_money_with_its_tax_is_refused() {
        Deal deal = domestic();
        deal.rate(deal.cards().get(0), ANALYST, "UNIT", "900", "INR");
        deal.take(deal.units(ANALYST, "999999999999"));

        refused(deal.draft(), 422, "amount_too_large");
    }

    @Test
    void everything_that_was_received_is_accounted_for() {
        Deal deal = domestic().worked(ANALYST, 1_000);
        deal.draft().then().statusCode(201);
        deal.worked(ANALYST, 300).take(deal.time(UUID.randomUUID().toString(), "lawyer", "2026-10-05", 60));

        operator()
                .get("/v1/reconciliations?agreementId=" + deal.agreementId)
                .then()
                .statusCode(200)
                .body("balanced", is(true))
                .body("received.charges", is(5))
                .body("received.minutes", is(1360))
                .body("rated.minutes", is(1300))
                .body("held.minutes", is(60))
                .body("invoiced.minutes", is(1000))
                .body("uninvoiced.minutes", is(300))
                .body("differences", empty());
    }
}
