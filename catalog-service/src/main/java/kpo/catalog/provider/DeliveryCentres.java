package kpo.catalog.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.Caller;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
public class DeliveryCentres extends Repository<DeliveryCentre> {

    @Inject
    PublicHolidays publicHolidays;

    DeliveryCentres() {
        super("delivery centre");
    }

    /** @throws ProblemException 404 where it is absent or the caller does not act for its provider */
    DeliveryCentre requireOwn(UUID id, Caller caller) {
        DeliveryCentre centre = require(id);
        if (!caller.isPartyTo(centre.organisation())) {
            throw absent(id);
        }
        return centre;
    }

    /** As {@link #requireOwn}, and nobody else's until the end of the transaction. */
    DeliveryCentre requireOwnAlone(UUID id, Caller caller) {
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> absent(id));
        return requireOwn(id, caller);
    }

    /** Whether it is open does not change until the end of the transaction. */
    public void lockAgainstClosing(UUID id) {
        findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> absent(id));
    }

    /** What stands against anything new from there. */
    public List<ProblemException> refusals(UUID id) {
        return require(id).refusals();
    }

    /**
     * @param pointer to the id in the request
     * @throws ProblemException 422 where the provider has no such centre
     */
    public void requireOf(UUID providerId, UUID id, String pointer) {
        if (findByIdOptional(id).filter(c -> c.providerId().equals(providerId)).isEmpty()) {
            throw ProviderProblem.CENTRE_OF_ANOTHER_PROVIDER
                    .because("The provider has no delivery centre %s.", id)
                    .at(pointer);
        }
    }

    /**
     * As {@link #requireOf}, for somebody who is to work there; it is not closed until the end of the transaction.
     *
     * @throws ProblemException 409 where it is closed
     */
    public void requireOpenOf(UUID providerId, UUID id, String pointer) {
        // Before it is read: a lock on what was read before would find it changed.
        findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
        requireOf(providerId, id, pointer);
        AllowedAction.require(
                refusals(id).stream().map(refusal -> refusal.at(pointer)).toList());
    }

    List<DeliveryCentre> openOf(UUID providerId) {
        return list("providerId = ?1 and closure.at is null order by id", providerId);
    }

    /**
     * The days in a period on which nobody works there, their names by day; own days are named by the provider.
     *
     * @param to the day after the last
     * @param language of {@link PublicHolidays#language}
     */
    public Map<LocalDate, String> holidays(UUID id, LocalDate from, LocalDate to, Locale language) {
        DeliveryCentre centre = require(id);
        return BusinessCalendar.holidays(
                publicHolidays.between(centre.country(), centre.subdivision(), from, to, language),
                centre.ownDays(),
                from,
                to);
    }

    /** Which public holidays are among them. */
    public HolidayCoverage coverage(DeliveryCentre centre) {
        return publicHolidays.coverage(centre.country(), centre.subdivision());
    }

    Page<DeliveryCentre> page(PageRequest page, DeliveryCentreFilter filter) {
        return page(
                page,
                OpenStatus.narrow(
                        Filters.equal("providerId", filter.providerId).and("country", filter.country), filter.status));
    }
}
