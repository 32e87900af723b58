package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.need;
import static kpo.catalog.matching.RequirementFixture.outcome;
import static kpo.catalog.matching.RequirementFixture.ranked;
import static kpo.platform.caller.Role.SERVICE;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a match makes of the days on which an expert is away. 4 January 2027 is a Monday, 13 weeks before 5 April. */
@QuarkusTest
class TimeOffInMatchTest {

    private final String acme = organisation();
    private final String captive = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(captive, acme);
    }

    @Test
    void a_month_away_counts_in_proportion_and_says_no_reason() {
        String present = vetted(asha(provider));
        String away = vetted(asha(provider));
        away(away, "2027-02-01", "2027-03-01");

        JsonPath match = match("2027-01-04", "2027-04-05", 2400, away);

        // 20 of 65 working days: 2400 x 45 / 65 = 1661.5
        assertThat(match.getMap(ranked(away) + ".availability"))
                .isEqualTo(Map.of("freeWeeklyMinutes", 2400, "daysAway", 20, "countedWeeklyMinutes", 1661));
        String availability = ranked(away) + ".contributions.find { it.criterion == 'AVAILABILITY' }";
        assertThat(match.getString(availability + ".value")).isEqualTo("0.692083333334");
        assertThat(match.getString(availability + ".why"))
                .isEqualTo("2400 of 2400 minutes a week are free; away on 20 of 65 working days, so 1661 count.");
        assertThat(match.getString(availability + ".wouldRaise"))
                .isEqualTo("Ask for 1661 minutes a week, or for days on which the expert is there");
        assertThat(match.getMap(ranked(present) + ".availability"))
                .isEqualTo(Map.of("freeWeeklyMinutes", 2400, "daysAway", 0, "countedWeeklyMinutes", 2400));
        assertThat(match.<String>getList("ranking.expertId")).containsSubsequence(present, away);
        assertThat(match.prettify()).doesNotContain("VACATION");
    }

    @Test
    void days_that_are_not_worked_are_no_days_away() {
        String asha = vetted(asha(provider));
        away(asha, "2027-01-09", "2027-01-11");
        fourDays(asha);
        away(asha, "2027-04-02", "2027-04-05");

        assertThat(match("2027-01-04", "2027-04-12", 1200, asha).getInt(ranked(asha) + ".availability.daysAway"))
                .isZero();
        away(asha, "2027-01-22", "2027-01-26");
        assertThat(match("2027-01-04", "2027-04-12", 1200, asha).getInt(ranked(asha) + ".availability.daysAway"))
                .isEqualTo(2);
    }

    @Test
    void who_is_away_for_the_whole_first_week_is_removed() {
        String asha = vetted(asha(provider));
        String day = away(asha, "2027-01-04", "2027-01-08");

        JsonPath friday = match("2027-01-04", "2027-04-05", 2400, asha);
        assertThat(outcome(friday)).isEqualTo("RANKED");
        assertThat(friday.getInt(ranked(asha) + ".availability.daysAway")).isEqualTo(4);

        // Monday to Friday is the whole week of whoever works on these days.
        away(asha, "2027-01-08", "2027-01-09");
        JsonPath none = match("2027-01-04", "2027-04-05", 2400, asha);
        assertThat(outcome(none)).isEqualTo("CAPACITY");
        assertThat(none.getString("explained[0].removedBy[0].why"))
                .isEqualTo("The expert is away for the first week from 2027-01-04 on.");
        assertThat(removed(none)).isEqualTo(removed(friday) + 1);
        assertThat(outcome(match("2027-01-05", "2027-04-05", 2400, asha))).isEqualTo("RANKED");

        operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + asha + "/time-off/" + day)
                .then()
                .statusCode(204);
        assertThat(outcome(match("2027-01-04", "2027-04-05", 2400, asha))).isEqualTo("RANKED");
    }

    @Test
    void who_is_away_on_more_than_half_of_the_days_is_removed() {
        String asha = vetted(asha(provider));
        away(asha, "2027-01-12", "2027-01-26");

        assertThat(outcome(match("2027-01-04", "2027-02-01", 2400, asha))).isEqualTo("RANKED");
        away(asha, "2027-01-26", "2027-01-27");
        JsonPath none = match("2027-01-04", "2027-02-01", 2400, asha);
        assertThat(outcome(none)).isEqualTo("CAPACITY");
        assertThat(none.getString("explained[0].removedBy[0].why"))
                .isEqualTo("The expert is away on 11 of 20 working days.");
    }

    @Test
    void who_is_never_there_is_removed_as_a_hold_is_refused() {
        String asha = vetted(asha(provider));
        away(asha, "2027-02-01", "2027-02-04");
        Map<String, Object> hold = hold(asha);
        hold.putAll(Map.of("from", "2027-02-01", "to", "2027-02-04"));

        assertThat(outcome(match("2027-02-01", "2027-02-04", 2400, asha))).isEqualTo("CAPACITY");
        assertThat(outcome(match("2027-02-01", "2027-02-09", 2400, asha))).isEqualTo("RANKED");
        as("engagement", "platform", SERVICE)
                .body(hold)
                .post("/v1/reservations")
                .then()
                .statusCode(422)
                .body("code", is("nothing_to_reserve"));
    }

    @Test
    void where_nothing_of_the_week_is_asked_for_days_away_cost_nothing_and_who_is_not_there_is_removed() {
        String asha = vetted(asha(provider));
        away(asha, "2027-02-01", "2027-03-01");
        String first = vetted(asha(provider));
        away(first, "2027-01-04", "2027-01-11");
        String mostly = vetted(asha(provider));
        away(mostly, "2027-01-12", "2027-03-16");

        JsonPath match = RequirementFixture.match(client(acme), need(body -> {
            body.put("startsOn", "2027-01-04");
            body.remove("weeklyMinutes");
            body.put("explain", List.of(first, mostly));
        }));

        assertThat(match.getMap(ranked(asha))).doesNotContainKey("availability");
        assertThat(match.getString(ranked(asha) + ".contributions.find { it.criterion == 'AVAILABILITY' }.value"))
                .isEqualTo("1.0000");
        assertThat(match.<String>getList("explained.outcome")).containsExactly("REMOVED", "REMOVED");
        assertThat(match.<List<String>>getList("explained.removedBy.filter"))
                .containsExactly(List.of("CAPACITY"), List.of("CAPACITY"));
        assertThat(match.<String>getList("explained.collect { it.removedBy[0].why }"))
                .containsExactly(
                        "The expert is away for the first week from 2027-01-04 on.",
                        "The expert is away on 45 of 65 working days.");
        assertThat(removed(match)).isEqualTo(2);
        assertThat(match.<String>getList("ranking.expertId")).doesNotContain(first, mostly);
    }

    @Test
    void a_comparison_has_the_same_figures() {
        String away = vetted(asha(provider));
        String absent = vetted(asha(provider));
        away(away, "2027-02-01", "2027-03-01");
        away(absent, "2027-01-04", "2027-01-11");
        JsonPath match = match("2027-01-04", "2027-04-05", 2400, absent);

        JsonPath compared = client(acme)
                .body(Map.of("requirement", need("2027-01-04", "2027-04-05", 2400), "experts", List.of(away, absent)))
                .post("/v1/matches/comparison")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(compared.getMap("experts[0].availability")).isEqualTo(match.getMap(ranked(away) + ".availability"));
        assertThat(compared.getString("experts[0].score")).isEqualTo(match.getString(ranked(away) + ".score"));
        assertThat(compared.getList("experts.outcome")).isEqualTo(List.of("RANKED", "REMOVED"));
        assertThat(compared.getList("experts[1].removedBy")).isEqualTo(match.getList("explained[0].removedBy"));
        assertThat(compared.getInt("experts[1].availability.daysAway")).isEqualTo(5);
    }

    @Test
    void a_repeated_run_notices_that_somebody_planned_to_be_away() {
        String asha = vetted(asha(provider));
        String first = client(acme)
                .body(need("2027-01-04", "2027-04-05", 2400))
                .post("/v1/match-runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String rerun = "/v1/match-runs/" + first + "/rerun";
        client(acme).post(rerun).then().body("dataChanged", is(false)).body("resultChanged", is(false));

        away(asha, "2027-02-01", "2027-03-01");

        client(acme).post(rerun).then().body("dataChanged", is(true)).body("resultChanged", is(true));
    }

    private JsonPath match(String from, String to, int weeklyMinutes, String expert) {
        Map<String, Object> body = need(from, to, weeklyMinutes);
        body.put("explain", List.of(expert));
        return RequirementFixture.match(client(acme), body);
    }

    private static int removed(JsonPath match) {
        return match.getInt("removed.find { it.filter == 'CAPACITY' }.count");
    }
}
