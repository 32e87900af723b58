package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.need;
import static kpo.platform.caller.Role.SERVICE;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a match asks beyond the profile: free capacity and former employers. */
@QuarkusTest
class MatchInputsTest {

    private final String acme = organisation();
    private final String captive = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(captive, acme);
    }

    @Test
    void what_is_reserved_in_the_period_is_not_free() {
        String asha = vetted(asha(provider));
        held(service(), hold(asha));

        assertThat(availability(asha, period("2027-01-04", "2027-02-01", 2400))).isEqualTo("0.5000");
        assertThat(availability(asha, period("2027-03-01", "2027-04-01", 2400))).isEqualTo("1.0000");
        assertThat(outcome(asha, period("2027-02-22", "2027-04-01", 2400).andThen(leastFree(1201))))
                .isEqualTo("CAPACITY");
        assertThat(outcome(asha, period("2027-02-22", "2027-04-01", 2400).andThen(leastFree(1200))))
                .isEqualTo("RANKED");
        assertThat(outcome(asha, period("2027-03-01", "2027-04-01", 2400).andThen(leastFree(2400))))
                .isEqualTo("RANKED");
    }

    @Test
    void who_has_nothing_free_is_removed_until_the_reservation_is_released() {
        String asha = vetted(asha(provider));
        Map<String, Object> whole = hold(asha);
        whole.put("weeklyMinutes", 2400);
        String reservation = held(service(), whole);
        var spring = period("2027-01-04", "2027-04-01", 1200);

        JsonPath full = match(spring, asha);
        assertThat(RequirementFixture.outcome(full)).isEqualTo("CAPACITY");
        assertThat(full.getString("explained[0].removedBy[0].why"))
                .isEqualTo("Fewer than 1 minutes a week are free from 2027-01-04 to 2027-04-01.");

        service()
                .header("If-Match", "*")
                .body(Map.of("reason", "The assignment is cancelled."))
                .post("/v1/reservations/" + reservation + "/release")
                .then()
                .statusCode(200);
        JsonPath again = match(spring, asha);
        assertThat(RequirementFixture.outcome(again)).isEqualTo("RANKED");
        assertThat(removed(again, "CAPACITY")).isEqualTo(removed(full, "CAPACITY") - 1);
    }

    @Test
    void hours_of_one_month_and_a_reservation_of_another_do_not_add_up() {
        String asha = vetted(asha(provider));
        fourDays(asha);
        Map<String, Object> january = hold(asha);
        january.putAll(Map.of("to", "2027-02-01", "weeklyMinutes", 600));
        held(service(), january);

        assertThat(outcome(asha, period("2027-01-04", "2027-05-01", 2400).andThen(leastFree(1800))))
                .isEqualTo("RANKED");
        assertThat(outcome(asha, period("2027-01-04", "2027-05-01", 2400).andThen(leastFree(1801))))
                .isEqualTo("CAPACITY");
    }

    @Test
    void own_weekly_hours_count_in_their_period_and_a_short_week_everywhere() {
        String asha = vetted(asha(provider));
        fourDays(asha);

        assertThat(outcome(asha, period("2027-01-04", "2027-04-01", 2400).andThen(leastFree(2400))))
                .isEqualTo("RANKED");
        assertThat(outcome(asha, period("2027-01-04", "2027-04-02", 2400).andThen(leastFree(2400))))
                .isEqualTo("CAPACITY");
        assertThat(availability(asha, period("2027-01-04", "2027-04-02", 2400)))
                .as("three days of five and one of four leave 1920 / (3/5 + 1/4), as a hold takes them")
                .isEqualTo("0.940833333334");
        assertThat(availability(asha, period("2027-01-04", "2027-04-12", 2400)))
                .as("a whole week of four days")
                .isEqualTo("0.8000");
        assertThat(outcome(asha, leastFree(2401))).isEqualTo("CAPACITY");
    }

    @Test
    void who_worked_for_an_excluded_employer_or_its_benefit_is_removed_however_the_name_is_written() {
        String asha = vetted(worked("Nestlé S.A.", List.of("नर्मदा कैपिटल"), "INVESTMENT", "2015-01-01", "2016-01-01"));

        assertThat(outcome(asha, excluded("Another"))).isEqualTo("RANKED");
        JsonPath match = match(excluded("NESTLE, s.a."), asha);
        assertThat(RequirementFixture.outcome(match)).isEqualTo("EXCLUDED_EMPLOYER");
        assertThat(removed(match, "EXCLUDED_EMPLOYER")).isOne();
        assertThat(outcome(asha, excluded("नर्मदा  कैपिटल"))).isEqualTo("EXCLUDED_EMPLOYER");
        String mary = vetted(worked("O'Reilly", List.of("A.B.C. Ltd"), "INVESTMENT", "2015-01-01", "2016-01-01"));
        for (String written : List.of("OReilly", "O\u2019Reilly", "o-reilly", "ABC Ltd", "a b c, LTD.")) {
            assertThat(outcome(mary, excluded(written))).as(written).isEqualTo("EXCLUDED_EMPLOYER");
        }
        assertThat(outcome(mary, excluded("Reilly"))).isEqualTo("RANKED");
        String signs = vetted(worked("C++ Labs", List.of("Barnes + Noble"), "INVESTMENT", "2015-01-01", "2016-01-01"));
        for (String other : List.of("C Labs", "C# Labs", "C+ Labs")) {
            assertThat(outcome(signs, excluded(other))).as(other).isEqualTo("RANKED");
        }
        for (String written : List.of("c++labs", "C\uFF0B\uFF0B Labs", "Barnes & Noble", "BARNES NOBLE")) {
            assertThat(outcome(signs, excluded(written))).as(written).isEqualTo("EXCLUDED_EMPLOYER");
        }
    }

    @Test
    void a_plus_between_words_parts_them_and_one_behind_a_word_is_of_its_name() {
        String jan = vetted(worked("Roland+Berger", List.of("A+ Labs"), "INVESTMENT", "2015-01-01", "2016-01-01"));

        for (String written : List.of("Roland Berger", "roland + berger", "ROLAND\uFF0BBERGER", "a+ labs")) {
            assertThat(outcome(jan, excluded(written))).as(written).isEqualTo("EXCLUDED_EMPLOYER");
        }
        for (String other : List.of("A Labs", "A++ Labs", "A# Labs")) {
            assertThat(outcome(jan, excluded(other))).as(other).isEqualTo("RANKED");
        }
    }

    /** Case R. */
    @Test
    void whoever_left_a_competitor_too_late_is_told_from_when_on_it_is_free() {
        String asha = vetted(worked("Narmada", List.of(), "INVESTMENT", "2020-01-01", "2026-03-15"));

        JsonPath match = match(competitor("Narmada", 12, "2026-11-23"), asha);

        assertThat(RequirementFixture.outcome(match)).isEqualTo("COMPETITOR");
        assertThat(match.getString("explained[0].removedBy[0].freeFrom")).isEqualTo("2027-03-15");
        assertThat(match.getString("explained[0].removedBy[0].why")).endsWith("is free from 2027-03-15 on.");
        assertThat(outcome(asha, competitor("Narmada", 6, "2026-11-23"))).isEqualTo("RANKED");
    }

    @Test
    void whoever_shares_too_little_is_told_how_much_that_is_and_what_is_asked() {
        String asha = vetted(asha(provider));

        JsonPath match = match(need -> need.put("overlap", RequirementFixture.overlap(121, 180)), asha);

        assertThat(match.getInt("explained[0].removedBy[0].overlap.minimum")).isEqualTo(120);
        assertThat(match.getString("explained[0].removedBy[0].why"))
                .isEqualTo("120 minutes are shared on the worst of your days, 121 are asked for.");
    }

    @Test
    void a_competitor_s_people_are_free_after_the_cooling_off_time() {
        String asha = vetted(worked("Narmada", List.of(), "INVESTMENT", "2020-01-01", "2026-01-31"));
        String other = vetted(worked("Narmada", List.of(), "LEGAL", "2020-01-01", null));
        String still = vetted(worked("Ganga", List.of("Narmada"), null, "2020-01-01", null));

        assertThat(outcome(asha, competitor("narmada", 12, "2027-01-30"))).isEqualTo("COMPETITOR");
        assertThat(outcome(asha, competitor("narmada", 12, "2027-01-31"))).isEqualTo("RANKED");
        // 31 January and 13 months is the end of February.
        assertThat(outcome(asha, competitor("narmada", 13, "2027-02-27"))).isEqualTo("COMPETITOR");
        assertThat(outcome(asha, competitor("narmada", 13, "2027-02-28"))).isEqualTo("RANKED");
        assertThat(outcome(other, competitor("narmada", 12, "2027-01-30"))).isEqualTo("RANKED");
        JsonPath match = match(competitor("narmada", 0, "2027-01-30"), still);
        assertThat(RequirementFixture.outcome(match)).isEqualTo("COMPETITOR");
        assertThat(match.getString("explained[0].removedBy[0].freeFrom")).isNull();
        assertThat(match.getString("explained[0].removedBy[0].why")).startsWith("The expert works for a competitor");
        assertThat(removed(match, "COMPETITOR")).isOne();
    }

    @Test
    void all_of_it_is_counted_once() {
        vetted(asha(provider));
        held(service(), hold(vetted(asha(provider))));
        vetted(worked("Narmada", List.of(), "INVESTMENT", "2020-01-01", null));

        JsonPath match = match(
                need -> {
                    excluded("Narmada").accept(need);
                    competitor("Narmada", 12, "2027-01-04").accept(need);
                    kind("CAPTIVE").accept(need);
                    leastFree(2400).accept(need);
                },
                vetted(asha(provider)));

        assertThat(match.getList("removed.count", Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        + match.getInt("passed"))
                .isEqualTo(match.getInt("considered"));
        assertThat(removed(match, "EXCLUDED_EMPLOYER")).isOne();
        assertThat(removed(match, "COMPETITOR")).isZero();
        assertThat(removed(match, "CAPACITY")).isOne();
        assertThat(match.getInt("passed")).isEqualTo(2);
    }

    private Map<String, Object> worked(String employer, List<String> clients, String domain, String from, String to) {
        Map<String, Object> work = new HashMap<>(Map.of("employer", employer, "clients", clients, "from", from));
        work.put("domain", domain);
        work.put("to", to);
        work.values().removeIf(java.util.Objects::isNull);
        return asha(provider, profile -> profile.put("workHistory", List.of(work)));
    }

    private static io.restassured.specification.RequestSpecification service() {
        return as("engagement", "platform", SERVICE);
    }

    private static Consumer<Map<String, Object>> period(String from, String to, int weeklyMinutes) {
        return need -> {
            need.put("startsOn", from);
            need.put("endsOn", to);
            need.put("weeklyMinutes", weeklyMinutes);
        };
    }

    private static Consumer<Map<String, Object>> leastFree(int minutes) {
        return need -> {
            need.put("minimumWeeklyMinutes", minutes);
            need.merge("weeklyMinutes", minutes, (asked, least) -> Math.max((Integer) asked, (Integer) least));
        };
    }

    private static Consumer<Map<String, Object>> excluded(String employer) {
        return need -> need.put("excludedEmployers", List.of(employer));
    }

    private static Consumer<Map<String, Object>> competitor(String name, int months, String startsOn) {
        return need -> {
            need.put("startsOn", startsOn);
            need.put("competitors", Map.of("names", List.of(name), "coolingOffMonths", months));
        };
    }

    private static Consumer<Map<String, Object>> kind(String kind) {
        return need -> need.put("centre", Map.of("kinds", List.of(kind)));
    }

    private String outcome(String expert, Consumer<Map<String, Object>> change) {
        return RequirementFixture.outcome(match(change, expert));
    }

    private String availability(String expert, Consumer<Map<String, Object>> change) {
        return match(change, expert)
                .getString("ranking.find { it.expertId == '" + expert
                        + "' }.contributions.find { it.criterion == 'AVAILABILITY' }.value");
    }

    private static int removed(JsonPath match, String filter) {
        return match.getInt("removed.find { it.filter == '" + filter + "' }.count");
    }

    private JsonPath match(Consumer<Map<String, Object>> change, String expert) {
        return RequirementFixture.match(
                client(acme), need(change.andThen(body -> body.put("explain", List.of(expert)))));
    }
}
