package kpo.catalog.availability;

import static java.util.stream.Collectors.joining;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class Reservations extends Repository<Reservation> {

    /** In literals, as in the index {@code reservation_in_use}: the planner does not look into parameters. */
    private static final String COUNTING = Stream.of(ReservationStatus.HELD, ReservationStatus.CONFIRMED)
            .map(counting -> ReservationStatus.class.getName() + "." + counting.name())
            .collect(joining(", ", "status in (", ")"));

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Reservations() {
        super("reservation");
    }

    Optional<Reservation> withReference(String holder, String reference) {
        return find("holder = ?1 and reference = ?2", holder, reference).firstResultOptional();
    }

    Page<Reservation> page(PageRequest page, ReservationFilter filter) {
        Filters shown = Filters.equal("expertId", filter.expertId)
                .and("status", filter.status)
                .and("conflicted", filter.conflicted)
                .and("reference", filter.reference);
        if (filter.own != null) {
            shown.where(
                    filter.own ? "e.holder = ?" : "e.holder <> ?", caller.get().organisation());
        }
        if (filter.ended() != null) {
            shown.where(filter.ended() ? "e.endsOn <= ?" : "e.endsOn > ?", LocalDate.now(clock));
        }
        return page(page, shown);
    }

    /** Of what is held or confirmed beyond today. @param centreId from which the experts work; null for any of the provider */
    Optional<Reservation> lastToEnd(UUID providerId, UUID centreId) {
        Parameters known = Parameters.with("today", LocalDate.now(clock)).and("providerId", providerId);
        String ofCentre = "";
        if (centreId != null) {
            ofCentre = " and expertId in (select x.id from Expert x where x.deliveryCentreId = :centreId)";
            known.and("centreId", centreId);
        }
        return find(
                        COUNTING + " and endsOn > :today and providerId = :providerId" + ofCentre
                                + " order by endsOn desc",
                        known)
                .firstResultOptional();
    }

    /** Also those that are over, the oldest first. */
    List<Reservation> of(UUID expertId) {
        return list("expertId = ?1 order by id", expertId);
    }

    void forgetReasons(UUID expertId) {
        update("version = version + 1, reason = null where expertId = ?1 and reason is not null", expertId);
    }

    /** As they stand behind the lock on their expert, whatever was read before. */
    Reservation refreshed(UUID id) {
        Reservation reservation = require(id);
        getEntityManager().refresh(reservation);
        return reservation;
    }
}
