package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.SERVICE;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.*;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import kpo.testing.Polling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReservationResourceTest {

    @Inject
    AgroalDataSource database;

    private final String deccan = organisation();
    private String provider;
    private String asha;

    @BeforeEach
    void vet() {
        provider = thirdParty(deccan);
        asha = vetted(asha(provider));
    }

    private static RequestSpecification service() {
        return as("engagement", "platform", SERVICE);
    }

    @Test
    void a_hold_takes_half_of_each_day_and_a_release_gives_it_back() {
        String id = held(service(), hold(asha));

        JsonPath week = calendar("2027-01-04", "2027-01-11");
        assertThat(week.getList("items.freeMinutes")).containsExactly(240, 240, 240, 240, 240, 0, 0);
        assertThat(week.getList("items.off").subList(5, 7)).containsOnly("NO_WORKING_DAY");

        verb(service(), id, "confirm").statusCode(200).body("status", is("CONFIRMED"));
        release(service(), id).statusCode(200).body("status", is("RELEASED"));
        assertThat(calendar("2027-01-04", "2027-01-05").getInt("items[0].freeMinutes"))
                .isEqualTo(480);
        assertThat(free(asha)).isEqualTo(2400);
    }

    @Test
    void a_hold_that_is_sent_again_is_the_same_hold() {
        Map<String, Object> hold = hold(asha);
        String first = held(service(), hold);

        assertThat(held(service(), hold)).isEqualTo(first);
        verb(service(), first, "confirm").statusCode(200);
        assertThat(held(service(), hold)).isEqualTo(first);
        assertThat(calendar("2027-01-04", "2027-01-05").getInt("items[0].reservedMinutes"))
                .isEqualTo(240);
        hold.put("weeklyMinutes", 600);
        refused(service().body(hold).post("/v1/reservations").then(), 409, "reservation_differs");
        assertThat(held(operator(), hold)).as("another holder's reference").isNotEqualTo(first);
    }

    @Test
    void what_does_not_fit_is_refused_with_the_week_and_changes_nothing() {
        held(service(), hold(asha));

        Map<String, Object> tooMuch = hold(asha);
        tooMuch.put("weeklyMinutes", 1201);
        refused(service().body(tooMuch).post("/v1/reservations").then(), 409, "capacity_exceeded")
                .body("week", is("2027-01-04"))
                .body("lackingMinutes", is(1));
        held(service(), hold(asha));
        assertThat(calendar("2027-01-04", "2027-01-05").getInt("items[0].freeMinutes"))
                .isZero();
        assertThat(free(asha)).isZero();
    }

    @Test
    void holidays_time_off_and_the_days_before_the_start_take_nothing() {
        away(asha, "2027-01-18", "2027-01-25");
        held(service(), hold(asha));

        JsonPath days = calendar("2027-01-18", "2027-02-01");
        assertThat(days.getString("items[0].off")).isEqualTo("TIME_OFF");
        JsonPath republic = calendar("2027-01-26", "2027-01-27");
        assertThat(republic.getString("items[0].off")).isEqualTo("HOLIDAY");
        assertThat(republic.getString("items[0].holiday")).isNotBlank();
        assertThat(republic.getInt("items[0].reservedMinutes")).isZero();
        assertThat(calendar("2026-09-30", "2026-10-01").getString("items[0].off"))
                .isEqualTo("NOT_YET_AVAILABLE");
        Map<String, Object> weekend = hold(asha);
        weekend.put("from", "2027-01-09");
        weekend.put("to", "2027-01-11");
        refused(service().body(weekend).post("/v1/reservations").then(), 422, "nothing_to_reserve");
    }

    @Test
    void only_a_vetted_expert_is_held() {
        refused(
                service()
                        .body(hold(enrolled(asha(provider))))
                        .post("/v1/reservations")
                        .then(),
                409,
                "expert_not_vetted");
    }

    @Test
    void a_period_has_days_and_is_not_endless() {
        Map<String, Object> hold = hold(asha);
        hold.put("to", "2027-01-04");
        refused(service().body(hold).post("/v1/reservations").then(), 422, "days_empty")
                .body("errors[0].pointer", is("/to"));
        hold.put("to", "2029-01-05");
        refused(service().body(hold).post("/v1/reservations").then(), 422, "days_too_many");
        operator()
                .get("/v1/experts/" + asha + "/availability?from=2027-01-04&to=2027-01-04")
                .then()
                .statusCode(422)
                .body("code", is("days_empty"));
    }

    @Test
    void a_hold_that_nobody_confirms_expires_by_itself() throws SQLException {
        Map<String, Object> hold = hold(asha);
        hold.put("weeklyMinutes", 2400);
        hold.put("holdMinutes", 1);
        String id = held(service(), hold);
        String other = held(service(), hold(vetted(asha(provider))));

        past("update reservation set expires_at = expires_at - interval '1 hour' where id = '" + id + "'");
        Polling.until(Duration.ofSeconds(20), () -> status(id).equals("EXPIRED"));

        assertThat(status(other)).isEqualTo("HELD");
        refused(verb(service(), id, "confirm"), 409, "state_conflict");
        assertThat(calendar("2027-01-04", "2027-01-05").getInt("items[0].freeMinutes"))
                .isEqualTo(480);
        held(service(), hold(asha));
        service().get("/v1/events?types=reservation.expired&limit=200").then().body("items.aggregate.id", hasItem(id));
    }

    @Test
    void only_the_holder_decides_and_strangers_see_nothing() {
        String id = held(service(), hold(asha));
        String own = held(manager(deccan), hold(asha));

        manager(deccan).get("/v1/reservations/" + id).then().statusCode(200);
        refused(verb(manager(deccan), id, "confirm"), 403, "forbidden");
        verb(manager(deccan), own, "confirm").statusCode(200);
        manager(deccan)
                .get("/v1/reservations/" + id + "/allowed-actions")
                .then()
                .body("action", contains("confirm", "release"))
                .body("allowed", contains(false, false));
        manager(organisation()).get("/v1/reservations/" + id).then().statusCode(404);
        refused(
                manager(organisation())
                        .body(hold(asha))
                        .post("/v1/reservations")
                        .then(),
                404,
                "not_found");
        refused(client("acme").body(hold(asha)).post("/v1/reservations").then(), 403, "forbidden");
        manager(deccan)
                .get("/v1/reservations?expertId=" + asha + "&status=HELD")
                .then()
                .body("items.id", contains(id));
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
                        "state_conflict")
                .body("detail", containsString("2027-01-0"));
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
    void utilisation_is_reserved_by_capacity() {
        held(service(), hold(asha));
        String other = vetted(asha(provider));
        away(other, "2027-01-04", "2027-01-06");
        String period = "/utilisation?from=2027-01-04&to=2027-01-09";

        manager(deccan)
                .get("/v1/experts/" + asha + period)
                .then()
                .statusCode(200)
                .body("capacityMinutes", is(2400))
                .body("reservedMinutes", is(1200))
                .body("percent", is("50.00"));
        manager(deccan)
                .get("/v1/providers/" + provider + period)
                .then()
                .body("experts", is(2))
                .body("capacityMinutes", is(3840))
                .body("percent", is("31.25"));
    }

    /** Invariant 3, with writers at once: whatever is taken, no day is above its capacity, and the sums are the parts. */
    @Test
    void many_writers_at_once_never_reserve_a_day_above_its_capacity() throws SQLException {
        for (long seed = 1; seed <= 3; seed++) {
            String expert = vetted(asha(provider));
            Random random = new Random(seed);
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Map<String, Object> hold = hold(expert);
                hold.put("from", "2027-01-" + (10 + random.nextInt(20)));
                hold.put("to", "2027-02-" + (10 + random.nextInt(15)));
                hold.put("weeklyMinutes", 100 + random.nextInt(900));
                boolean givesUp = random.nextInt(3) == 0;
                writers.add(CompletableFuture.runAsync(() -> {
                    var answer = service().body(hold).post("/v1/reservations");
                    assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
                    if (answer.statusCode() == 201 && givesUp) {
                        release(service(), answer.path("id")).statusCode(200);
                    }
                }));
            }
            writers.forEach(CompletableFuture::join);

            String sums =
                    """
                    select count(*) from expert_day d where expert_id = '%s' and (reserved_minutes > capacity_minutes
                    or reserved_minutes <> coalesce((select sum(minutes) from reservation_day r
                        where r.expert_id = d.expert_id and r.day = d.day), 0))""";
            assertThat(number(sums.formatted(expert))).as("seed %d", seed).isZero();
            assertThat(number("select count(*) from reservation where expert_id = '%s' and status = 'HELD'"
                            .formatted(expert)))
                    .isPositive();
        }
    }

    @Test
    void the_database_itself_refuses_a_day_above_its_capacity() {
        String id = held(service(), hold(asha));
        assertThat(id).isNotNull();
        assertThatThrownBy(() -> past("update expert_day set reserved_minutes = 481 where expert_id = '" + asha + "'"))
                .hasMessageContaining("expert_day_within_capacity");
    }

    private JsonPath calendar(String from, String to) {
        return manager(deccan)
                .get("/v1/experts/" + asha + "/availability?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** As those see it who match: without a row the whole week is free. */
    private int free(String expert) {
        try {
            return (int) number(
                    """
                    select coalesce(f.minutes, e.weekly_capacity_minutes)
                    from expert e left join free_weekly_minutes('2027-01-04', '2027-02-01') f on f.expert_id = e.id
                    where e.id = '%s'"""
                            .formatted(expert));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.reach', 'ALL', true), set_config('app.org', 'test', true)");
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private void past(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.reach', 'ALL', true), set_config('app.org', 'test', true)");
            statement.execute(sql);
            connection.commit();
        }
    }

    private static String status(String id) {
        return service().get("/v1/reservations/" + id).then().extract().path("status");
    }

    private static ValidatableResponse verb(RequestSpecification caller, String id, String verb) {
        return caller.header("If-Match", "*")
                .post("/v1/reservations/" + id + "/" + verb)
                .then();
    }

    private static ValidatableResponse release(RequestSpecification caller, String id) {
        return verb(caller.body("{\"reason\": \"The client chose another expert.\"}"), id, "release");
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status).body("code", is(code));
    }
}
