package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.MatchRunFixture.revised;
import static kpo.catalog.matching.RequirementFixture.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an hour costs when the work starts. The budget of the requirement is 3000 INR, Asha costs 3250 today. */
@QuarkusTest
class CostOnTheStartTest {

    private final String acme = organisation();
    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
    }

    @Test
    void a_rate_counts_from_the_day_on_for_which_it_is_dated() {
        String asha = vetted(asha(provider));
        dated(asha, today.plusDays(60), "6000.00", "INR");
        dated(asha, today.plusDays(30), "4000.00", "INR");
        dated(asha, today.plusDays(90), "2500.00", "INR");

        assertThat(costFit(asha, today)).isEqualTo("0.923076923077");
        assertThat(costFit(asha, today.plusDays(29))).isEqualTo("0.923076923077");
        assertThat(costFit(asha, today.plusDays(30))).isEqualTo("0.7500");
        assertThat(costFit(asha, today.plusDays(59))).isEqualTo("0.7500");
        assertThat(costFit(asha, today.plusDays(60))).isEqualTo("0.5000");
        assertThat(costFit(asha, today.plusDays(400))).isEqualTo("1.0000");
    }

    @Test
    void a_rate_that_began_today_counts_before_the_job_of_the_day_has_run() {
        String asha = vetted(asha(provider));
        dated(asha, today.plusDays(30), "6000.00", "INR");

        CatalogDatabase.execute(
                "update expert_search set later_from = array[date '%s'] where expert_id = '%s'".formatted(today, asha));

        assertThat(costFit(asha, today)).isEqualTo("0.5000");
        assertThat(costFit(asha, today.minusDays(1))).isEqualTo("0.923076923077");
    }

    @Test
    void whose_rate_rises_before_the_start_comes_behind() {
        String rises = vetted(asha(provider));
        String stays = vetted(asha(provider));
        dated(rises, today.plusDays(30), "6000.00", "INR");
        revised(stays, asha(provider, profile -> profile.put("costRate", rate("5000.00", "INR"))));

        assertThat(match(today.plusDays(29)).<String>getList("ranking.expertId"))
                .containsSubsequence(rises, stays);
        assertThat(match(today.plusDays(30)).<String>getList("ranking.expertId"))
                .containsSubsequence(stays, rises);
    }

    @Test
    void another_currency_is_that_of_the_start() {
        String asha = vetted(asha(provider));
        dated(asha, today.plusDays(30), "60.00", "USD");

        JsonPath match = match(today.plusDays(30));
        assertThat(match.getString(costFit(asha) + ".reason")).isEqualTo("other_currency");
        Map<String, Object> need = starting(today.plusDays(30));
        need.put(
                "exchangeRates",
                List.of(Map.of("currency", "USD", "rate", "100", "source", "RBI", "publishedOn", today.toString())));
        assertThat(match(need).getString(costFit(asha) + ".value")).isEqualTo("0.5000");
    }

    @Test
    void experts_are_compared_by_the_same_rate_and_a_repeated_run_notices_it() {
        String asha = vetted(asha(provider));
        Map<String, Object> need = starting(today.plusDays(30));
        String first = client(acme)
                .body(need)
                .post("/v1/match-runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        dated(asha, today.plusDays(30), "6000.00", "INR");

        client(acme)
                .post("/v1/match-runs/" + first + "/rerun")
                .then()
                .body("dataChanged", is(true))
                .body("resultChanged", is(true));
        assertThat(client(acme)
                        .body(Map.of("requirement", need, "experts", List.of(asha, vetted(asha(provider)))))
                        .post("/v1/matches/comparison")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("experts[0].contributions.find { it.criterion == 'COST_FIT' }.value"))
                .isEqualTo("0.5000");
    }

    private static void dated(String expert, LocalDate from, String amount, String currency) {
        operator()
                .body(Map.of("from", from.toString(), "rate", rate(amount, currency)))
                .post("/v1/experts/" + expert + "/cost-rates")
                .then()
                .statusCode(201);
    }

    private static Map<String, String> rate(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private String costFit(String expert, LocalDate startsOn) {
        return match(startsOn).getString(costFit(expert) + ".value");
    }

    private static String costFit(String expert) {
        return "ranking.find { it.expertId == '%s' }.contributions.find { it.criterion == 'COST_FIT' }"
                .formatted(expert);
    }

    private static Map<String, Object> starting(LocalDate day) {
        return need(body -> {
            body.put("startsOn", day.toString());
            body.remove("overlap");
        });
    }

    private JsonPath match(LocalDate startsOn) {
        return match(starting(startsOn));
    }

    private JsonPath match(Map<String, Object> need) {
        return client(acme)
                .body(need)
                .post("/v1/matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
