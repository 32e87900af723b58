package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import kpo.catalog.expert.Remains;

/** For what an expert was away, and why reservations were released; the days stay, for they were counted and paid for. */
@ApplicationScoped
public class AvailabilityRemains implements Remains {

    @Inject
    TimesOff timesOff;

    @Inject
    WeeklyHoursBook hours;

    @Inject
    Reservations reservations;

    /** What is held of an expert whom the caller may know. */
    public HeldOfTime held(UUID expertId) {
        return new HeldOfTime(
                timesOff.of(expertId).stream().map(TimeOffResponse::of).toList(),
                hours.of(expertId).stream().map(WeeklyHoursResponse::of).toList(),
                reservations.of(expertId).stream().map(ReservationResponse::of).toList());
    }

    @Override
    public void forget(UUID expertId) {
        timesOff.forgetWords(expertId);
        reservations.forgetReasons(expertId);
    }
}
