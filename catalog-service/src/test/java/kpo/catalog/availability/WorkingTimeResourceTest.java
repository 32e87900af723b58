package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.availability.ReservationFixture.*;
import static kpo.platform.caller.Role.EXPERT;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When experts work, beside what is reserved of it. */
@QuarkusTest
class WorkingTimeResourceTest {

    private final String deccan = organisation();
    private String provider;
    private Map<String, Object> profile;
    private String asha;

    @BeforeEach
    void vet() {
        provider = thirdParty(deccan);
        profile = asha(provider);
        asha = vetted(profile);
    }

    @Test
    void an_expert_plans_and_cancels_the_own_time_off_on_days_that_are_not_reserved() {
        held(service(), hold(asha));
        String path = "/v1/experts/" + asha + "/time-off";
        String days = "{\"kind\": \"VACATION\", \"from\": \"%s\", \"to\": \"%s\", \"losesReservedDays\": true}";
        String free = days.formatted("2027-05-03", "2027-05-08");

        refused(as("ravi", deccan, EXPERT).body(free).post(path).then(), 404, "not_found");
        refused(
                        oneself()
                                .body(days.formatted("2027-02-01", "2027-02-03"))
                                .post(path)
                                .then(),
                        409,
                        "days_reserved")
                .body("remedy", is("Ask your provider, who can plan it with losesReservedDays."));
        String planned =
                oneself().body(free).post(path).then().statusCode(201).extract().path("id");
        assertThat(calendar("2027-05-03", "2027-05-04").getInt("items[0].capacityMinutes"))
                .isZero();

        String away = path + "/" + planned;
        refused(as("ravi", deccan, EXPERT).header("If-Match", "*").delete(away).then(), 404, "not_found");
        oneself().header("If-Match", "*").delete(away).then().statusCode(204);
        assertThat(calendar("2027-05-03", "2027-05-04").getInt("items[0].capacityMinutes"))
                .isEqualTo(480);
    }

    @Test
    void what_the_provider_entered_an_expert_does_not_cancel() {
        String path = "/v1/experts/" + asha + "/time-off";
        String entered = path + "/" + away(asha, "2027-05-03", "2027-05-10");
        manager(deccan).get(entered).then().body("enteredAs", is("PROVIDER")).body("enteredBy", is("olga"));
        CatalogDatabase.execute("update time_off set entered_by = null where expert_id = '%s'".formatted(asha));
        oneself().get(entered).then().body("enteredAs", is("PROVIDER")).body("$", not(hasKey("enteredBy")));

        refused(oneself().header("If-Match", "*").delete(entered).then(), 409, "time_off_of_provider")
                .body("remedy", is("Ask your provider to cancel them."));

        String own = oneself()
                .body(Map.of("kind", "VACATION", "from", "2027-06-07", "to", "2027-06-10"))
                .post(path)
                .then()
                .statusCode(201)
                .body("enteredAs", is("EXPERT"))
                .body("enteredBy", is(profile.get("subject")))
                .extract()
                .path("id");
        // Of both sides is who acts for the provider, too.
        as((String) profile.get("subject"), deccan, EXPERT, PROVIDER_MANAGER)
                .header("If-Match", "*")
                .delete(entered)
                .then()
                .statusCode(204);
        manager(deccan).header("If-Match", "*").delete(path + "/" + own).then().statusCode(204);
    }

    private RequestSpecification oneself() {
        return as((String) profile.get("subject"), deccan, EXPERT);
    }

