package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.availability.ReservationFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
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

/** A confirmed reservation stays when the expert's days change; what it does not get is listed and told. */
@QuarkusTest
class ReservationConflictTest {

    private final String deccan = organisation();
    private String provider;
    private String asha;

    @BeforeEach
    void vet() {
        provider = thirdParty(deccan);
        asha = vetted(asha(provider));
    }

    @Test
    void time_off_is_listed_on_the_reservation_and_in_the_calendar_and_given_back_when_it_is_cancelled() {
        String id = confirmed(asha);

        String timeOff = lostTo(asha, "2027-02-01", "2027-02-03");

        JsonPath reservation = reservation(id);
        assertThat(reservation.getString("status")).isEqualTo("CONFIRMED");
        assertThat(reservation.getList("conflicts.day")).containsExactly("2027-02-01", "2027-02-02");
        assertThat(reservation.getList("conflicts.reason")).containsOnly("TIME_OFF");
        assertThat(reservation.getList("conflicts.minutes")).containsOnly(240);
        assertThat(calendar(deccan, asha, "2027-02-01", "2027-02-04").getList("items.conflictMinutes"))
                .containsExactly(240, 240, null);
        assertTold("reservation.days_lost", id);
        assertThat(conflicted(asha)).containsExactly(id);

        operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + asha + "/time-off/" + timeOff)
                .then()
                .statusCode(204);

