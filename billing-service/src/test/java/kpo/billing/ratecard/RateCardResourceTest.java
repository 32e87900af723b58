package kpo.billing.ratecard;

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
class RateCardResourceTest {

    private static final String ANALYST = "analyst";

    @Test
    void a_seller_makes_a_card_and_asks_which_rate_counts() {
        Deal deal = deal();
        String card = deal.card("INR");
        deal.addLine(card, ANALYST, "HOUR", "3250.00", "INR", "2026-04-01", "2026-10-01");
        String line = deal.addLine(card, ANALYST, "HOUR", "3300.5", "INR", "2026-10-01", null)
                .then()
                .statusCode(201)
                .body("country", is("any"))
                .body("unitPrice.amount", is("3300.50"))
                .extract()
                .path("id");

        deal.seller
                .as(PROVIDER_FINANCE)
                .get("/v1/rate-cards/" + card + "/selection?role=analyst&on=2026-10-01")
                .then()
                .statusCode(200)
                .body("found", is(true))
                .body("line.id", is(line))
                .body("reason", containsString("the only line"))
                .body("considered.outcome", contains("NOT_VALID_ON_THE_DAY", "CHOSEN"));
        deal.seller
                .as(PROVIDER_FINANCE)
                .get("/v1/rate-cards/" + card + "/selection?role=analyst&on=2026-03-31")
                .then()
                .statusCode(200)
                .body("found", is(false))
                .body("line", nullValue());
        deal.seller
                .as(PROVIDER_FINANCE)
                .get("/v1/rate-cards/" + card + "/lines/" + line)
                .then()
                .statusCode(200)
                .body("validFrom", is("2026-10-01"));
        deal.seller.as(PROVIDER_FINANCE).get("/v1/rate-cards").then().body("items.id", contains(card));
    }

    @Test
    void overlapping_lines_are_refused_and_the_other_line_is_named() {
        Deal deal = deal();
        String card = deal.card("INR");
        String line = deal.addLine(card, ANALYST, "HOUR", "3250.00", "INR", "2026-04-01", null)
                .path("id");

        refused(
                        deal.addLine(card, ANALYST, "HOUR", "1.00", "INR", "2026-03-01", "2026-04-02"),
                        409,
                        "rate_lines_overlap")
                .body("conflictingLineId", is(line));
        deal.addLine(card, ANALYST, "UNIT", "1.00", "INR", "2026-03-01", null)
                .then()
                .statusCode(201);
    }

    @Test
    void a_line_that_makes_no_sense_is_refused() {
        Deal deal = deal();
        String card = deal.card("INR");

        refused(deal.addLine(card, ANALYST, "HOUR", "1.00", "USD", "2026-04-01", null), 422, "rate_currency_differs");
        refused(
                deal.addLine(card, ANALYST, "HOUR", "1.00", "INR", "2026-04-01", "2026-04-01"),
                422,
                "rate_period_empty");
        refused(deal.addLine(card, ANALYST, "HOUR", "1.0000001", "INR", "2026-04-01", null), 400, "invalid_value");
        refused(deal.addLine(card, ANALYST, "HOUR", "-1.00", "INR", "2026-04-01", null), 400, "invalid_value");
        refused(deal.addLine(card, "Analyst", "HOUR", "1.00", "INR", "2026-04-01", null), 422, "validation_failed");
        refused(deal.addLine(card, ANALYST, "HOUR", "1.00", "INR", "2026-02-30", null), 400, "invalid_value");
    }

    @Test
    void an_open_line_ends_after_everything_that_is_rated_with_it() {
        Deal deal = deal();
        String card = deal.card("INR");
        deal.rate(card, ANALYST, "HOUR", "3250.00", "INR").agreed("INR", "").worked(ANALYST, 600);
        String path = "/v1/rate-cards/" + card;
        Response read = deal.seller.as(PROVIDER_FINANCE).get(path);
        String line = path + "/lines/" + read.path("lines[0].id") + "/end";

        refused(end(deal, line, read.header("ETag"), "2026-10-02"), 409, "rate_line_in_use")
                .body("freeFrom", is("2026-10-03"));
        refused(end(deal, line, read.header("ETag"), "2026-04-01"), 422, "rate_period_empty");
        refused(end(deal, line, "\"77\"", "2026-10-03"), 412, "stale_version");
        refused(
                deal.seller
                        .as(PROVIDER_FINANCE)
                        .body("{\"validTo\": \"2026-10-03\"}")
                        .post(line),
                428,
                "precondition_required");
        Response ended = end(deal, line, read.header("ETag"), "2026-10-03");
        ended.then().statusCode(200).body("lines[0].validTo", is("2026-10-03"));
        refused(end(deal, line, ended.header("ETag"), "2026-12-03"), 409, "rate_line_ended");
    }

    @Test
    void the_end_of_one_line_makes_every_older_version_of_the_card_stale() {
        Deal deal = deal();
        String card = deal.card("INR");
        deal.rate(card, ANALYST, "HOUR", "3250.00", "INR").rate(card, "lawyer", "HOUR", "9.00", "INR");
        String path = "/v1/rate-cards/" + card;
        Response read = deal.seller.as(PROVIDER_FINANCE).get(path);
        String first = path + "/lines/" + read.path("lines[0].id") + "/end";
        String second = path + "/lines/" + read.path("lines[1].id") + "/end";

        Response ended = end(deal, first, read.header("ETag"), "2026-10-03");

        ended.then().statusCode(200).header("ETag", not(read.header("ETag")));
        refused(end(deal, second, read.header("ETag"), "2026-10-03"), 412, "stale_version");
        end(deal, second, ended.header("ETag"), "2026-10-03").then().statusCode(200);
    }

    @Test
    void a_card_made_for_a_buyer_is_read_by_him_and_changed_by_its_seller_only() {
        Deal deal = deal();
        String card = deal.seller
                .as(PROVIDER_FINANCE)
                .body(
                        """
                        {"sellerEntityId": "%s", "name": "For one", "currency": "INR", "buyerOrganisation": "%s"}"""
                                .formatted(deal.seller.id(), deal.buyer.organisation()))
                .post("/v1/rate-cards")
                .path("id");

        deal.buyer.as(CLIENT_FINANCE).get("/v1/rate-cards/" + card).then().statusCode(200);
        refused(
                deal.buyer
                        .as(PROVIDER_FINANCE)
                        .body(
                                """
                                {"role": "analyst", "unit": "HOUR", "unitPrice": {"amount": "1", "currency": "INR"},
                                 "validFrom": "2026-04-01"}""")
                        .post("/v1/rate-cards/" + card + "/lines"),
                404,
                "not_found");
        refused(Company.in("FR", null, "EUR").as(PROVIDER_FINANCE).get("/v1/rate-cards/" + card), 404, "not_found");
    }

    @Test
    void nobody_sells_in_the_name_of_another() {
        Deal deal = deal();

        for (Object entity : new Object[] {deal.buyer.id(), UUID.randomUUID()}) {
            refused(
                    deal.seller
                            .as(PROVIDER_FINANCE)
                            .body("{\"sellerEntityId\": \"%s\", \"name\": \"Card\", \"currency\": \"INR\"}"
                                    .formatted(entity))
                            .post("/v1/rate-cards"),
                    422,
                    "entity_unknown");
        }
    }

    private static Deal deal() {
        return new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
    }

    private static Response end(Deal deal, String line, String eTag, String validTo) {
        return deal.seller
                .as(PROVIDER_FINANCE)
                .header("If-Match", eTag)
                .body("{\"validTo\": \"%s\"}".formatted(validTo))
                .post(line);
    }
}
