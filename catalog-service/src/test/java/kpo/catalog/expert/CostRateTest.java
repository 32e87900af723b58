package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CostRateTest {

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    @Test
    void a_rate_holds_until_the_next_one_that_is_dated() {
        String deccan = organisation();
        String path = "/v1/experts/" + enrolled(asha(thirdParty(deccan)));

        date(path, today.plusDays(200), "3600.00").statusCode(201);
        date(path, today.plusDays(100), "3400.00").statusCode(201);
        date(path, today.plusDays(100), "3450.00").statusCode(201);

        manager(deccan)
                .get(path + "/cost-rates")
                .then()
                .statusCode(200)
                .body("rate.amount", contains("3250.00", "3450.00", "3600.00"))
                .body("[0]", not(hasKey("from")))
                .body("[0].to", is(today.plusDays(100).toString()))
                .body("[1].to", is(today.plusDays(200).toString()))
                .body("[2]", not(hasKey("to")));
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
        operator().get(path + "/cost-rates").then().body("rate.amount", contains("3250.00", "3350.00"));
    }

    @Test
    void what_was_counted_with_stays() {
        String path = "/v1/experts/" + enrolled(asha(thirdParty(organisation())));

        date(path, today.minusDays(1), "3300.00").statusCode(422).body("code", is("cost_rate_in_past"));
    }

    private static ValidatableResponse date(String path, LocalDate from, String amount) {
        return operator()
                .body(Map.of("from", from.toString(), "rate", Map.of("amount", amount, "currency", "INR")))
                .post(path + "/cost-rates")
                .then();
    }
}