        assertThat(reservation(id).getList("conflicts")).isNull();
        assertThat(calendar(deccan, asha, "2027-02-01", "2027-02-04").getList("items.reservedMinutes"))
                .containsExactly(240, 240, 240);
        assertTold("reservation.days_regained", id);
        assertThat(conflicted(asha)).isEmpty();
    }

    @Test
    void who_looks_for_conflicts_finds_those_that_have_not_ended() {
        String id = confirmed(asha);
        lostTo(asha, "2027-02-01", "2027-02-03");
        assertThat(conflicted(asha)).containsExactly(id);
        assertThat(found("conflicted=true&ended=true")).isEmpty();

        CatalogDatabase.execute(
                "update expert_booking set starts_on = '2026-01-05' where reservation_id = '%s'".formatted(id));
        CatalogDatabase.execute(
                "update reservation set starts_on = '2026-01-05', ends_on = '2026-01-12' where id = '%s'"
                        .formatted(id));

        assertThat(conflicted(asha)).isEmpty();
        assertThat(found("conflicted=true&ended=true")).containsExactly(id);
        assertThat(found("ended=true")).containsExactly(id);
        assertThat(found("ended=false")).isEmpty();
        assertThat(found("status=CONFIRMED")).containsExactly(id);
    }

    private List<String> found(String query) {
        return service().get("/v1/reservations?" + query + "&expertId=" + asha).path("items.id");
    }

    @Test
    void fewer_hours_are_said_twice_and_the_last_who_reserved_loses_first() {
        String first = confirmed(asha);
        String last = confirmed(asha);
        String path = "/v1/experts/" + asha + "/weekly-hours";
        String hours =
                """
                {"from": "2027-02-01", "to": "2027-02-06", "losesReservedDays": %s, "minutes": {"monday": 300,
                 "tuesday": 480, "wednesday": 480, "thursday": 480, "friday": 480, "saturday": 0, "sunday": 0}}""";
        operator()
                .body(hours.formatted("false"))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", is("days_reserved"));

        String set = operator()
                .body(hours.formatted("true"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(reservation(first).getList("conflicts")).isNull();
        assertThat(reservation(last).getList("conflicts.minutes")).containsExactly(180);
        assertThat(reservation(last).getList("conflicts.reason")).containsExactly("HOURS");
        assertThat(calendar(deccan, asha, "2027-02-01", "2027-02-02").getInt("items[0].freeMinutes"))
                .isZero();

        operator().header("If-Match", "*").delete(path + "/" + set).then().statusCode(204);

        assertThat(reservation(last).getList("conflicts")).isNull();
        assertThat(calendar(deccan, asha, "2027-02-01", "2027-02-02").getInt("items[0].reservedMinutes"))
                .isEqualTo(480);
    }

    @Test
    void a_day_that_becomes_a_holiday_is_taken_out() {
        String id = confirmed(asha);
        String centre = made("/v1/delivery-centres", bengaluru(provider));
        operator()
                .header("If-Match", "*")
                .body("{\"deliveryCentreId\": \"%s\"}".formatted(centre))
                .put("/v1/experts/" + asha + "/delivery-centre")
                .then()
                .statusCode(200);
        assertThat(reservation(id).getList("conflicts")).isNull();

        Map<String, Object> closed = bengaluru(provider);
        closed.put("ownDays", List.of(Map.of("day", "2027-02-03", "name", "Move of the office", "kind", "HOLIDAY")));
        operator()
                .header("If-Match", "*")
                .body(closed)
                .put("/v1/delivery-centres/" + centre)
                .then()
                .statusCode(200);

        Polling.until(SOON, () -> reservation(id).getList("conflicts") != null);
        assertThat(reservation(id).getList("conflicts.day")).containsExactly("2027-02-03");
        assertThat(reservation(id).getList("conflicts.reason")).containsExactly("HOLIDAY");
        assertThat(calendar(deccan, asha, "2027-02-03", "2027-02-04").getInt("items[0].reservedMinutes"))
                .isZero();
    }

    @Test
    void a_suspension_releases_holds_and_reports_what_is_confirmed_until_it_ends() {
        String confirmed = confirmed(asha);
        String held = held(service(), hold(asha));

        step(vera().body("{\"reason\": \"A complaint is looked into.\"}"), asha, "suspend");

        Polling.until(SOON, () -> status(held).equals("RELEASED"));
        assertThat(reservation(held).getString("reason")).contains("SUSPENDED");
        assertThat(reservation(confirmed).getString("status")).isEqualTo("CONFIRMED");
        assertThat(reservation(confirmed).getList("conflicts.reason")).containsOnly("NOT_VETTED");
        assertThat(calendar(deccan, asha, "2027-02-01", "2027-02-02").getInt("items[0].conflictMinutes"))
                .isEqualTo(240);
        assertTold("reservation.conflicted", confirmed);
        assertThat(conflicted(asha)).containsExactly(confirmed);

        step(vera().body("{\"reason\": \"It was unfounded.\"}"), asha, "reinstate");

        Polling.until(SOON, () -> reservation(confirmed).getList("conflicts") == null);
        assertTold("reservation.days_regained", confirmed);
    }

    @Test
    void a_release_from_a_later_day_keeps_the_days_before_it() {
        String id = confirmed(asha);
        lostTo(asha, "2027-02-01", "2027-02-03");

        releaseFrom(id, "2027-02-02")
                .statusCode(200)
                .body("status", is("CONFIRMED"))
                .body("to", is("2027-02-02"))
                .body("conflicts.day", contains("2027-02-01"));

        assertThat(calendar(deccan, asha, "2027-01-29", "2027-01-30").getInt("items[0].reservedMinutes"))
                .isEqualTo(240);
        assertThat(calendar(deccan, asha, "2027-02-08", "2027-02-09").getInt("items[0].reservedMinutes"))
                .isZero();
        assertTold("reservation.shortened", id);
        releaseFrom(id, "2027-02-02")
                .statusCode(422)
                .body("code", is("release_too_late"))
                .body(
                        "detail",
                        is("Its last day is 2027-02-01: nothing of it is left to give back from 2027-02-02 on."));
        releaseFrom(id, "2027-01-01").statusCode(200).body("status", is("RELEASED"));
        assertThat(calendar(deccan, asha, "2027-01-29", "2027-01-30").getInt("items[0].reservedMinutes"))
                .isZero();
    }

    /** Invariant 3, while the expert's days change too: no day is above its capacity, and nothing promised is lost. */
    @Test
    void many_writers_and_changes_of_days_at_once_lose_no_minute_unnoticed() {
        for (long seed = 1; seed <= 3; seed++) {
            String expert = vetted(asha(provider));
            Random random = new Random(seed);
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Map<String, Object> hold = hold(expert);
                hold.put("weeklyMinutes", 100 + random.nextInt(500));
                String from = "2027-01-" + (10 + 2 * i % 20);
                String to = "2027-01-" + (11 + 2 * i % 20);
                boolean changes = random.nextInt(3) == 0;
                writers.add(CompletableFuture.runAsync(() -> {
                    if (changes) {
                        String timeOff = lostTo(expert, from, to);
                        if (timeOff != null && from.hashCode() % 2 == 0) {
                            operator()
                                    .header("If-Match", "*")
                                    .delete("/v1/experts/" + expert + "/time-off/" + timeOff)
                                    .then()
                                    .statusCode(204);
                        }
                    } else {
                        assertThat(service().body(hold).post("/v1/reservations").statusCode())
                                .isIn(201, 409);
                    }
                }));
            }
            writers.forEach(CompletableFuture::join);

            assertThat(wrongDays(expert)).as("seed %d", seed).isZero();
            assertThat(CatalogDatabase.number(
                            """
                            select count(*) from reservation r
                            where expert_id = '%s' and conflicted <> exists (
                                select 1 from reservation_conflict c where c.reservation_id = r.id)"""
                                    .formatted(expert)))
                    .isZero();
        }
    }
}
