package kpo.catalog.availability;

import java.util.List;
import kpo.catalog.provider.HolidayCoverage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of one page, and what it can know. */
@Schema(name = "ExpertCalendar", description = "The days of an expert, all of them")
record ExpertCalendar(
        List<AvailabilityDay> items,
        @Schema(
                        description =
                                "Which public holidays are among the days off; NONE where no calendar is known of the"
                                        + " country")
                HolidayCoverage publicHolidays) {}
