package kpo.catalog.availability;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.availability.ReservationFixture.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is planned on days that were over long ago; what became known late still is. */
@QuarkusTest
class DaysOverTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));

    private String asha;

    @BeforeEach
    void vet() {
        asha = vetted(asha(thirdParty(organisation()), profile -> profile.put("availableFrom", "2020-01-01")));
    }

    @Test
    void a_hold_needs_a_day_that_is_left() {
        refused(asked(TODAY.minusDays(14), TODAY), 422, "days_over")
                .body("errors[0].pointer", is("/to"))
                .body("detail", is("%s was the last of the days; today is %s.".formatted(TODAY.minusDays(1), TODAY)))
                .body("remedy", is("Hold days of which one is left."));
        asked(TODAY.minusDays(14), TODAY.plusDays(14)).statusCode(201);
    }

    @Test
    void a_hold_begins_no_longer_ago_than_time_can_be_logged() {
        LocalDate earliest = TODAY.minusDays(366);

        refused(asked(earliest.minusDays(1), TODAY.plusDays(14)), 422, "days_over")
                .body("errors[0].pointer", is("/from"))
                .body("detail", is("%s is more than 366 days ago.".formatted(earliest.minusDays(1))))
                .body("remedy", is("Begin on %s at the earliest.".formatted(earliest)));
        asked(earliest, TODAY.plusDays(14)).statusCode(201);
    }

    @Test
    void a_hold_that_is_over_is_still_the_same_hold_when_it_is_sent_again() {
        Map<String, Object> hold = body(TODAY.minusDays(14), TODAY.plusDays(7));
        String id = held(service(), hold);
        verb(service(), id, "confirm").statusCode(200);
        CatalogDatabase.execute("update reservation set ends_on = '%s' where id = '%s'".formatted(TODAY, id));
        hold.put("to", TODAY.toString());

        service().body(hold).post("/v1/reservations").then().statusCode(201).body("id", is(id));
    }

    @Test
    void hours_and_time_off_are_corrected_for_a_month() {
        for (String path : List.of("/weekly-hours", "/time-off")) {
            LocalDate lastDay = TODAY.minusDays(31);
            refused(planned(path, lastDay.minusDays(8), lastDay), 422, "days_over")
                    .body("errors[0].pointer", is("/to"))
                    .body(
                            "detail",
                            is("%s was the last of the days, more than 31 days ago.".formatted(lastDay.minusDays(1))))
                    .body("remedy", is("Give days of which one is %s or later.".formatted(lastDay)));
            planned(path, lastDay.minusDays(8), lastDay.plusDays(1)).statusCode(201);
        }
    }

    @Test
    void nothing_is_planned_for_a_day_that_is_a_slip_of_the_pen() {
        LocalDate far = TODAY.plusYears(10).plusDays(1);
        refused(asked(far, far.plusDays(7)), 422, "validation_failed").body("errors[0].pointer", is("/from"));
        refused(asked(TODAY, LocalDate.of(9999, 12, 31)), 422, "validation_failed")
                .body("errors[0].pointer", is("/to"));
        for (String path : List.of("/weekly-hours", "/time-off")) {
            refused(planned(path, far, far.plusDays(7)), 422, "validation_failed")
                    .body("errors.pointer", is(List.of("/from", "/to")))
                    .body("errors.code", is(List.of("out_of_range", "out_of_range")));
        }
        refused(
                        service()
                                .header("Accept-Language", "hi")
                                .body(body(TODAY, far))
                                .post("/v1/reservations")
                                .then(),
                        422,
                        "validation_failed")
                .body("errors[0].detail", is("1900 से, और आज से दस वर्ष से अधिक बाद नहीं।"));
    }

    @Test
    void it_is_said_in_hindi_too() {
        refused(
                        service()
                                .header("Accept-Language", "hi")
                                .body(body(TODAY.minusDays(14), TODAY))
                                .post("/v1/reservations")
                                .then(),
                        422,
                        "days_over")
                .body("remedy", is("ऐसे दिन रोकें जिनमें से कोई एक बाकी हो।"));
    }

    private ValidatableResponse asked(LocalDate from, LocalDate to) {
        return service().body(body(from, to)).post("/v1/reservations").then();
    }

    private Map<String, Object> body(LocalDate from, LocalDate to) {
        Map<String, Object> hold = hold(asha);
        hold.put("from", from.toString());
        hold.put("to", to.toString());
        return hold;
    }

    private ValidatableResponse planned(String path, LocalDate from, LocalDate to) {
        Map<String, Object> body = new HashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        Map<String, Integer> minutes = new HashMap<>();
        for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) {
            minutes.put(day, 240);
        }
        body.putAll(path.equals("/time-off") ? Map.of("kind", "SICKNESS") : Map.of("minutes", minutes));
        return operator().body(body).post("/v1/experts/" + asha + path).then();
    }
}
