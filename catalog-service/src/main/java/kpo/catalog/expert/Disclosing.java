package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyLocks;

/** Keeps who may know who an expert is. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
class Disclosing {

    @Inject
    Experts experts;

    @Inject
    DisclosureGrants grants;

    @Inject
    KeyLocks keys;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    DisclosureGrant grant(DisclosureGrantRequest request) {
        if (request.to() != null && !request.to().isAfter(request.from())) {
            throw ExpertProblem.GRANT_PERIOD_EMPTY
                    .because("to %s is not after from %s.", request.to(), request.from())
                    .at("/to");
        }
        Expert expert = experts.require(request.expertId());
        expert.requireHeld();
        requireNotYet(request);
        DisclosureGrant grant = DisclosureGrant.of(expert, request, caller.get().subject());
        grants.persist(grant);
        tell(ExpertEvent.DISCLOSED, expert, grant);
        return grant;
    }

    /** Whoever grants the same at the same time is waited for, so that the first one can be named. */
    private void requireNotYet(DisclosureGrantRequest request) {
        keys.await(List.of("disclosure %s/%s".formatted(request.expertId(), request.organisation())));
        grants.overlapping(request).ifPresent(held -> {
            throw ExpertProblem.DISCLOSED_ALREADY
                    .because(
                            "Disclosure %s holds from %s %s.",
                            held.id(), held.validFrom(), held.validTo() == null ? "on" : "to " + held.validTo())
                    .at("/from")
                    .with("disclosureId", held.id())
                    .liftedBy("Rely on that one, end it first, or choose days on which it does not hold.");
        });
    }

    Void end(UUID id, IfMatch ifMatch) {
        DisclosureGrant grant = grants.require(id);
        IfMatch.require(ifMatch, grant.version());
        grants.delete(grant);
        tell(ExpertEvent.DISCLOSURE_ENDED, experts.require(grant.expertId()), grant);
        return null;
    }

    private void tell(ExpertEvent type, Expert expert, DisclosureGrant grant) {
        events.record(
                type,
                expert.id(),
                expert::version,
                Set.copyOf(List.of(expert.organisation(), grant.organisation())),
                expert.eventData());
    }
}
