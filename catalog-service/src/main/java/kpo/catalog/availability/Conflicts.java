package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.platform.event.Events;

/**
 * What reservations were promised and do not get. A change of an expert's days is a fact: the reservation stays, the days
 * that have no room for it are taken out, listed on it and told to both parties, until there is room again. Whoever calls
 * holds the expert's lock.
 */
@ApplicationScoped
class Conflicts {

    /** What of a day has no room: who reserved last loses first, and a hold before what is confirmed. */
    private static final String LOSING =
            """
            room as (
                select cast(d as date) as day, m as minutes
                from unnest(cast(:days as text[]), cast(:rooms as integer[])) as t (d, m)),
            ranked as (
                select d.reservation_id, d.day, d.minutes, room.minutes as room, r.organisation, r.holder,
                    sum(d.minutes) over (partition by d.day order by r.status = 'HELD', r.held_at, r.id) as up_to
                from room join reservation_day d on d.expert_id = :expert and d.day = room.day
                join reservation r on r.id = d.reservation_id),
            lost as (
                select reservation_id, day, organisation, holder, least(minutes, up_to - room) as minutes from ranked
                where up_to > room)""";

    /** What was lost and finds room: who reserved first gets it first, all of a day or nothing. */
    private static final String REGAINING =
            """
            room as (
                select cast(d as date) as day, m as minutes
                from unnest(cast(:days as text[]), cast(:rooms as integer[])) as t (d, m)),
            ranked as (
                select c.reservation_id, c.day, c.minutes, room.minutes as room, c.organisation,
                    sum(c.minutes) over (partition by c.day order by r.status = 'HELD', r.held_at, r.id, c.reason) as up_to
                from room join reservation_conflict c
                    on c.expert_id = :expert and c.day = room.day and c.reason <> 'NOT_VETTED'
                join reservation r on r.id = c.reservation_id and r.status in ('HELD', 'CONFIRMED')),
            back as (
                select reservation_id, day, organisation, sum(minutes)::integer as minutes from ranked
                group by reservation_id, day, organisation having max(up_to) <= max(room))""";

    @Inject
    EntityManager database;

    @Inject
    Events events;

    @Inject
    Clock clock;

