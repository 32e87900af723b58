package kpo.billing.charge;

import static kpo.billing.Company.operator;
import static kpo.billing.Deal.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kpo.billing.Company;
import kpo.billing.Deal;
import kpo.testing.LockWaits;
import kpo.testing.Polling;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whoever rates waits for whoever ends a line, and the other way round: nothing is rated with a line that has ended. */
@QuarkusTest
class RateLineRaceTest {

    private static final String ANALYST = "analyst";
    private static final String LAWYER = "lawyer";

    private Deal deal;
    private String first;
    private String second;

    @BeforeEach
    void two_cards_of_one_seller() {
        deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        first = deal.card("INR");
        second = deal.card("INR");
    }

    @Test
    void a_charge_is_not_tried_again_with_a_line_that_is_just_ended() throws SQLException {
        String charge = held();

        Response tried = whileItsLineEnds(
                () -> keyed(operator()).header("If-Match", "*").post("/v1/charges/" + charge + "/retry"));

        tried.then().statusCode(200).body("status", is("HELD"));
    }

    @Test
    void a_line_of_another_card_does_not_rate_with_a_line_that_is_just_ended() throws SQLException {
        String charge = held();

        Response added = whileItsLineEnds(
                () -> deal.addLine(second, LAWYER, "HOUR", "4000.00", "INR", "2026-04-01", "2026-05-01"));

        added.then().statusCode(201);
        operator().get("/v1/charges/" + charge).then().body("status", is("HELD"));
    }

    @RepeatedTest(5)
    void two_cards_of_one_agreement_get_their_lines_at_once() {
        String charge = held();

        var answers = List.of(first, second).stream()
                .map(card -> CompletableFuture.supplyAsync(
                        () -> deal.addLine(card, LAWYER, "HOUR", "4000.00", "INR", "2026-10-01", null)))
                .toList();

        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 201);
        operator().get("/v1/charges/" + charge).then().body("status", is("RATED"));
    }

    /** Work of a lawyer on 15 October, for which neither card has a rate. */
    private String held() {
        deal.rate(first, ANALYST, "HOUR", "3250.00", "INR").agreed("INR", "");
        return deal.take(deal.time(UUID.randomUUID().toString(), LAWYER, "2026-10-15", 60))
                .then()
                .body("results[0].status", is("HELD"))
                .extract()
                .path("results[0].chargeId");
    }

    /** The first card has a rate for the work, unknown to the charge; its line ends by hand while the request runs. */
    private Response whileItsLineEnds(Supplier<Response> request) throws SQLException {
        try (Connection end = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
                var statement = end.createStatement()) {
            end.setAutoCommit(false);
            statement.execute(
                    """
                    insert into rate_line (id, rate_card_id, role, country, seniority, domain, unit, unit_price, currency,
                        valid_from)
                    select gen_random_uuid(), rate_card_id, '%s', country, seniority, domain, unit, unit_price, currency,
                        valid_from
                    from rate_line where rate_card_id = '%s'"""
                            .formatted(LAWYER, first));
            end.commit();
            statement.execute("select from rate_card where id = '%s' for no key update".formatted(first));
            statement.execute("update rate_line set valid_to = '2026-10-15' where rate_card_id = '%s' and role = '%s'"
                    .formatted(first, LAWYER));
            CompletableFuture<Response> rating = CompletableFuture.supplyAsync(request);
            Polling.until(Duration.ofSeconds(10), () -> LockWaits.isWaitedFor(end));
            assertThat(rating).isNotDone();
            end.commit();
            return rating.join();
        }
    }
}
