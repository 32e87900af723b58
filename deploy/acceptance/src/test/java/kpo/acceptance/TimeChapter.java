package kpo.acceptance;

import static kpo.acceptance.Stack.Service.ENGAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;

/** What was done: time logged, submitted and approved. */
final class TimeChapter {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);
    private static final int LONGEST_DAY_MINUTES = 600;

    private final Cast cast;

    TimeChapter(Cast cast) {
        this.cast = cast;
    }

    void logTime() {
        cast.assignments.forEach((person, assignment) -> {
            Person expert = cast.as(person);
            int left = person.minutes();
            for (LocalDate day = FIRST_DAY; left > 0; day = day.plusDays(1)) {
                if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    continue;
                }
                int minutes = Math.min(left, LONGEST_DAY_MINUTES);
                LocalTime start = LocalTime.of(9, 0);
                expert.create(
                        ENGAGEMENT,
                        "/v1/assignments/" + assignment + "/time-entries",
                        """
                        {"localStart": "%sT%s:00", "localEnd": "%sT%s:00", "zone": "Asia/Kolkata",
                         "description": "Model"}"""
                                .formatted(day, start, day, start.plusMinutes(minutes)));
                cast.weeks.add("%d-W%02d"
                        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
                left -= minutes;
            }
        });
    }

    void ownTime() {
        Cast.Staff asha = Cast.STAFF.get(0);
        String week = week(cast.assignments.get(asha), cast.weeks.first());
        cast.as(asha).verb(ENGAGEMENT, week, "submit").then().statusCode(200);
        Person herselfAsClient = new Person(cast.stack, asha.login(), "rheinwerk", "client_manager");
        assertThat(herselfAsClient
                        .verb(ENGAGEMENT, week, "approve")
                        .then()
                        .statusCode(409)
                        .extract()
                        .asString())
                .contains("four_eyes");
    }

    void approve() {
        cast.assignments.forEach((person, assignment) -> {
            for (String iso : cast.weeks) {
                String week = week(assignment, iso);
                JsonPath seen = cast.as(person).get(ENGAGEMENT, week).jsonPath();
                if (seen.getList("entries").isEmpty()) {
                    continue;
                }
                if (!"SUBMITTED".equals(seen.getString("status"))) {
                    cast.as(person).verb(ENGAGEMENT, week, "submit").then().statusCode(200);
                }
                cast.sourcingManager.verb(ENGAGEMENT, week, "approve").then().statusCode(200);
            }
        });
    }

    private static String week(String assignment, String iso) {
        return "/v1/assignments/" + assignment + "/weeks/" + iso;
    }
}