    /** Takes out of each day what has no room on it. @param rooms minutes that stay, by day */
    void lose(UUID expertId, Map<LocalDate, Integer> rooms, ConflictReason reason) {
        if (rooms.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        with(
                        """
                        with %s,
                        gone as (
                            delete from reservation_day d using lost l
                            where d.reservation_id = l.reservation_id and d.day = l.day and d.minutes = l.minutes),
                        cut as (
                            update reservation_day d set minutes = d.minutes - l.minutes from lost l
                            where d.reservation_id = l.reservation_id and d.day = l.day and d.minutes > l.minutes),
                        noted as (
                            insert into reservation_conflict as c
                                (reservation_id, day, reason, expert_id, organisation, holder, minutes, noticed_at)
                            select reservation_id, day, :reason, :expert, organisation, holder, minutes, :now from lost
                            on conflict (reservation_id, day, reason)
                                do update set minutes = c.minutes + excluded.minutes, noticed_at = excluded.noticed_at)
                        update expert_day e set reserved_minutes = e.reserved_minutes - s.minutes
                        from (select day, sum(minutes) as minutes from lost group by day) s
                        where e.expert_id = :expert and e.day = s.day"""
                                .formatted(LOSING),
                        expertId,
                        rooms)
                .setParameter("reason", reason.name())
                .setParameter("now", now)
                .executeUpdate();
        mark(ReservationEvent.DAYS_LOST, expertId, now);
    }

    /** Gives days that were lost back to whom they were promised. @param rooms minutes that are free, by day */
    void regain(UUID expertId, Map<LocalDate, Integer> rooms) {
        if (rooms.isEmpty()) {
            return;
        }
        List<?> regained = with(
                        """
                        with %s,
                        ended as (
                            delete from reservation_conflict c using back b
                            where c.reservation_id = b.reservation_id and c.day = b.day and c.reason <> 'NOT_VETTED'),
                        taken as (
                            insert into reservation_day as d (reservation_id, expert_id, organisation, day, minutes)
                            select reservation_id, :expert, organisation, day, minutes from back
                            on conflict (reservation_id, day) do update set minutes = d.minutes + excluded.minutes),
                        summed as (
                            update expert_day e set reserved_minutes = e.reserved_minutes + s.minutes,
                                capacity_minutes = greatest(e.capacity_minutes, e.reserved_minutes + s.minutes)
                            from (select day, sum(minutes) as minutes from back group by day) s
                            where e.expert_id = :expert and e.day = s.day)
                        select distinct reservation_id from back"""
                                .formatted(REGAINING),
                        expertId,
                        rooms)
                .getResultList();
        unmark(regained);
    }

    /** @param from the first day that the expert does not work; what is reserved stays reserved */
    void unvetted(UUID expertId, LocalDate from) {
        Instant now = clock.instant();
        database.createNativeQuery(
                        """
                        insert into reservation_conflict
                            (reservation_id, day, reason, expert_id, organisation, holder, minutes, noticed_at)
                        select r.id, d.day, 'NOT_VETTED', r.expert_id, r.organisation, r.holder, d.minutes, :now
                        from reservation r join reservation_day d on d.reservation_id = r.id
                        where r.expert_id = :expert and r.status = 'CONFIRMED' and d.day >= :from
                        on conflict do nothing""")
                .setParameter("expert", expertId)
                .setParameter("from", from)
                .setParameter("now", now)
                .executeUpdate();
        mark(ReservationEvent.CONFLICTED, expertId, now);
    }

    void vettedAgain(UUID expertId) {
        unmark(database.createNativeQuery(
                        """
                        with ended as (
                            delete from reservation_conflict where expert_id = :expert and reason = 'NOT_VETTED'
                            returning reservation_id)
                        select distinct reservation_id from ended""")
                .setParameter("expert", expertId)
                .getResultList());
    }

    boolean has(UUID reservationId) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select 1 from reservation_conflict where reservation_id = ?1)", Boolean.class)
                .setParameter(1, reservationId)
                .getSingleResult();
    }

    /** Minutes that were promised and are not there. @param to the day after the last; null for all days from there on */
    Map<LocalDate, Integer> byDay(UUID expertId, LocalDate from, LocalDate to) {
        Map<LocalDate, Integer> minutes = new HashMap<>();
        database.createNativeQuery(
                        """
                        select day, sum(minutes) from reservation_conflict
                        where expert_id = ?1 and day >= ?2 and day < coalesce(cast(?3 as date), 'infinity')
                        group by day""")
                .setParameter(1, expertId)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList()
                .forEach(row -> minutes.put(
                        ReservedMinutes.day(((Object[]) row)[0]), ((Number) ((Object[]) row)[1]).intValue()));
        return minutes;
    }

    private Query with(String sql, UUID expertId, Map<LocalDate, Integer> rooms) {
        List<LocalDate> days = List.copyOf(rooms.keySet());
        return database.createNativeQuery(sql)
                .setParameter("expert", expertId)
                .setParameter("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .setParameter("rooms", days.stream().map(rooms::get).toArray(Integer[]::new));
    }

    private void mark(ReservationEvent event, UUID expertId, Instant noticedAt) {
        events.recordEach(
                event,
                """
                update reservation set version = version + 1, conflicted = true
                where id in (select reservation_id from reservation_conflict
                             where expert_id = :expert and noticed_at = :now) %s"""
                        .formatted(ReservedMinutes.FACTS),
                Map.of("expert", expertId, "now", noticedAt));
    }

    private void unmark(List<?> reservations) {
        if (reservations.isEmpty()) {
            return;
        }
        events.recordEach(
                ReservationEvent.DAYS_REGAINED,
                """
                update reservation r set version = version + 1,
                    conflicted = exists (select 1 from reservation_conflict c where c.reservation_id = r.id)
                where id = any(cast(:ids as uuid[])) %s"""
                        .formatted(ReservedMinutes.FACTS),
                Map.of("ids", reservations.stream().map(UUID.class::cast).toArray(UUID[]::new)));
    }
}
