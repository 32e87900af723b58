package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Experts;
import kpo.catalog.expert.WorkingDays;
import kpo.catalog.provider.Periods;
import kpo.catalog.provider.Providers;
import kpo.catalog.provider.PublicHolidays;
import kpo.platform.caller.CurrentCaller;

/** Reads what experts have, day by day and added up. */
@ApplicationScoped
@Transactional
class Calendars {

    private static final int EXPERTS_AT_ONCE = 200;

    private static final WorkingDays WORKING_DAYS = new WorkingDays();

    /** Who has no hours or days off of their own is counted with all who are alike. */
    private static final String ALIKE =
            """
            select e.weekly_capacity_minutes, e.working_days, e.country, greatest(e.available_from, :from), count(*),
                e.delivery_centre_id
            from expert e
            where e.provider_id = :provider and e.status = 'VETTED' and e.available_from < :to and not %s
            group by 1, 2, 3, 4, e.delivery_centre_id""";

    private static final String OTHERS =
            """
            select e.weekly_capacity_minutes, e.working_days, e.country, e.available_from, e.id, e.delivery_centre_id
            from expert e where e.provider_id = :provider and e.status = 'VETTED' and %s""";

    private static final String DIFFERS =
            """
            (exists (select 1 from weekly_hours w where w.expert_id = e.id and w.valid_from < :to
                     and (w.valid_to is null or w.valid_to > :from))
             or exists (select 1 from time_off t where t.expert_id = e.id and t.starts_on < :to and t.ends_on > :from))""";

    @Inject
    EntityManager database;

    @Inject
    Experts experts;

    @Inject
    Providers providers;

    @Inject
    CapacityPlans plans;

    @Inject
    WeeklyHoursBook hours;

    @Inject
    TimesOff timesOff;

    @Inject
    ReservedMinutes reserved;

    @Inject
    Conflicts conflicts;

    @Inject
    CurrentCaller caller;

    /** @param language in which public holidays are named */
    ExpertCalendar days(UUID expertId, LocalDate from, LocalDate to, Locale language) {
        Periods.require(from, to, "?to");
        Expert expert = required(expertId);
        Map<LocalDate, Integer> taken = reserved.byDay(expertId, from, to);
        Map<LocalDate, Integer> conflicting = conflicts.byDay(expertId, from, to);
        List<AvailabilityDay> days = plans.of(expert, from, to, language).between(from, to).stream()
                .map(day -> AvailabilityDay.of(day, taken.getOrDefault(day.day(), 0), conflicting.get(day.day())))
                .toList();
        return new ExpertCalendar(days, plans.publicHolidays(expert));
    }

    UtilisationResponse ofExpert(UUID expertId, LocalDate from, LocalDate to) {
        Periods.require(from, to, "?to");
        Expert expert = required(expertId);
        long taken = reserved.byDay(expertId, from, to).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        return UtilisationResponse.of(from, to, 1, capacity(plans.of(expert, from, to), from, to), taken);
    }

    /** Of all vetted experts of a provider. */
    UtilisationResponse ofProvider(UUID providerId, LocalDate from, LocalDate to) {
        Periods.require(from, to, "?to");
        providers.requireOwn(providerId, caller.get());
        long counted = 0;
        long capacity = 0;
        for (Object[] alike : query(ALIKE, providerId, from, to)) {
            long many = ((Number) alike[4]).longValue();
            counted += many;
            capacity += many * capacity(plan(alike, List.of(), List.of(), from, to), from, to);
        }
        List<Object[]> others = query(OTHERS, providerId, from, to);
        for (int i = 0; i < others.size(); i += EXPERTS_AT_ONCE) {
            capacity += capacity(others.subList(i, Math.min(i + EXPERTS_AT_ONCE, others.size())), from, to);
        }
        return UtilisationResponse.of(from, to, counted + others.size(), capacity, taken(providerId, from, to));
    }

    /** @param others rows of {@link #OTHERS} */
    private long capacity(List<Object[]> others, LocalDate from, LocalDate to) {
        List<UUID> ids = others.stream().map(row -> (UUID) row[4]).toList();
        Map<UUID, List<CapacityPlan.Hours>> ownHours = hours.of(ids, from, to);
        Map<UUID, List<CapacityPlan.Days>> away = timesOff.of(ids, from, to);
        return others.stream()
                .mapToLong(row -> capacity(
                        plan(
                                row,
                                ownHours.getOrDefault((UUID) row[4], List.of()),
                                away.getOrDefault((UUID) row[4], List.of()),
                                from,
                                to),
                        from,
                        to))
                .sum();
    }

    /** @param row of {@link #ALIKE} or {@link #OTHERS} */
    private CapacityPlan plan(
            Object[] row,
            List<CapacityPlan.Hours> ownHours,
            List<CapacityPlan.Days> away,
            LocalDate from,
            LocalDate to) {
        Set<DayOfWeek> days = WORKING_DAYS.convertToEntityAttribute((String) row[1]);
        return new CapacityPlan(
                ReservedMinutes.day(row[3]),
                WeekShares.even(((Number) row[0]).intValue(), days),
                ownHours,
                plans.holidays((UUID) row[5], (String) row[2], from, to, PublicHolidays.ENGLISH),
                away);
    }

    private List<Object[]> query(String select, UUID providerId, LocalDate from, LocalDate to) {
        List<?> rows = database.createNativeQuery(select.formatted(DIFFERS))
                .setParameter("provider", providerId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private long taken(UUID providerId, LocalDate from, LocalDate to) {
        Object sum = database.createNativeQuery(
                        """
                        select coalesce(sum(d.reserved_minutes), 0) from expert_day d join expert e on e.id = d.expert_id
                        where e.provider_id = ?1 and e.status = 'VETTED' and d.day >= ?2 and d.day < ?3""")
                .setParameter(1, providerId)
                .setParameter(2, from)
                .setParameter(3, to)
                .getSingleResult();
        return ((Number) sum).longValue();
    }

    private static long capacity(CapacityPlan plan, LocalDate from, LocalDate to) {
        return plan.between(from, to).stream().mapToLong(CapacityDay::minutes).sum();
    }

    /** Colleagues of an expert do not learn when and why he is away. */
    Expert required(UUID expertId) {
        return experts.requireOwnOrOneself(expertId, caller.get());
    }
}
