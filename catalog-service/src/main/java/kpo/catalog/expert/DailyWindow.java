package kpo.catalog.expert;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The same hours of every working day in one zone.
 *
 * @param to before {@code from} where the hours end on the next day; never equal to it
 * @param days on which the hours begin
 */
public record DailyWindow(LocalTime from, LocalTime to, ZoneId zone, Set<DayOfWeek> days) {}
