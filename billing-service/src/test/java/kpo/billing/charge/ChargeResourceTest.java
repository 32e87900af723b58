package kpo.billing.charge;

import static kpo.billing.Company.operator;
import static kpo.billing.Deal.keyed;
import static kpo.billing.Deal.service;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import kpo.billing.Company;
import kpo.billing.Deal;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChargeResourceTest {

    private static final String ANALYST = "analyst";

    @Test
    void a_charge_is_rated_and_its_rate_explained() {
        Deal deal = deal();
        String charge = deal.take(deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-05", 480))
                .then()
                .statusCode(200)
                .body("results[0].outcome", is("CREATED"))
                .body("results[0].status", is("RATED"))
                .extract()
                .path("results[0].chargeId");

        deal.buyer
                .as(CLIENT_FINANCE)
                .get("/v1/charges/" + charge)
                .then()
                .statusCode(200)
                .body("minutes", is(480))
                .body("parts", hasSize(1))
                .body("parts[0].rate.unitPrice.amount", is("3250.00"))
                .body("parts[0].rate.validFrom", is("2026-04-01"))
                .body("parts[0].rate.frozenAt", notNullValue())
                .body("parts[0].invoiceId", nullValue());
        refused(Company.in("FR", null, "EUR").as(CLIENT_FINANCE).get("/v1/charges/" + charge), 404, "not_found");
    }

    @Test
    void a_charge_sent_again_is_a_duplicate_and_another_under_its_key_is_refused() {
        Deal deal = deal();
        String sent = deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-05", 480);
        String id = deal.take(sent, sent)
                .then()
                .body("results.outcome", contains("CREATED", "DUPLICATE"))
                .extract()
                .path("results[0].chargeId");

        deal.take(sent)
                .then()
                .body("results[0].outcome", is("DUPLICATE"))
                .body("results[0].chargeId", is(id))
                .body("results[0].status", is("RATED"));
        problem(deal.take(sent.replace(ANALYST, "lawyer")), "charge_differs");
        listed(deal, "").then().body("items", hasSize(1));
    }

    @Test
    void one_bad_charge_never_spoils_the_others() {
        Deal deal = deal();

        deal.take(
                        deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-05", 0),
                        deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-06", 480),
                        deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-07", 480)
                                .replace(deal.sourceId, "not-known"))
                .then()
                .statusCode(200)
                .body("results.outcome", contains("REFUSED", "CREATED", "REFUSED"))
                .body("results[0].problem.code", is("validation_failed"))
                .body("results[0].problem.detail", containsString("minutes"))
                .body("results[0].problem.errors.pointer", contains("/minutes"))
                .body("results[0].problem.errors.code", contains("out_of_range"))
                .body("results[2].problem.code", is("agreement_unknown"))
                .body("results[2].problem.errors", nullValue());
    }

    @Test
    void a_charge_that_comes_before_its_agreement_is_sent_again() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        deal.rate(deal.card("INR"), ANALYST, "HOUR", "3250.00", "INR");
        String charge = deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-05", 480);

        problem(deal.take(charge), "agreement_unknown");
        deal.agreed("INR", "").take(charge).then().body("results[0].outcome", is("CREATED"));
    }

    @Test
    void impossible_charges_are_refused() {
        Deal deal = deal();
        String time = deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-05", 480);

        problem(deal.take(time.replace("\"minutes\": 480", "\"minutes\": -5")), "validation_failed");
        problem(deal.take(deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-05", 1441)), "validation_failed");
        problem(deal.take(time.replace("\"minutes\": 480", "\"minutes\": 479")), "minutes_differ");
        problem(
                deal.take(time.replace("\"workDate\": \"2026-10-05\"", "\"workDate\": \"2026-10-06\"")),
                "work_date_differs");
        problem(deal.take(time.replace("\"zone\": \"Asia/Kolkata\",", "")), "charge_fields");
        problem(deal.take(time.replace("\"TIME\"", "\"UNITS\"")), "charge_fields");
        problem(deal.take(time.replace("Asia/Kolkata", "IST")), "validation_failed");
        problem(deal.take(deal.units(ANALYST, "0")), "validation_failed");
        problem(deal.take(deal.passedOn("18499.999", "INR", "Too fine")), "amount_invalid");
        problem(deal.take(deal.passedOn("1", "XXX", "No money")), "amount_invalid");
        problem(deal.take(deal.passedOn("-1.00", "INR", "Below zero")), "validation_failed");
        listed(deal, "").then().body("items", empty());
    }

    @Test
    void work_outside_the_period_of_its_agreement_is_not_billed_under_it() {
        Deal deal = deal();

        problem(deal.take(deal.time(UUID.randomUUID().toString(), ANALYST, "2026-09-30", 480)), "outside_agreement");
        listed(deal, "").then().body("items", empty());
    }

    @Test
    void a_batch_has_limits_of_its_own() {
        Deal deal = deal();

        refused(deal.take(), 422, "validation_failed");
        refused(
                deal.take(deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-05", 60)
                        .replace("\"minutes\"", "\"minuets\"")),
                400,
                "unknown_field");
        refused(
                keyed(deal.seller.as(PROVIDER_FINANCE))
                        .body("{\"charges\": []}")
                        .post("/v1/charges/batch"),
                403,
                "forbidden");
    }

    @Test
    void work_without_a_rate_is_held_and_rated_when_the_card_is_completed() {
        Deal deal = deal();
        String charge = deal.take(deal.time(UUID.randomUUID().toString(), "lawyer", "2026-10-05", 480))
                .then()
                .body("results[0].outcome", is("CREATED"))
                .body("results[0].status", is("HELD"))
                .body("results[0].heldReason", is("no_rate"))
                .extract()
                .path("results[0].chargeId");
        listed(deal, "&status=HELD").then().body("items.id", contains(charge));
        refused(
                keyed(deal.buyer.as(PROVIDER_FINANCE)).header("If-Match", "*").post("/v1/charges/" + charge + "/retry"),
                404,
                "not_found");
        Response held = operator().get("/v1/charges/" + charge);
        held.then().body("parts", empty());
        keyed(operator())
                .header("If-Match", held.header("ETag"))
                .post("/v1/charges/" + charge + "/retry")
                .then()
                .statusCode(200)
                .body("status", is("HELD"));

        deal.addLine(deal.cards().get(0), "lawyer", "HOUR", "4000.00", "INR", "2026-10-05", null)
                .then()
                .statusCode(201);

        Response rated = operator().get("/v1/charges/" + charge);
        rated.then()
                .body("status", is("RATED"))
                .body("heldReason", nullValue())
                .body("parts[0].rate.unitPrice.amount", is("4000.00"));
        refused(
                keyed(operator()).header("If-Match", rated.header("ETag")).post("/v1/charges/" + charge + "/retry"),
                409,
                "charge_not_held");
        operator()
                .get("/v1/charges/" + charge + "/allowed-actions")
                .then()
                .body("items[0].action", is("retry"))
                .body("items[0].allowed", is(false))
                .body("items[0].reasons[0].code", is("charge_not_held"));
    }

    @Test
    void work_over_a_rate_boundary_has_two_parts_and_a_frozen_rate_stays() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        String card = deal.card("INR");
        deal.addLine(card, ANALYST, "HOUR", "3000.00", "INR", "2026-04-01", "2026-10-16");
        deal.rateAlready(ANALYST).agreed("INR", "");
        String night = deal.night(ANALYST);
        String before = deal.time(UUID.randomUUID().toString(), ANALYST, "2026-10-15", 60);
        String kept = deal.take(before).path("results[0].chargeId");
        String held = deal.take(night)
                .then()
                .body("results[0].heldReason", is("no_rate"))
                .extract()
                .path("results[0].chargeId");

        deal.addLine(card, ANALYST, "HOUR", "3300.00", "INR", "2026-10-16", null)
                .then()
                .statusCode(201);

        operator()
                .get("/v1/charges/" + held)
                .then()
                .body("parts.minutes", contains(120, 240))
                .body("parts.rate.unitPrice.amount", contains("3000.00", "3300.00"))
                .body("parts[1].from", is("2026-10-15T18:30:00Z"));
        operator().get("/v1/charges/" + kept).then().body("parts.rate.unitPrice.amount", contains("3000.00"));
    }

    private static Deal deal() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        return deal.rate(deal.card("INR"), ANALYST, "HOUR", "3250.00", "INR").agreed("INR", "");
    }

    private static Response listed(Deal deal, String filter) {
        return service().get("/v1/charges?agreementId=" + deal.agreementId + filter);
    }

    private static void problem(Response batch, String code) {
        batch.then()
                .statusCode(200)
                .body("results[0].outcome", is("REFUSED"))
                .body("results[0].problem.code", is(code));
    }
}
