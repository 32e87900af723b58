package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CostRateTest {

    @Inject
    CostRating rating;

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    @Test
    void a_rate_holds_until_the_next_one_that_is_dated() {
        String deccan = organisation();
        String path = "/v1/experts/" + enrolled(asha(thirdParty(deccan)));

        date(path, today.plusDays(200), "3600.00").statusCode(201);
        date(path, today.plusDays(100), "3400.00").statusCode(201);
        date(path, today.plusDays(100), "3450.00")
                .statusCode(201)
                .body("from", is(today.plusDays(100).toString()))
                .body("to", is(today.plusDays(200).toString()))
                .body("rate.amount", is("3450.00"));

        manager(deccan)
                .get(path + "/cost-rates?sort=from")
                .then()
                .statusCode(200)
                .body("items.rate.amount", contains("3250.00", "3450.00", "3600.00"))
                .body("items[0]", not(hasKey("from")))
                .body("items[0].to", is(today.plusDays(100).toString()))
                .body("items[1].to", is(today.plusDays(200).toString()))
                .body("items[2]", not(hasKey("to")));
        operator().get(path).then().body("costRate.amount", is("3250.00"));
        client("acme").get(path + "/cost-rates").then().statusCode(403);
        manager(organisation()).get(path + "/cost-rates").then().statusCode(404);
    }

    @Test
    void what_begins_today_is_in_force_and_a_revised_profile_dates_its_rate() {
        var profile = asha(thirdParty(organisation()));
        String path = "/v1/experts/" + enrolled(profile);

        date(path, today, "3300.00").statusCode(201);
        operator().get(path).then().body("costRate.amount", is("3300.00"));

        profile.put("costRate", Map.of("amount", "3350.00", "currency", "INR"));
        operator().header("If-Match", "*").body(profile).put(path).then().statusCode(200);
        operator().get(path + "/cost-rates").then().body("items.rate.amount", contains("3250.00", "3350.00"));
    }

    @Test
    void cost_rates_are_read_page_by_page_and_one_that_was_never_dated_is_a_page_of_its_own() {
        String path = "/v1/experts/" + enrolled(asha(thirdParty(organisation()))) + "/cost-rates";

        operator()
                .get(path + "?limit=1&count=true")
                .then()
                .body("items.rate.amount", contains("3250.00"))
                .body("total", is(1))
                .body("$", not(hasKey("next")));

        String expert = path.replace("/cost-rates", "");
        date(expert, today.plusDays(200), "3600.00");
        date(expert, today.plusDays(100), "3400.00");
        String next = operator()
                .get(path + "?limit=2&sort=-from")
                .then()
                .header("Link", endsWith("rel=\"next\""))
                .body("items.rate.amount", contains("3600.00", "3400.00"))
                .extract()
                .path("next");
        operator()
                .queryParam("after", next)
                .get(path + "?limit=2&sort=-from&count=true")
                .then()
                .body("items.rate.amount", contains("3250.00"))
                .body("total", is(3))
                .body("$", not(hasKey("next")));
    }

    @Test
    void what_was_dated_for_today_is_in_force_as_soon_as_the_job_has_run() {
        String id = vetted(asha(thirdParty(organisation())));
        date("/v1/experts/" + id, today.plusDays(30), "3400.00").statusCode(201);
        assertThat(searched(id, "rate = 3250 and later_from[1] = '%s'".formatted(today.plusDays(30))))
                .isOne();

        aMonthPasses(id);
        rating.bringForward();

        operator().get("/v1/experts/" + id).then().body("costRate.amount", is("3400.00"));
        assertThat(searched(id, "rate = 3400 and later_from is null")).isOne();
    }

    @Test
    void what_was_counted_with_stays() {
        String path = "/v1/experts/" + enrolled(asha(thirdParty(organisation())));

        date(path, today.minusDays(1), "3300.00").statusCode(422).body("code", is("cost_rate_in_past"));
    }

    private static void aMonthPasses(String expert) {
        CatalogDatabase.execute(
                """
                set session_replication_role = replica;
                update cost_rate set valid_from = valid_from - 30, valid_to = valid_to - 30 where expert_id = '%s'"""
                        .formatted(expert));
    }

    private static long searched(String expert, String how) {
        return CatalogDatabase.number(
                "select count(*) from expert_search where expert_id = '%s' and %s".formatted(expert, how));
    }

    private static ValidatableResponse date(String path, LocalDate from, String amount) {
        return operator()
                .body(Map.of("from", from.toString(), "rate", Map.of("amount", amount, "currency", "INR")))
                .post(path + "/cost-rates")
                .then();
    }
}
