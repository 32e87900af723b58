package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kpo.platform.event.Events;

/**
 * What is reserved of each day of an expert, and by whom. The sums are kept by the database, which takes none above the
 * day's capacity (invariant 3); whoever changes them holds the expert's lock.
 */
@ApplicationScoped
class ReservedMinutes {

    static final String FACTS =
            """
            returning id, version,
                case when organisation = holder then array[holder] else array[organisation, holder] end as parties,
                jsonb_build_object('status', status, 'expertId', expert_id, 'holder', holder, 'reference', reference)
                    as data""";

    @Inject
    EntityManager database;

    @Inject
    Events events;

    /** @param to the day after the last; null for all days from there on */
    SortedMap<LocalDate, Integer> byDay(UUID expertId, LocalDate from, LocalDate to) {
        SortedMap<LocalDate, Integer> minutes = new TreeMap<>();
        List<?> rows = database.createNativeQuery(
                        """
                        select day, reserved_minutes from expert_day
                        where expert_id = ?1 and day >= ?2 and day < coalesce(cast(?3 as date), 'infinity')
                          and reserved_minutes > 0""")
                .setParameter(1, expertId)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> minutes.put(day(row[0]), ((Number) row[1]).intValue()));
        return minutes;
    }

    static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    void take(Reservation reservation, Map<LocalDate, Integer> minutes, CapacityPlan plan) {
        List<LocalDate> days = List.copyOf(minutes.keySet());
        database.createNativeQuery(
                        """
                        with taken as (
                            select cast(d as date) as day, m as minutes, c as capacity
                            from unnest(cast(:days as text[]), cast(:minutes as integer[]), cast(:capacities as integer[]))
                                as t (d, m, c)),
                        kept as (
                            insert into reservation_day (reservation_id, expert_id, organisation, day, minutes)
                            select :reservation, :expert, :organisation, day, minutes from taken)
                        insert into expert_day (expert_id, organisation, day, capacity_minutes, reserved_minutes)
                        select :expert, :organisation, day, capacity, minutes from taken
                        on conflict (expert_id, day) do update
                        set reserved_minutes = expert_day.reserved_minutes + excluded.reserved_minutes,
                            capacity_minutes = excluded.capacity_minutes""")
                .setParameter("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .setParameter("minutes", days.stream().map(minutes::get).toArray(Integer[]::new))
                .setParameter(
                        "capacities",
                        days.stream().map(day -> plan.on(day).minutes()).toArray(Integer[]::new))
                .setParameter("reservation", reservation.id())
                .setParameter("expert", reservation.expertId())
                .setParameter("organisation", reservation.organisation())
                .executeUpdate();
    }

    /** @param from the first day that is given back: those before it were worked */
    void giveBack(Reservation reservation, LocalDate from) {
        giveBack("reservation_id = :id and day >= :from", Map.of("id", reservation.id(), "from", from));
    }

    /** Ends what nobody confirmed in time. @return whether that makes room; what others had lost is looked at soon */
    boolean expire(List<UUID> expertIds, Instant now) {
        Map<String, Object> which = Map.of("experts", expertIds.toArray(UUID[]::new), "now", now);
        String due = "status = 'HELD' and expires_at <= :now and expert_id = any(cast(:experts as uuid[]))";
        boolean room = giveBack("reservation_id in (select id from reservation where %s)".formatted(due), which);
        end(ReservationEvent.EXPIRED, "status = 'EXPIRED'", due, which);
        return room;
    }

    /** Ends what is held of an expert who may not be reserved. */
    void releaseHolds(UUID expertId, String reason, Instant now) {
        Map<String, Object> which = Map.of("expert", expertId);
        String held = "status = 'HELD' and expert_id = :expert";
        giveBack("reservation_id in (select id from reservation where %s)".formatted(held), which);
        end(
                ReservationEvent.RELEASED,
                "status = 'RELEASED', reason = :reason",
                held,
                Map.of("expert", expertId, "reason", reason, "now", now));
    }

    private void end(ReservationEvent event, String change, String which, Map<String, Object> parameters) {
        events.recordEach(
                event,
                """
                update reservation set %s, decided_by = 'job:availability', decided_at = :now, conflicted = false,
                    version = version + 1
                where %s %s"""
                        .formatted(change, which, FACTS),
                parameters);
    }

    /** @return whether that makes room on any day */
    private boolean giveBack(String days, Map<String, Object> parameters) {
        var statement = database.createNativeQuery(
                """
                with forgotten as (delete from reservation_conflict where %1$s),
                gone as (delete from reservation_day where %1$s returning expert_id, day, minutes),
                sums as (select expert_id, day, sum(minutes) as minutes from gone group by expert_id, day)
                update expert_day d set reserved_minutes = d.reserved_minutes - s.minutes
                from sums s where d.expert_id = s.expert_id and d.day = s.day"""
                        .formatted(days));
        parameters.forEach(statement::setParameter);
        return statement.executeUpdate() > 0;
    }

    /** Other hours are in force: each reserved day keeps room for what is reserved. */
    void recount(UUID expertId, Map<LocalDate, Integer> capacities) {
        List<LocalDate> days = List.copyOf(capacities.keySet());
        database.createNativeQuery(
                        """
                        update expert_day d set capacity_minutes = t.c
                        from unnest(cast(:days as text[]), cast(:capacities as integer[])) as t (d, c)
                        where d.expert_id = :expert and d.day = cast(t.d as date)""")
                .setParameter("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .setParameter("capacities", days.stream().map(capacities::get).toArray(Integer[]::new))
                .setParameter("expert", expertId)
                .executeUpdate();
    }
}
