package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kpo.catalog.expert.Expert;

/** Brings the reservations of an expert into line with his days as they are now. Whoever calls holds the expert's lock. */
@ApplicationScoped
class CalendarChanges {

    @Inject
    CapacityPlans plans;

    @Inject
    ReservedMinutes reserved;

    @Inject
    Conflicts conflicts;

    @Inject
    Clock clock;

    /** What has no room is taken out, what was taken out and has room again is given back. Days that are over stay. */
    void follow(Expert expert, LocalDate since) {
        LocalDate from = since.isBefore(LocalDate.now(clock)) ? LocalDate.now(clock) : since;
        SortedMap<LocalDate, Integer> taken = reserved.byDay(expert.id(), from, null);
        Map<LocalDate, Integer> missing = conflicts.byDay(expert.id(), from, null);
        SortedMap<LocalDate, Integer> days = new TreeMap<>(taken);
        missing.forEach(days::putIfAbsent);
        if (days.isEmpty()) {
            return;
        }
        CapacityPlan plan = plans.of(expert, from, days.lastKey().plusDays(1));
        Map<ConflictReason, Map<LocalDate, Integer>> lost = new EnumMap<>(ConflictReason.class);
        Map<LocalDate, Integer> free = new TreeMap<>();
        for (LocalDate day : days.keySet()) {
            CapacityDay now = plan.on(day);
            int reservedMinutes = taken.getOrDefault(day, 0);
            if (reservedMinutes > now.minutes()) {
                ConflictReason reason = now.off() == null ? ConflictReason.HOURS : ConflictReason.of(now.off());
                lost.computeIfAbsent(reason, r -> new TreeMap<>()).put(day, now.minutes());
            } else if (missing.containsKey(day) && reservedMinutes < now.minutes()) {
                free.put(day, now.minutes() - reservedMinutes);
            }
        }
        lost.forEach((reason, rooms) -> conflicts.lose(expert.id(), rooms, reason));
        conflicts.regain(expert.id(), free);
    }
}
