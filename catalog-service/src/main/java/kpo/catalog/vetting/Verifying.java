package kpo.catalog.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kpo.catalog.expert.CheckMethod;
import kpo.catalog.expert.Checking;
import kpo.catalog.expert.Claim;
import kpo.catalog.expert.Credential;
import kpo.catalog.expert.Degree;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.ExpertEvent;
import kpo.catalog.expert.Experts;
import kpo.catalog.expert.Verification;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/** Verifies degrees and credentials as a step of a vetting. */
@ApplicationScoped
@Transactional
class Verifying {

    @Inject
    Experts experts;

    @Inject
    VettingGuards guards;

    @Inject
    Checking checking;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    VettingTerms terms;

    @Inject
    Clock clock;

    /** @param method null where nobody said */
    Expert verifyDegree(UUID id, UUID degreeId, IfMatch ifMatch, CheckMethod method) {
        Expert expert = load(id, ifMatch);
        Degree degree = degree(expert, degreeId);
        AllowedAction.require(guards.of(expert).refusalsOfVerification(degree));
        expert.verify(degree, verification(method, null));
        events.record(ExpertEvent.DEGREE_VERIFIED, expert);
        return expert;
    }

    Expert verifyCredential(UUID id, UUID credentialId, IfMatch ifMatch, CheckMethod method) {
        Expert expert = load(id, ifMatch);
        Credential credential = credential(expert, credentialId);
        AllowedAction.require(guards.of(expert).refusalsOfVerification(credential));
        expert.verify(credential, verification(method, LocalDate.now(clock).plusMonths(terms.verificationMonths())));
        events.record(ExpertEvent.CREDENTIAL_VERIFIED, expert);
        return expert;
    }

    List<AllowedAction> actionsOfDegree(UUID id, UUID degreeId) {
        Expert expert = experts.requireOwn(id, caller.get());
        Degree degree = degree(expert, degreeId);
        return withChecking(expert, degree, guards.of(expert).refusalsOfVerification(degree));
    }

    List<AllowedAction> actionsOfCredential(UUID id, UUID credentialId) {
        Expert expert = experts.requireOwn(id, caller.get());
        Credential credential = credential(expert, credentialId);
        return withChecking(expert, credential, guards.of(expert).refusalsOfVerification(credential));
    }

    private List<AllowedAction> withChecking(Expert expert, Claim claim, List<ProblemException> ofVerification) {
        List<AllowedAction> actions = new ArrayList<>();
        actions.add(AllowedAction.of("verify", ofVerification));
        actions.addAll(checking.allowedActions(expert, claim));
        return actions;
    }

    private static Degree degree(Expert expert, UUID degreeId) {
        return expert.degrees().stream()
                .filter(d -> d.id().equals(degreeId))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("The expert has no degree %s.", degreeId));
    }

    private static Credential credential(Expert expert, UUID credentialId) {
        return expert.credentials().stream()
                .filter(c -> c.id().equals(credentialId))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("The expert has no credential %s.", credentialId));
    }

    private Expert load(UUID id, IfMatch ifMatch) {
        Expert expert = experts.requireOwnAlone(id, caller.get());
        IfMatch.require(ifMatch, expert.version());
        return expert;
    }

    private Verification verification(CheckMethod method, LocalDate validUntil) {
        return Verification.inVetting(
                caller.get().subject(), clock.instant(), method, LocalDate.now(clock), validUntil);
    }
}
