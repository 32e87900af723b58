package kpo.catalog.availability;

import static kpo.catalog.availability.AvailabilityProblem.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Experts;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.provider.Periods;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/** Holds, confirms and releases parts of experts' weeks. Works one after the other for each expert. */
@ApplicationScoped
@Transactional
class Reserving {

    @Inject
    Reservations reservations;

    @Inject
    ReservedMinutes reserved;

    @Inject
    Conflicts conflicts;

    @Inject
    CalendarChanges changes;

    @Inject
    CapacityPlans plans;

    @Inject
    Experts experts;

    @Inject
    ExpertLocks locks;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** A hold that is sent again is the same hold. Of one that holds nothing any more nobody is told that it does. */
    Reservation hold(HoldRequest request) {
        Periods.require(request.from(), request.to(), "/to");
        locks.hold(request.expertId());
        Expert expert = experts.requireOwn(request.expertId(), caller.get());
        String holder = caller.get().organisation();
        return reservations
                .withReference(holder, request.reference())
                .map(earlier -> stillHeld(same(earlier, request)))
                .orElseGet(() -> hold(expert, request, holder));
    }

    private static Reservation same(Reservation earlier, HoldRequest request) {
        if (!earlier.says(request)) {
            throw RESERVATION_DIFFERS
                    .because("It is for another expert, period or effort.")
                    .at("/reference")
                    .liftedBy("Give the new reservation a reference of its own.");
        }
        return earlier;
    }

    private Reservation stillHeld(Reservation reservation) {
        if (reservation.status() == ReservationStatus.EXPIRED || reservation.isOverdue(clock.instant())) {
            throw expired(reservation);
        }
        if (reservation.status() == ReservationStatus.RELEASED) {
            throw RESERVATION_ENDED
                    .because("It was released at %s.", reservation.decidedAt())
                    .with("reservationId", reservation.id())
                    .liftedBy("Hold the minutes again, under a new reference.");
        }
        return reservation;
    }

    private static ProblemException expired(Reservation hold) {
        return HOLD_EXPIRED
                .because("It was held until %s.", hold.expiresAt())
                .with("reservationId", hold.id())
                .liftedBy("Hold the minutes again, under a new reference.");
    }

    private Reservation hold(Expert expert, HoldRequest request, String holder) {
        DaysOver.requireToCome(request, expert, clock);
        requireVetted(expert).forEach(refusal -> {
            throw refusal;
        });
        if (reserved.expire(List.of(expert.id()), clock.instant())) {
            // Who was promised the room gets it before somebody new.
            changes.follow(expert, LocalDate.now(clock));
        }
        CapacityPlan plan = plans.of(expert, request.from(), request.to());
        ReservedDays days = ReservedDays.spread(
                plan,
                reserved.byDay(expert.id(), request.from(), request.to()),
                request.from(),
                request.to(),
                request.weeklyMinutes());
        if (days.lacking() != null) {
            throw CAPACITY_EXCEEDED
                    .because(
                            "In the week of %s %d minutes find no room: %d are free on the days that you ask for.",
                            days.lacking(), days.lackingMinutes(), days.freeMinutes())
                    .at("/weeklyMinutes")
                    .liftedBy("Ask for fewer minutes a week, or for another period.")
                    .with("week", days.lacking())
                    .with("lackingMinutes", days.lackingMinutes())
                    .with("freeMinutes", days.freeMinutes());
        }
        if (days.minutes().isEmpty()) {
            throw nothingToReserve(request, plan);
        }
        Reservation reservation =
                Reservation.hold(expert, request, holder, caller.get().subject(), clock.instant());
        reservations.persistAndFlush(reservation);
        reserved.take(reservation, days.minutes(), plan);
        events.record(ReservationEvent.HELD, reservation);
        return reservation;
    }

