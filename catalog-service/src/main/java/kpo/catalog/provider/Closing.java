package kpo.catalog.provider;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CalendarHoliday", description = "A day on which nobody works at a delivery centre")
record Closing(@Schema(examples = "2027-01-26") LocalDate day, @Schema(examples = "Republic Day") String name) {

    static Closing of(Map.Entry<LocalDate, String> holiday) {
        return new Closing(holiday.getKey(), holiday.getValue());
    }
}
