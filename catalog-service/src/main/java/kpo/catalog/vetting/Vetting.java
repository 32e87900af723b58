package kpo.catalog.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kpo.catalog.expert.Credential;
import kpo.catalog.expert.Degree;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.ExpertEvent;
import kpo.catalog.expert.Experts;
import kpo.catalog.expert.Verification;
import kpo.catalog.expert.VettingVerb;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.ReasonRequest;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;
import kpo.platform.transaction.IfMatch;

/** Leads an expert from a provider's claim to VETTED. */
@ApplicationScoped
@Transactional
class Vetting {

    @Inject
    Experts experts;

    @Inject
    VettingCases rounds;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Expert submit(UUID id, IfMatch ifMatch) {
        Expert expert = load(id, ifMatch);
        AllowedAction.require(guard(expert).refusals(VettingVerb.SUBMIT));
        expert.undergo(VettingVerb.SUBMIT, clock.instant());
        rounds.persist(VettingCase.open(expert, caller.get().subject(), clock.instant()));
        events.record(VettingVerb.SUBMIT, expert);
        return expert;
    }

    Expert approve(UUID id, IfMatch ifMatch) {
        return decide(id, ifMatch, VettingVerb.APPROVE, VettingCase.Outcome.APPROVED, null);
    }

    Expert reject(UUID id, IfMatch ifMatch, ReasonRequest request) {
        return decide(id, ifMatch, VettingVerb.REJECT, VettingCase.Outcome.REJECTED, request.reason());
    }

    private Expert decide(UUID id, IfMatch ifMatch, VettingVerb verb, VettingCase.Outcome outcome, String reason) {
        Expert expert = load(id, ifMatch);
        AllowedAction.require(guard(expert).refusals(verb));
        expert.undergo(verb, clock.instant());
        rounds.latest(id).orElseThrow().decide(outcome, caller.get().subject(), reason, clock.instant());
        events.record(verb, expert);
        return expert;
    }

    Expert verifyDegree(UUID id, UUID degreeId, IfMatch ifMatch) {
        Expert expert = load(id, ifMatch);
        Degree degree = degree(expert, degreeId);
        AllowedAction.require(guard(expert).refusalsOfVerification(degree));
        expert.verify(degree, verification());
        events.record(ExpertEvent.DEGREE_VERIFIED, expert);
        return expert;
    }

    Expert verifyCredential(UUID id, UUID credentialId, IfMatch ifMatch) {
        Expert expert = load(id, ifMatch);
        Credential credential = credential(expert, credentialId);
        AllowedAction.require(guard(expert).refusalsOfVerification(credential));
        expert.verify(credential, verification());
        events.record(ExpertEvent.CREDENTIAL_VERIFIED, expert);
        return expert;
    }

    List<AllowedAction> allowedActions(UUID id) {
        VettingGuard guard = guard(experts.requireOwn(id, caller.get()));
        return Arrays.stream(VettingVerb.values())
                .map(verb -> AllowedAction.of(verb.action(), guard.refusals(verb)))
                .toList();
    }

    List<AllowedAction> allowedActionsOfDegree(UUID id, UUID degreeId) {
        Expert expert = experts.requireOwn(id, caller.get());
        return List.of(AllowedAction.of("verify", guard(expert).refusalsOfVerification(degree(expert, degreeId))));
    }

    List<AllowedAction> allowedActionsOfCredential(UUID id, UUID credentialId) {
        Expert expert = experts.requireOwn(id, caller.get());
        return List.of(
                AllowedAction.of("verify", guard(expert).refusalsOfVerification(credential(expert, credentialId))));
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

    Page<VettingCase> rounds(UUID id, PageRequest page) {
        return rounds.page(page, experts.requireOwn(id, caller.get()).id());
    }

    private Expert load(UUID id, IfMatch ifMatch) {
        Expert expert = experts.requireOwn(id, caller.get());
        IfMatch.require(ifMatch, expert.version());
        return expert;
    }

    private VettingGuard guard(Expert expert) {
        return new VettingGuard(expert, rounds.latest(expert.id()), caller.get(), LocalDate.now(clock));
    }

    private Verification verification() {
        return new Verification(caller.get().subject(), clock.instant());
    }
}
