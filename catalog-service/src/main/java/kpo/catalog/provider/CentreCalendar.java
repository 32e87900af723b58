package kpo.catalog.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of one page, and what it can know. */
@Schema(name = "CentreCalendar", description = "The days on which a delivery centre is closed, all of them")
record CentreCalendar(
        List<Closing> items,
        @Schema(
                        description =
                                "Which public holidays are among them; NONE where no calendar is known of the country, and"
                                        + " only own days are")
                HolidayCoverage publicHolidays) {

    static CentreCalendar of(Map<LocalDate, String> holidays, HolidayCoverage publicHolidays) {
        return new CentreCalendar(holidays.entrySet().stream().map(Closing::of).toList(), publicHolidays);
    }
}
