package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kpo.catalog.provider.InUse;
import kpo.catalog.provider.ProviderProblem;
import kpo.platform.problem.ProblemException;

/** What is reserved of a provider's people was promised to somebody, also of those who were withdrawn since. */
@ApplicationScoped
class ReservationsInUse implements InUse {

    @Inject
    Reservations reservations;

    @Override
    public List<ProblemException> refusals(UUID providerId, UUID centreId) {
        return reservations.lastToEnd(providerId, centreId).stream()
                .map(reservation -> ProviderProblem.RESERVATIONS_LAST
                        .because("Reservation %s lasts until %s.", reservation.id(), reservation.endsOn())
                        .with("reservationId", reservation.id())
                        .liftedBy("Its holder releases it, or that day comes."))
                .toList();
    }
}
