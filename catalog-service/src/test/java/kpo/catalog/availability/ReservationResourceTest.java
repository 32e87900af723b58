package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.availability.ReservationFixture.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds of experts' minutes, and what becomes of them. */
@QuarkusTest
class ReservationResourceTest {

    private final String deccan = organisation();
    private String provider;
    private String asha;

    @BeforeEach
    void vet() {
        provider = thirdParty(deccan);
        asha = vetted(asha(provider));
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
    void a_reference_finds_the_own_reservation_among_those_of_others() {
        Map<String, Object> hold = hold(asha);
        String own = held(service(), hold);
        String other = held(operator(), hold);
        String byReference = "/v1/reservations?reference=" + hold.get("reference");

        service().get(byReference).then().body("items.id", containsInAnyOrder(own, other));
        service().get(byReference + "&own=true").then().body("items.id", contains(own));
        service().get(byReference + "&own=false").then().body("items.id", contains(other));
    }

    @Test
    void a_hold_that_is_sent_again_is_answered_as_it_stands_until_all_of_it_is_released() {
        Map<String, Object> hold = hold(asha);
        String id = held(service(), hold);
        verb(service(), id, "confirm").statusCode(200);
        for (String from : List.of("2027-02-01", "2027-01-25")) {
            service()
                    .header("If-Match", "*")
                    .body(Map.of("from", from, "reason", "The project ends earlier."))
                    .post("/v1/reservations/" + id + "/release")
                    .then()
                    .statusCode(200)
                    .body("to", is(from));
        }

        service()
                .body(hold)
                .post("/v1/reservations")
                .then()
                .statusCode(201)
                .body("id", is(id))
                .body("to", is("2027-01-25"))
                .body("status", is("CONFIRMED"));
        hold.put("to", "2027-01-25");
        refused(service().body(hold).post("/v1/reservations").then(), 409, "reservation_differs");

        hold.put("to", "2027-03-01");
        release(service(), id).statusCode(200);
        refused(service().body(hold).post("/v1/reservations").then(), 409, "reservation_ended")
                .body("reservationId", is(id));
        hold.put("reference", hold.get("reference") + "/2");
        held(service(), hold);
    }

    @Test
    void what_does_not_fit_is_refused_with_the_week_and_changes_nothing() {
        held(service(), hold(asha));

        Map<String, Object> tooMuch = hold(asha);
        tooMuch.put("weeklyMinutes", 1201);
        refused(service().body(tooMuch).post("/v1/reservations").then(), 409, "capacity_exceeded")
                .body("week", is("2027-01-04"))
                .body("lackingMinutes", is(1))
                .body("freeMinutes", is(1200))
                .body("detail", endsWith("1 minutes find no room: 1200 are free on the days that you ask for."))
                .body("remedy", is("Ask for fewer minutes a week, or for another period."));
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
        refused(service().body(weekend).post("/v1/reservations").then(), 422, "nothing_to_reserve")
                .body("remedy", is("Choose a period with days on which the expert works."));
    }

    @Test
    void minutes_that_round_to_none_on_a_day_of_work_are_said_to_be_too_few() {
        Map<String, Object> monday = hold(asha);
        monday.put("from", "2027-01-04");
        monday.put("to", "2027-01-05");
        monday.put("weeklyMinutes", 3);

        refused(service().body(monday).post("/v1/reservations").then(), 422, "nothing_to_reserve")
                .body("errors[0].pointer", is("/weeklyMinutes"))
                .body("detail", containsString("less than one"))
                .body("remedy", is("Ask for more minutes a week, or for more days."));
        monday.put("weeklyMinutes", 5);
        held(service(), monday);
    }

    @Test
    void only_a_vetted_expert_is_held() {
        refused(
                        service()
                                .header("Accept-Language", "hi")
                                .body(hold(enrolled(asha(provider))))
                                .post("/v1/reservations")
                                .then(),
                        409,
                        "expert_not_vetted")
                .body("remedy", is("कोई जाँचा हुआ विशेषज्ञ चुनें, या इसकी जाँच पूरी होने की प्रतीक्षा करें।"));
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
    void a_hold_that_nobody_confirms_expires_by_itself() {
        Map<String, Object> hold = hold(asha);
        hold.put("weeklyMinutes", 2400);
        hold.put("holdMinutes", 1);
        String id = held(service(), hold);
        String other = held(service(), hold(vetted(asha(provider))));

        CatalogDatabase.execute(
                "update reservation set expires_at = expires_at - interval '1 hour' where id = '" + id + "'");
        Polling.until(SOON, () -> status(id).equals("EXPIRED"));

        assertThat(status(other)).isEqualTo("HELD");
        refused(verb(service(), id, "confirm"), 409, "state_conflict");
        refused(service().body(hold).post("/v1/reservations").then(), 409, "hold_expired")
                .body("reservationId", is(id))
                .body("remedy", containsString("new reference"));
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
                .body("items.action", contains("confirm", "release"))
                .body("items.allowed", contains(false, false));
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

    /** Invariant 3, with writers at once: whatever is taken, no day is above its capacity, and the sums are the parts. */
    @Test
    void many_writers_at_once_never_reserve_a_day_above_its_capacity() {
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

            assertThat(wrongDays(expert)).as("seed %d", seed).isZero();
            assertThat(CatalogDatabase.number(
                            "select count(*) from reservation where expert_id = '%s' and status = 'HELD'"
                                    .formatted(expert)))
                    .isPositive();
        }
    }

    @Test
    void the_database_itself_refuses_a_day_above_its_capacity() {
        String id = held(service(), hold(asha));
        assertThat(id).isNotNull();
        assertThatThrownBy(() -> CatalogDatabase.execute(
                        "update expert_day set reserved_minutes = 481 where expert_id = '" + asha + "'"))
                .hasMessageContaining("expert_day_within_capacity");
    }

    private JsonPath calendar(String from, String to) {
        return ReservationFixture.calendar(deccan, asha, from, to);
    }

    /** As those see it who match. */
    private static long free(String expert) {
        return CatalogDatabase.number(
                """
                select f.minutes
                from free_weekly_minutes_of(
                    array(select nr from expert_search where expert_id = '%s'), '2027-01-04', '2027-02-01') f"""
                        .formatted(expert));
    }
}
