package kpo.catalog.availability;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class Reservations extends Repository<Reservation> {

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
        Parameters known = Parameters.with("status", Set.of(ReservationStatus.HELD, ReservationStatus.CONFIRMED))
                .and("today", LocalDate.now(clock))
                .and("providerId", providerId);
        String ofCentre = "";
        if (centreId != null) {
            ofCentre = " and expertId in (select x.id from Expert x where x.deliveryCentreId = :centreId)";
            known.and("centreId", centreId);
        }
        return find(
                        "status in :status and endsOn > :today and providerId = :providerId" + ofCentre
                                + " order by endsOn desc",
                        known)
                .firstResultOptional();
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
