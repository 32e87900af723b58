package kpo.catalog.availability;

import static kpo.catalog.availability.AvailabilityProblem.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.ExpertEvent;
import kpo.catalog.expert.Experts;
import kpo.catalog.provider.DeliveryCentres;
import kpo.catalog.provider.Periods;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** Changes when an expert works. What is reserved keeps its room, or the change is refused. */
@ApplicationScoped
@Transactional
class WorkingTimes {

    @Inject
    WeeklyHoursBook hours;

    @Inject
    TimesOff timesOff;

    @Inject
    CapacityPlans plans;

    @Inject
    ReservedMinutes reserved;

    @Inject
    Conflicts conflicts;

    @Inject
    CalendarChanges changes;

    @Inject
    Experts experts;

    @Inject
    DeliveryCentres centres;

    @Inject
    ExpertLocks locks;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    WeeklyHours set(UUID expertId, WeeklyHoursRequest request) {
        if (request.to() != null && !request.from().isBefore(request.to())) {
            throw DAYS_EMPTY
                    .because("from %s is not before to %s, which is not counted.", request.from(), request.to())
                    .at("/to");
        }
        Expert expert = locked(expertId);
        DaysOver.requireCorrectable(request.to(), expert, clock);
        WeeklyHours rest = null;
        for (WeeklyHours earlier : hours.of(expertId, request.from(), request.to())) {
            if (!earlier.givesWay(request.from(), request.to())) {
                throw WEEKLY_HOURS_OVERLAP
                        .because("Hours of %s are in force from %s on.", earlier.id(), earlier.validFrom())
                        .at("/from")
                        .liftedBy("Delete those first, or choose other days.");
            }
            rest = earlier.from(request.to());
            earlier.end(request.from());
            // Before the new hours, which the database would find in its way.
            hours.flush();
        }
        WeeklyHours fresh = WeeklyHours.set(expert, request);
        hours.persist(fresh);
        if (rest != null) {
            hours.persist(rest);
        }
        hours.flush();
        recount(expert, request.from(), request.losesReservedDays());
        events.record(ExpertEvent.AVAILABILITY_CHANGED, expert);
        return fresh;
    }

    void drop(UUID expertId, UUID id, IfMatch ifMatch) {
        Expert expert = locked(expertId);
        WeeklyHours gone = hours.require(id, expertId);
        IfMatch.require(ifMatch, gone.version());
        hours.delete(gone);
        hours.flush();
        recount(expert, gone.validFrom(), false);
        events.record(ExpertEvent.AVAILABILITY_CHANGED, expert);
    }

    TimeOff plan(UUID expertId, TimeOffRequest request) {
        Periods.require(request.from(), request.to(), "/to");
        Expert expert = locked(expertId);
        DaysOver.requireCorrectable(request.to(), expert, clock);
        timesOff.of(expertId, request.from(), request.to()).stream().findFirst().ifPresent(known -> {
            throw TIME_OFF_OVERLAP
                    .because("The expert is away from %s to %s.", known.startsOn(), known.endsOn())
                    .at("/from");
        });
        reserved.expire(List.of(expertId), clock.instant());
        List<LocalDate> days = List.copyOf(
                reserved.byDay(expertId, request.from(), request.to()).keySet());
        if (!days.isEmpty()) {
            // What was promised of an expert is the provider's to take back.
            boolean onlyExpert = Experts.isOnlyExpert(caller.get());
            if (onlyExpert || !request.losesReservedDays()) {
                throw DaysReserved.refusal(days)
                        .at("/from")
                        .liftedBy(
                                onlyExpert
                                        ? "Ask your provider, who can plan it with losesReservedDays."
                                        : "Say losesReservedDays, or release the reservations.");
            }
            Map<LocalDate, Integer> none = new TreeMap<>();
            days.forEach(day -> none.put(day, 0));
            conflicts.lose(expertId, none, ConflictReason.TIME_OFF);
        }
        TimeOff timeOff = TimeOff.plan(expert, request, caller.get());
        timesOff.persist(timeOff);
        events.record(ExpertEvent.AVAILABILITY_CHANGED, expert);
        return timeOff;
    }

    /** What lost the days gets back what nobody else has reserved yet. */
    void cancel(UUID expertId, UUID id, IfMatch ifMatch) {
        Expert expert = locked(expertId);
        TimeOff gone = timesOff.require(id, expertId);
        IfMatch.require(ifMatch, gone.version());
        gone.requireCancelledBy(caller.get());
        timesOff.delete(gone);
        timesOff.flush();
        changes.follow(expert, gone.startsOn());
        events.record(ExpertEvent.AVAILABILITY_CHANGED, expert);
    }

    /** Days that are reserved and holidays there are taken out of their reservations, by {@link Rechecking}. */
    Expert workAt(UUID expertId, IfMatch ifMatch, DeliveryCentreChoice choice) {
        Expert expert = locked(expertId);
        IfMatch.require(ifMatch, expert.version());
        if (choice.deliveryCentreId() != null) {
            centres.requireOpenOf(expert.providerId(), choice.deliveryCentreId(), "/deliveryCentreId");
        }
        expert.workAt(choice.deliveryCentreId(), clock.instant());
        events.record(ExpertEvent.AVAILABILITY_CHANGED, expert);
        return expert;
    }

    private void recount(Expert expert, LocalDate from, boolean losesReservedDays) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from.isBefore(today) ? today : from;
        reserved.expire(List.of(expert.id()), clock.instant());
        CapacityPlan plan = plans.hoursOf(expert, first);
        Map<LocalDate, Integer> capacities = new TreeMap<>();
        SortedMap<LocalDate, Integer> taken = reserved.byDay(expert.id(), first, null);
        taken.keySet().forEach(day -> capacities.put(day, plan.on(day).minutes()));
        List<LocalDate> full = DaysReserved.without(taken, capacities::get);
        if (!full.isEmpty() && !losesReservedDays) {
            throw DaysReserved.refusal(full)
                    .liftedBy("Say losesReservedDays, release the reservations, or leave these days more minutes.");
        }
        Map<LocalDate, Integer> rooms = new TreeMap<>(capacities);
        rooms.keySet().retainAll(full);
        conflicts.lose(expert.id(), rooms, ConflictReason.HOURS);
        reserved.recount(expert.id(), capacities);
        changes.follow(expert, first);
    }

    private Expert locked(UUID expertId) {
        locks.hold(expertId);
        return experts.requireHeld(expertId, caller.get());
    }
}
