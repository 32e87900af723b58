package kpo.catalog.provider;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/**
 * Closes providers and delivery centres, for good. Nobody of them is being vetted, may be hired or is reserved then, for
 * whoever may is withdrawn first, or with it. A provider's centres close with it, and its offerings are taken back.
 * Certificates stay: they were awarded.
 */
@ApplicationScoped
@Transactional
class Shutting {

    private static final String CLOSE = "close";

    @Inject
    Providers providers;

    @Inject
    DeliveryCentres centres;

    @Inject
    ServiceOfferings offerings;

    @All
    List<InUse> uses;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Provider provider(UUID id, IfMatch ifMatch, CloseRequest request) {
        Provider provider = providers.requireOwnAlone(id, caller.get());
        IfMatch.require(ifMatch, provider.version());
        withdraw(request, provider.refusals(), id, null);
        AllowedAction.require(refusals(provider));
        Closure closure = closure(request);
        provider.close(closure);
        events.record(ProviderEvent.CLOSED, provider);
        centres.openOf(id).forEach(centre -> close(centre, provider, closure));
        offerings.of(id).forEach(offering -> {
            offerings.delete(offering);
            events.record(ProviderEvent.OFFERING_REMOVED, provider);
        });
        return provider;
    }

    DeliveryCentre centre(UUID id, IfMatch ifMatch, CloseRequest request) {
        DeliveryCentre centre = centres.requireOwnAlone(id, caller.get());
        IfMatch.require(ifMatch, centre.version());
        withdraw(request, centre.refusals(), centre.providerId(), id);
        AllowedAction.require(refusals(centre));
        close(centre, providers.require(centre.providerId()), closure(request));
        return centre;
    }

    /** Where something else stands against the closing, too, nobody is withdrawn. */
    private void withdraw(CloseRequest request, List<ProblemException> closed, UUID providerId, UUID centreId) {
        if (request.withdrawExperts()) {
            List<InUse> lasting =
                    uses.stream().filter(use -> !use.endsWithWithdrawal()).toList();
            AllowedAction.require(inUse(closed, lasting, providerId, centreId));
            withdrawals.withdrawAll(providerId, centreId, request.reason());
        }
    }

    private void close(DeliveryCentre centre, Provider provider, Closure closure) {
        centre.close(closure);
        events.record(ProviderEvent.CENTRE_CLOSED, provider, CentreFacts.of(centre, provider));
    }

    private Closure closure(CloseRequest request) {
        return new Closure(request.reason(), caller.get().subject(), clock.instant());
    }

    List<AllowedAction> actionsOfProvider(UUID id) {
        return List.of(AllowedAction.of(CLOSE, refusals(providers.requireOwn(id, caller.get()))));
    }

    List<AllowedAction> actionsOfCentre(UUID id) {
        return List.of(AllowedAction.of(CLOSE, refusals(centres.requireOwn(id, caller.get()))));
    }

    private List<ProblemException> refusals(Provider provider) {
        return inUse(provider.refusals(), uses, provider.id(), null);
    }

    private List<ProblemException> refusals(DeliveryCentre centre) {
        return inUse(centre.refusals(), uses, centre.providerId(), centre.id());
    }

    private static List<ProblemException> inUse(
            List<ProblemException> closed, List<InUse> uses, UUID providerId, UUID centreId) {
        List<ProblemException> refusals = new ArrayList<>(closed);
        uses.forEach(use -> refusals.addAll(use.refusals(providerId, centreId)));
        return refusals;
    }
}
