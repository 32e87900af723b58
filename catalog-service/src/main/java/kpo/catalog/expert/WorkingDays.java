package kpo.catalog.expert;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** Days of the week in one column: {@code 12345} is Monday to Friday (ISO 8601 numbers). */
@Converter
public class WorkingDays implements AttributeConverter<Set<DayOfWeek>, String> {

    @Override
    public String convertToDatabaseColumn(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> String.valueOf(day.getValue())).collect(joining());
    }

    @Override
    public Set<DayOfWeek> convertToEntityAttribute(String column) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        column.chars().forEach(digit -> days.add(DayOfWeek.of(digit - '0')));
        return days;
    }
}
