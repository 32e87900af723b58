package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.availability.ReservationFixture.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kpo.testing.Polling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team has the minutes of all its people, and a person no more than a day has. */
@QuarkusTest
class TeamCapacityTest {

    private final String acme = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
    }

    @Test
    void a_team_is_booked_with_the_week_of_all_its_people() {
        String ten = vetted(team(10, 24_000));

        Map<String, Object> hold = hold(ten);
        hold.put("weeklyMinutes", 24_000);
        held(service(), hold);

        refused(service().body(hold(ten)).post("/v1/reservations").then(), 409, "capacity_exceeded");
        operator()
                .get("/v1/experts/" + ten + "/availability?from=2027-01-05&to=2027-01-06")
                .then()
                .body("items[0].capacityMinutes", is(4_800))
                .body("items[0].reservedMinutes", is(4_800));
        operator()
                .get("/v1/experts/" + ten + "/utilisation?from=2027-01-05&to=2027-01-06")
                .then()
                .body("percent", is("100.00"));
        refusedProfile(team(10, 72_001));
        Map<String, Object> tooMany = hold(ten);
        tooMany.put("weeklyMinutes", 5_040_001);
        refused(service().body(tooMany).post("/v1/reservations").then(), 422, "validation_failed");
    }

    private static void refusedProfile(Map<String, Object> profile) {
        refused(operator().body(profile).post("/v1/experts").then(), 422, "capacity_above_days")
                .body("errors[0].pointer", is("/weeklyCapacityMinutes"));
    }

    @Test
    void a_refusal_says_for_how_many_minutes_a_week_has_room() {
        Map.of(
                        "en", "A week has room for 72000 minutes (working days: 5, people: 10).",
                        "hi", "सप्ताह में 72000 मिनट की जगह है (कार्य-दिवस: 5, लोग: 10)।")
                .forEach((language, words) -> operator()
                        .header("Accept-Language", language)
                        .body(team(10, 72_001))
                        .post("/v1/experts")
                        .then()
                        .statusCode(422)
                        .body("detail", is(words)));
    }

    @Test
    void own_hours_of_a_team_are_those_of_all_its_people_and_it_does_not_shrink_below_them() {
        Map<String, Object> profile = team(10, 24_000);
        String ten = enrolled(profile);
        String path = "/v1/experts/" + ten + "/weekly-hours";

        refused(operator().body(monday(14_401)).post(path).then(), 422, "hours_above_day")
                .body("errors[0].pointer", is("/minutes/monday"))
                .body("remedy", is("State at most 1440 minutes a day for each person."));
        operator().body(monday(14_400)).post(path).then().statusCode(201);

        profile.putAll(Map.of("headCount", 9, "weeklyCapacityMinutes", 2400));
        refused(
                        operator()
                                .header("If-Match", "*")
                                .body(profile)
                                .put("/v1/experts/" + ten)
                                .then(),
                        422,
                        "hours_above_day")
                .body("detail", endsWith("have 14400 minutes on a day, which would have 12960 (people: 9)."))
                .body("errors[0].pointer", is("/headCount"));
        String one = enrolled(asha(provider));
        refused(
                operator()
                        .body(monday(1_441))
                        .post("/v1/experts/" + one + "/weekly-hours")
                        .then(),
                422,
                "hours_above_day");
    }

    private static String monday(int minutes) {
        return """
                {"from": "2027-04-01", "minutes": {"monday": %d, "tuesday": 0, "wednesday": 0,
                 "thursday": 0, "friday": 0, "saturday": 0, "sunday": 0}}"""
                .formatted(minutes);
    }

    @Test
    void a_match_and_a_search_tell_weeks_of_five_and_six_digits_apart() {
        String ten = vetted(team(10, 24_000));
        String most = vetted(team(10, 72_000));
        String fifty = vetted(team(50, 120_000));
        String all = vetted(team(500, 3_000_000));

        assertThat(matched(24_000).getList("ranking.expertId")).containsExactlyInAnyOrder(ten, most, fifty, all);
        assertThat(matched(99_999).getList("ranking.expertId")).containsExactlyInAnyOrder(fifty, all);
        assertThat(matched(120_001).getList("ranking.expertId")).containsExactly(all);
        Polling.until(Duration.ofSeconds(20), () -> found(1).size() == 4);
        assertThat(found(72_000)).containsExactlyInAnyOrder(most, fifty, all);
        assertThat(found(120_000)).containsExactlyInAnyOrder(fifty, all);
        assertThat(found(3_000_000)).containsExactly(all);
        assertThat(found(3_000_001)).isEmpty();
        // Out of the lists, too.
        assertThat(matched(120_001).getList("ranking.expertId")).containsExactly(all);
    }

    private JsonPath matched(int minutes) {
        return client(acme)
                .body(Map.of(
                        "domain",
                        "INVESTMENT",
                        "startsOn",
                        "2027-01-04",
                        "minimumWeeklyMinutes",
                        minutes,
                        "centre",
                        Map.of("kinds", List.of("CAPTIVE")),
                        "limit",
                        200))
                .post("/v1/matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> found(int minutes) {
        return client(acme)
                .get("/v1/expert-search?providerId=" + provider + "&weeklyMinutes=" + minutes)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private Map<String, Object> team(int headCount, int minutes) {
        return asha(
                provider,
                profile -> profile.putAll(
                        Map.of("partyKind", "TEAM", "headCount", headCount, "weeklyCapacityMinutes", minutes)));
    }
}
