package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.availability.ReservationFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days that a reservation lost come back to it as soon as there is room: by longer hours, or by what others give up. */
@QuarkusTest
class RegainedDaysTest {

    private final String deccan = organisation();
    private String provider;
    private String asha;

    @BeforeEach
    void vet() {
        provider = thirdParty(deccan);
        asha = vetted(asha(provider));
    }

    @Test
    void longer_hours_give_back_what_fewer_hours_took() {
        String first = confirmed(asha);
        String last = confirmed(asha);
        mondays("2027-02-01", 300);
        assertThat(reservation(last).getList("conflicts.day"))
                .containsExactly("2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22");
        assertThat(reservation(last).getList("conflicts.minutes")).containsOnly(180);

        mondays("2027-02-15", 480);

        assertThat(reservation(last).getList("conflicts.day")).containsExactly("2027-02-01", "2027-02-08");
        assertTold("reservation.days_regained", last);
        assertThat(reservation(first).getList("conflicts")).isNull();
        assertThat(calendar(deccan, asha, "2027-02-15", "2027-02-16").getInt("items[0].reservedMinutes"))
                .isEqualTo(480);
        assertThat(wrongDays(asha)).isZero();
    }

    @Test
    void a_longer_week_in_the_profile_gives_back_too() {
        mondays("2027-02-01", 600);
        Map<String, Object> full = hold(asha);
        full.put("from", "2027-02-01");
        full.put("weeklyMinutes", 2520);
        String id = held(service(), full);
        String shorter = mondays("2027-02-08", 480);
        operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + asha + "/weekly-hours/" + shorter)
                .then()
                .statusCode(204);
        assertThat(reservation(id).getList("conflicts.day")).containsExactly("2027-02-08", "2027-02-15", "2027-02-22");
        assertThat(reservation(id).getList("conflicts.minutes")).containsOnly(120);

        Map<String, Object> longer = asha(provider);
        longer.put("subject", expert(asha).getString("subject"));
        longer.put("weeklyCapacityMinutes", 3000);
        operator()
                .header("If-Match", "*")
                .body(longer)
                .put("/v1/experts/" + asha)
                .then()
                .statusCode(200);

        Polling.until(SOON, () -> reservation(id).getList("conflicts") == null);
        assertTold("reservation.days_regained", id);
        assertThat(wrongDays(asha)).isZero();
    }

    @Test
    void what_another_reservation_releases_goes_to_who_had_lost_it() {
        String first = confirmed(asha);
        String last = confirmed(asha);
        mondays("2027-02-01", 300);
        assertThat(conflicted(asha)).containsExactly(last);

        String version = release(service(), first).statusCode(200).extract().header("ETag");

        assertThat(service().get("/v1/reservations/" + first).header("ETag")).isEqualTo(version);
        assertThat(conflicted(asha)).isEmpty();
        assertThat(reservation(last).getList("conflicts")).isNull();
        assertTold("reservation.days_regained", last);
        assertThat(calendar(deccan, asha, "2027-02-01", "2027-02-02").getInt("items[0].reservedMinutes"))
                .isEqualTo(240);
        assertThat(wrongDays(asha)).isZero();
    }

    @Test
    void what_another_reservation_is_shortened_by_goes_to_who_had_lost_it() {
        String first = confirmed(asha);
        String last = confirmed(asha);
        mondays("2027-02-01", 300);

        releaseFrom(first, "2027-02-08").statusCode(200).body("status", is("CONFIRMED"));

        assertThat(reservation(last).getList("conflicts.day")).containsExactly("2027-02-01");
        assertThat(wrongDays(asha)).isZero();
    }

    @Test
    void what_expires_goes_to_who_had_lost_it() {
        Map<String, Object> brief = hold(asha);
        brief.put("holdMinutes", 1);
        String first = held(service(), brief);
        String last = held(service(), hold(asha));
        mondays("2027-02-01", 300);
        assertThat(conflicted(asha)).containsExactly(last);

        CatalogDatabase.execute(
                "update reservation set expires_at = expires_at - interval '1 hour' where id = '%s'".formatted(first));

        Polling.until(SOON, () -> reservation(last).getList("conflicts") == null);
        assertThat(status(first)).isEqualTo("EXPIRED");
        assertTold("reservation.days_regained", last);
        assertThat(wrongDays(asha)).isZero();
    }

    /** From that day on. @return the id of the hours */
    private String mondays(String from, int minutes) {
        Map<String, Object> hours = new HashMap<>();
        hours.put("from", from);
        hours.put("losesReservedDays", true);
        Map<String, Integer> week = new HashMap<>(Map.of("monday", minutes, "saturday", 0, "sunday", 0));
        List.of("tuesday", "wednesday", "thursday", "friday").forEach(day -> week.put(day, 480));
        hours.put("minutes", week);
        return operator()
                .body(hours)
                .post("/v1/experts/" + asha + "/weekly-hours")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
