package kpo.catalog.expert;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.ReasonRequest;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/** What we owe to an expert: to tell what is held, and to forget unless the law holds that up. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class PersonalRights {

    @Inject
    Experts experts;

    @Inject
    CostRates costRates;

    @Inject
    DisclosureGrants grants;

    @Inject
    RightsRequests requests;

    @Inject
    AnsweringRights answering;

    @Inject
    PersonalAuditKeys keys;

    @All
    List<Remains> remains;

    @Inject
    Events events;

    @Inject
    EntityManager database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** What is held here of the expert, for the expert. @throws ProblemException 404 for an expert who asks of another */
    public HeldOfPerson held(UUID id) {
        Caller asker = caller.get();
        Expert expert = experts.requireOwnOrOneself(id, asker);
        return new HeldOfPerson(
                ExpertResponse.of(expert, asker, LocalDate.now(clock)),
                costRates.of(expert).stream().map(CostRateResponse::of).toList(),
                expert.heldAgainst().toList(),
                grants.of(expert).stream().map(DisclosureGrantResponse::of).toList(),
                requests.of(id).stream().map(RightsRequestResponse::of).toList(),
                expert.legalHold());
    }

    Expert hold(UUID id, IfMatch ifMatch, ReasonRequest request) {
        Expert expert = load(id, ifMatch);
        expert.hold(new LegalHold(request.reason(), caller.get().subject(), clock.instant()));
        return expert;
    }

    Expert release(UUID id, IfMatch ifMatch) {
        Expert expert = load(id, ifMatch);
        expert.release(clock.instant());
        return expert;
    }

    /** What may be done with the data of the person, by the last part of the path. */
    public List<AllowedAction> allowedActions(Expert expert) {
        List<ProblemException> ofErasure = new ArrayList<>(expert.refusals());
        ofErasure.addAll(refusalsOfErasure(expert));
        return List.of(
                AllowedAction.of("legal-hold", expert.refusals()),
                AllowedAction.of("delete-legal-hold", expert.refusals()),
                AllowedAction.of("delete-personal-data", ofErasure));
    }

    Void erase(UUID id, IfMatch ifMatch) {
        Expert expert = load(id, ifMatch);
        AllowedAction.require(refusalsOfErasure(expert));
        keys.destroy(id);
        forgetWhatOthersHold(id);
        costRates.forget(expert);
        answering.forget(expert);
        remains.forEach(remain -> remain.forget(id));
        expert.erase(clock.instant());
        events.record(ExpertEvent.ERASED, expert);
        return null;
    }

    private List<ProblemException> refusalsOfErasure(Expert expert) {
        List<ProblemException> refusals = new ArrayList<>();
        if (expert.legalHold() != null) {
            refusals.add(ExpertProblem.LEGAL_HOLD
                    .because(
                            "%s holds the data since %s.",
                            expert.legalHold().by(), expert.legalHold().at())
                    .liftedBy("Compliance releases the hold."));
        }
        remains.forEach(remain -> refusals.addAll(remain.refusals(expert.id())));
        return refusals;
    }

    /** The answers kept for whoever sends a request again, the reasons of disclosures: rows of any organisation. */
    private void forgetWhatOthersHold(UUID id) {
        database.createNativeQuery("select 1 from forget_words_about(?1)")
                .setParameter(1, id)
                .getResultList();
    }

    private Expert load(UUID id, IfMatch ifMatch) {
        Expert expert = experts.requireOwnAlone(id, caller.get());
        IfMatch.require(ifMatch, expert.version());
        expert.requireHeld();
        return expert;
    }
}
