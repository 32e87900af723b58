package kpo.catalog.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.availability.WeeklyHoursRequest.WeekMinutes;
import kpo.catalog.expert.Capacity;
import kpo.catalog.expert.Expert;
import kpo.platform.Ids;
import kpo.platform.problem.ProblemException;

/** The minutes of each weekday that replace those of an expert's profile for a time. */
@Entity
@Table(name = "weekly_hours")
class WeeklyHours {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID expertId;
    private String organisation;
    private LocalDate validFrom;
    private LocalDate validTo;
    private int monday;
    private int tuesday;
    private int wednesday;
    private int thursday;
    private int friday;
    private int saturday;
    private int sunday;

    protected WeeklyHours() {}

    private WeeklyHours(UUID expertId, String organisation, LocalDate from, LocalDate to, WeekMinutes minutes) {
        this.id = Ids.next();
        this.expertId = expertId;
        this.organisation = organisation;
        this.validFrom = from;
        this.validTo = to;
        this.monday = minutes.monday();
        this.tuesday = minutes.tuesday();
        this.wednesday = minutes.wednesday();
        this.thursday = minutes.thursday();
        this.friday = minutes.friday();
        this.saturday = minutes.saturday();
        this.sunday = minutes.sunday();
    }

    /** @throws ProblemException where a day has more minutes than the person, or all people of the team */
    static WeeklyHours set(Expert expert, WeeklyHoursRequest request) {
        WeeklyHours hours =
                new WeeklyHours(expert.id(), expert.organisation(), request.from(), request.to(), request.minutes());
        hours.requireWithin(Capacity.ofDays(1, expert.headCount()));
        return hours;
    }

    private void requireWithin(int most) {
        minutes().forEach((day, minutes) -> {
            if (minutes > most) {
                throw AvailabilityProblem.HOURS_ABOVE_DAY
                        .because("%s would have %d minutes, of %d at most.", day, minutes, most)
                        .at("/minutes/" + day.name().toLowerCase(Locale.ROOT))
                        .liftedBy("State at most 1440 minutes a day for each person.");
            }
        });
    }

    /** Newer hours begin. @param day the first on which these are in force no more */
    void end(LocalDate day) {
        validTo = day;
    }

    /**
     * Whether newer hours may take their days from these: they begin later, and end no later.
     *
     * @param to the first day on which the newer are in force no more; null where that is open
     */
    boolean givesWay(LocalDate from, LocalDate to) {
        return validFrom.isBefore(from) && (validTo == null || to != null && !validTo.isBefore(to));
    }

    /** The part of these hours that stands behind newer ones; null for none. @param day null where those are open */
    WeeklyHours from(LocalDate day) {
        if (day == null || day.equals(validTo)) {
            return null;
        }
        return new WeeklyHours(expertId, organisation, day, validTo, WeekMinutes.of(minutes()));
    }

    boolean meets(LocalDate from, LocalDate to) {
        return (to == null || validFrom.isBefore(to)) && (validTo == null || from.isBefore(validTo));
    }

    CapacityPlan.Hours hours() {
        return new CapacityPlan.Hours(new CapacityPlan.Days(validFrom, validTo), minutes());
    }

    Map<DayOfWeek, Integer> minutes() {
        Map<DayOfWeek, Integer> minutes = new EnumMap<>(DayOfWeek.class);
        int[] days = {monday, tuesday, wednesday, thursday, friday, saturday, sunday};
        for (DayOfWeek day : DayOfWeek.values()) {
            minutes.put(day, days[day.ordinal()]);
        }
        return minutes;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID expertId() {
        return expertId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which they are in force no more; null where that is open. */
    LocalDate validTo() {
        return validTo;
    }
}