    private static ProblemException nothingToReserve(HoldRequest request, CapacityPlan plan) {
        return plan.between(request.from(), request.to()).stream().allMatch(day -> day.minutes() == 0)
                ? NOTHING_TO_RESERVE
                        .because("All days from %s to %s are off.", request.from(), request.to())
                        .at("/from")
                        .liftedBy("Choose a period with days on which the expert works.")
                : NOTHING_TO_RESERVE
                        .because(
                                "Of %d minutes a week, spread over the expert's days, less than one falls to the days from %s to %s.",
                                request.weeklyMinutes(), request.from(), request.to())
                        .at("/weeklyMinutes")
                        .liftedBy("Ask for more minutes a week, or for more days.");
    }

    Reservation confirm(UUID id, IfMatch ifMatch) {
        Reservation reservation = load(id, ifMatch);
        AllowedAction.require(refusals(reservation, ReservationVerb.CONFIRM));
        return decide(reservation, ReservationVerb.CONFIRM, null);
    }

    /** Gives back what is still to come, or what comes from a later day on; of a hold, all of it. */
    Reservation release(UUID id, IfMatch ifMatch, ReleaseRequest request) {
        Reservation reservation = load(id, ifMatch);
        AllowedAction.require(refusals(reservation, ReservationVerb.RELEASE));
        LocalDate today = LocalDate.now(clock);
        if (request.from() != null && request.from().isAfter(today)) {
            if (!request.from().isBefore(reservation.endsOn())) {
                throw RELEASE_TOO_LATE
                        .because(
                                "Its last day is %s: nothing of it is left to give back from %s on.",
                                reservation.endsOn().minusDays(1), request.from())
                        .at("/from")
                        .liftedBy("Give one of its days, or leave from out.");
            }
            if (request.from().isAfter(reservation.startsOn())) {
                return shorten(reservation, request.from());
            }
        }
        boolean worked = reservation.status() == ReservationStatus.CONFIRMED;
        LocalDate from = worked ? today : reservation.startsOn();
        reserved.giveBack(reservation, from);
        decide(reservation, ReservationVerb.RELEASE, request.reason());
        return madeRoom(reservation, from);
    }

    private Reservation shorten(Reservation reservation, LocalDate to) {
        reserved.giveBack(reservation, to);
        reservation.shorten(to, conflicts.has(reservation.id()));
        events.record(ReservationEvent.SHORTENED, reservation);
        return madeRoom(reservation, to);
    }

    /** What others had lost of these days is theirs again. */
    private Reservation madeRoom(Reservation reservation, LocalDate from) {
        changes.follow(experts.require(reservation.expertId()), from);
        return reservation;
    }

    private Reservation decide(Reservation reservation, ReservationVerb verb, String reason) {
        reservation.decide(verb, caller.get().subject(), reason, clock.instant());
        events.record(verb, reservation);
        return reservation;
    }

    List<AllowedAction> allowedActions(UUID id) {
        Reservation reservation = reservations.require(id);
        return Stream.of(ReservationVerb.CONFIRM, ReservationVerb.RELEASE)
                .map(verb -> AllowedAction.of(verb.action(), refusals(reservation, verb)))
                .toList();
    }

    private List<ProblemException> refusals(Reservation reservation, ReservationVerb verb) {
        List<ProblemException> refusals = new ArrayList<>();
        if (!caller.get().isPartyTo(reservation.holder())) {
            refusals.add(CommonProblem.FORBIDDEN.because("This is for the holder of the reservation."));
        }
        refusals.addAll(reservation.status().refusals(verb));
        if (verb == ReservationVerb.CONFIRM) {
            if (reservation.isOverdue(clock.instant())) {
                refusals.add(expired(reservation));
            }
            experts.findByIdOptional(reservation.expertId()).ifPresent(e -> refusals.addAll(requireVetted(e)));
        }
        return refusals;
    }

    private static List<ProblemException> requireVetted(Expert expert) {
        return expert.status() == VettingStatus.VETTED
                ? List.of()
                : List.of(EXPERT_NOT_VETTED
                        .because("The expert is %s.", expert.status())
                        .liftedBy("Choose a vetted expert, or wait until this one is vetted."));
    }

    private Reservation load(UUID id, IfMatch ifMatch) {
        locks.hold(reservations.require(id).expertId());
        Reservation reservation = reservations.refreshed(id);
        IfMatch.require(ifMatch, reservation.version());
        return reservation;
    }
}
