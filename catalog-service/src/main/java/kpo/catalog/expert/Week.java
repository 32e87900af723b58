package kpo.catalog.expert;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * When a profile says that an expert works.
 *
 * @param minutes spread evenly over the days
 * @param headCount 1 for a person
 */
public record Week(int minutes, Set<DayOfWeek> days, LocalDate availableFrom, int headCount) {}