    @Test
    void other_hours_replace_the_profile_s_for_a_time_and_never_undercut_what_is_reserved() {
        held(service(), hold(asha));
        String hours = fourDays(asha);

        assertThat(calendar("2027-04-01", "2027-04-03").getList("items.capacityMinutes"))
                .containsExactly(480, 0);
        String half =
                """
                {"from": "2027-02-01", "to": "2027-02-08", "minutes": {"monday": %d, "tuesday": 240, "wednesday": 240,
                 "thursday": 240, "friday": 240, "saturday": 0, "sunday": 0}}""";
        String path = "/v1/experts/" + asha + "/weekly-hours";
        refused(operator().body(half.formatted(239)).post(path).then(), 409, "days_reserved")
                .body("days", contains("2027-02-01"));
        operator().body(half.formatted(240)).post(path).then().statusCode(201);
        refused(operator().body(half.formatted(300)).post(path).then(), 409, "weekly_hours_overlap");
        assertThat(calendar("2027-02-01", "2027-02-02").getInt("items[0].freeMinutes"))
                .isZero();
        operator().header("If-Match", "*").delete(path + "/" + hours).then().statusCode(204);
        assertThat(calendar("2027-04-02", "2027-04-03").getInt("items[0].capacityMinutes"))
                .isEqualTo(480);
        // The next set ends an open one.
        fourDays(asha);
        operator()
                .body(half.formatted(0).replace("2027-02-01", "2027-06-01").replace("2027-02-08", "2027-06-30"))
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void hours_for_a_time_divide_those_that_reach_further() {
        hoursOf(300, "2027-01-04", null);
        String february = hoursOf(240, "2027-02-01", "2027-03-01");
        assertThat(List.of(minutesOn("2027-01-29"), minutesOn("2027-02-26"), minutesOn("2027-03-01")))
                .containsExactly(300, 240, 300);

        hoursOf(200, "2027-05-03", "2027-06-07");
        hoursOf(100, "2027-05-24", "2027-05-31");
        assertThat(List.of(minutesOn("2027-05-21"), minutesOn("2027-05-28"), minutesOn("2027-05-31")))
                .containsExactly(200, 100, 200);
        assertThat(minutesOn("2027-06-09")).isEqualTo(300);

        String path = "/v1/experts/" + asha + "/weekly-hours";
        refused(
                operator()
                        .body(week(100, "2027-06-02", "2027-06-30"))
                        .post(path)
                        .then(),
                409,
                "weekly_hours_overlap");
        hoursOf(50, "2027-06-02", "2027-06-07");
        operator().get(path).then().body("items", hasSize(8)).body("items.to", hasItem(nullValue()));
        operator().header("If-Match", "*").delete(path + "/" + february).then().statusCode(204);
        assertThat(List.of(minutesOn("2027-02-26"), minutesOn("2027-03-01"))).containsExactly(480, 300);
    }

    private String hoursOf(int minutes, String from, String to) {
        return operator()
                .body(week(minutes, from, to))
                .post("/v1/experts/" + asha + "/weekly-hours")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> week(int minutes, String from, String to) {
        Map<String, Object> hours = new HashMap<>(Map.of("from", from));
        hours.put("to", to);
        hours.put(
                "minutes",
                Map.of(
                        "monday",
                        minutes,
                        "tuesday",
                        minutes,
                        "wednesday",
                        minutes,
                        "thursday",
                        minutes,
                        "friday",
                        minutes,
                        "saturday",
                        0,
                        "sunday",
                        0));
        return hours;
    }

    private int minutesOn(String day) {
        return calendar(day, LocalDate.parse(day).plusDays(1).toString()).getInt("items[0].capacityMinutes");
    }

    @Test
    void a_profile_with_less_time_than_is_reserved_is_refused() {
        Map<String, Object> profile = asha(provider);
        String expert = vetted(profile);
        held(service(), hold(expert));

        profile.put("weeklyCapacityMinutes", 1199);
        refused(
                        operator()
                                .header("If-Match", "*")
                                .body(profile)
                                .put("/v1/experts/" + expert)
                                .then(),
                        409,
                        "days_reserved")
                .body("errors[0].pointer", is("/weeklyCapacityMinutes"))
                .body("days", hasItem("2027-01-04"))
                .body("remedy", is("Release the reservations, or leave these days more minutes."));
        profile.put("weeklyCapacityMinutes", 1200);
        operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + expert)
                .then()
                .statusCode(200);
        refused(service().body(hold(expert)).post("/v1/reservations").then(), 409, "capacity_exceeded");
    }

    @Test
    void time_off_on_reserved_days_is_said_twice_and_the_holder_is_told() {
        String id = held(service(), hold(asha));
        String path = "/v1/experts/" + asha + "/time-off";
        String vacation =
                """
                {"kind": "VACATION", "from": "2027-02-01", "to": "2027-02-03", "losesReservedDays": %s}""";

        refused(operator().body(vacation.formatted("false")).post(path).then(), 409, "days_reserved");
        operator().body(vacation.formatted("true")).post(path).then().statusCode(201);
        refused(operator().body(vacation.formatted("true")).post(path).then(), 409, "time_off_overlap");

        assertThat(calendar("2027-02-01", "2027-02-04").getList("items.reservedMinutes"))
                .containsExactly(0, 0, 240);
        service()
                .get("/v1/events?types=reservation.days_lost&limit=200")
                .then()
                .body("items.aggregate.id", hasItem(id));
    }

    @Test
    void the_days_off_of_an_expert_are_not_the_colleagues_business() {
        String path = "/v1/experts/" + asha + "/availability?from=2027-01-04&to=2027-01-05";

        as(expert(asha).getString("subject"), deccan, "expert").get(path).then().statusCode(200);
        as("anil", deccan, "expert").get(path).then().statusCode(404);
        client("acme").get(path).then().statusCode(403);
    }

    @Test
    void days_are_counted_that_the_islamic_calendar_does_not_reach() {
        for (String period : List.of(
                "from=0001-01-01&to=0001-02-01",
                "from=1583-01-01&to=1583-02-01",
                "from=2175-01-01&to=2175-02-01",
                "from=9999-01-01&to=9999-02-01")) {
            for (String path : List.of(
                    "/v1/experts/" + asha + "/availability?",
                    "/v1/experts/" + asha + "/utilisation?",
                    "/v1/providers/" + provider + "/utilisation?")) {
                manager(deccan).get(path + period).then().statusCode(200);
            }
        }
        Map<String, Object> hold = hold(asha);
        hold.put("from", "2175-01-02");
        hold.put("to", "2175-01-28");
        // What is planned is ten years ahead at most.
        service().body(hold).post("/v1/reservations").then().statusCode(422);
        assertThat(calendar("2175-01-26", "2175-01-27").getString("items[0].off"))
                .isEqualTo("HOLIDAY");
        operator()
                .body(
                        """
                        {"from": "2176-04-01", "minutes": {"monday": 480, "tuesday": 480, "wednesday": 480,
                         "thursday": 480, "friday": 0, "saturday": 0, "sunday": 0}}""")
                .post("/v1/experts/" + asha + "/weekly-hours")
                .then()
                .statusCode(422);
    }

    @Test
    void a_period_that_is_none_is_refused_by_the_parameter_that_says_it() {
        for (String path : List.of(
                "/v1/experts/" + asha + "/availability",
                "/v1/experts/" + asha + "/utilisation",
                "/v1/providers/" + provider + "/utilisation")) {
            refused(operator().get(path + "?from=2027-01-04&to=2027-01-03").then(), 422, "days_empty")
                    .body("errors[0].pointer", is("?to"));
            refused(operator().get(path + "?from=2027-01-04&to=2029-01-05").then(), 422, "days_too_many")
                    .body("errors[0].pointer", is("?to"));
        }
        Map<String, Object> away = Map.of("kind", "VACATION", "from", "2027-01-04", "to", "2029-01-05");
        refused(operator().body(away).post("/v1/experts/" + asha + "/time-off").then(), 422, "days_too_many")
                .body("errors[0].pointer", is("/to"));
    }

    private JsonPath calendar(String from, String to) {
        return ReservationFixture.calendar(deccan, asha, from, to);
    }
}
