package kpo.catalog.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kpo.catalog.expert.AfterRefutation;
import kpo.catalog.expert.CheckMethod;
import kpo.catalog.expert.Checking;
import kpo.catalog.expert.Claim;
import kpo.catalog.expert.Credential;
import kpo.catalog.expert.Degree;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.ExpertEvent;
import kpo.catalog.expert.Experts;
import kpo.catalog.expert.PersonalRights;
import kpo.catalog.expert.Refutation;
import kpo.catalog.expert.Verification;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.expert.VettingVerb;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.ReasonRequest;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/** Leads an expert from a provider's claim to VETTED, and through suspension, end and renewal. */
@ApplicationScoped
@Transactional
class Vetting implements AfterRefutation {

    @Inject
    Experts experts;

    @Inject
    VettingCases rounds;

    @Inject
    Checking checking;

    @Inject
    PersonalRights personalRights;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    VettingTerms terms;

    @Inject
    Clock clock;

    Expert submit(UUID id, IfMatch ifMatch) {
        return inNewRound(id, ifMatch, VettingVerb.SUBMIT);
    }

    /** An ended vetting is checked again, all but the screening. */
    Expert renew(UUID id, IfMatch ifMatch) {
        return inNewRound(id, ifMatch, VettingVerb.RENEW);
    }

    private Expert inNewRound(UUID id, IfMatch ifMatch, VettingVerb verb) {
        Expert expert = guarded(id, ifMatch, verb);
        return advance(expert, verb, opened(expert), null);
    }

    private VettingCase opened(Expert expert) {
        VettingCase round = VettingCase.open(expert, caller.get().subject(), clock.instant());
        rounds.persist(round);
        return round;
    }

    /** @param reason null where none is asked for */
    Expert step(UUID id, IfMatch ifMatch, VettingVerb verb, String reason) {
        Expert expert = guarded(id, ifMatch, verb);
        // Who was vetted before rounds were kept has none.
        return advance(expert, verb, rounds.latest(id).orElseGet(() -> opened(expert)), reason);
    }

    Expert approve(UUID id, IfMatch ifMatch) {
        Expert expert = step(id, ifMatch, VettingVerb.APPROVE, null);
        LocalDate until = LocalDate.now(clock).plusMonths(terms.validMonths());
        decided(id, VettingCase.Outcome.APPROVED, null).countsUntil(until);
        expert.approvedUntil(until);
        return expert;
    }

    /** From any state. A round that is decided already keeps how it ended, and notes the step. */
    Expert reject(UUID id, IfMatch ifMatch, ReasonRequest request) {
        Expert expert = step(id, ifMatch, VettingVerb.REJECT, request.reason());
        if (rounds.latest(id).orElseThrow().outcome() == null) {
            decided(id, VettingCase.Outcome.REJECTED, request.reason());
        }
        return expert;
    }

    /** A round that is under way ends with it; an expert without one is gone all the same. */
    Expert withdraw(UUID id, IfMatch ifMatch, ReasonRequest request) {
        Expert expert = guarded(id, ifMatch, VettingVerb.WITHDRAW);
        boolean under = expert.status().isInVetting();
        expert.undergo(VettingVerb.WITHDRAW, clock.instant());
        rounds.latest(id).ifPresent(round -> note(round, VettingVerb.WITHDRAW, expert, request.reason()));
        if (under) {
            decided(id, VettingCase.Outcome.WITHDRAWN, request.reason());
        }
        events.record(VettingVerb.WITHDRAW, expert);
        return expert;
    }

    /** What checks found. A vetted expert of whom something adverse is found is suspended at once. */
    VettingCase check(UUID id, RecordChecksRequest request) {
        Expert expert = experts.requireOwnAlone(id, caller.get());
        VettingGuard guard = guard(expert);
        AllowedAction.require(guard.refusalsOfChecks());
        request.requireKindsOnce();
        request.requireEvidence();
        request.requireNamed(
                AdverseFinding.refuted(expert, guard.rounds())
                        .map(Refutation::claimId)
                        .toList(),
                () -> rounds.namesakesEverFound(expert));
        AllowedAction.require(guard.refusalsOfResults(request.checks()));
        VettingCase round = guard.round().orElseThrow();
        round.record(request.checks().stream()
                .map(check -> check.by(caller.get().subject(), clock.instant()))
                .toList());
        events.record(ExpertEvent.CHECKED, expert);
        if (expert.status() == VettingStatus.VETTED) {
            AdverseFinding.OF_THE_PERSON.stream()
                    .filter(round::isAdverse)
                    .findFirst()
                    .ifPresent(kind -> advance(expert, VettingVerb.SUSPEND, round, reason(kind)));
        }
        return round;
    }

    /** As a check that found something adverse. */
    @Override
    public void refuted(Expert expert) {
        if (expert.status() == VettingStatus.VETTED) {
            VettingCase round = rounds.latest(expert.id()).orElseGet(() -> opened(expert));
            advance(expert, VettingVerb.SUSPEND, round, "A degree or credential was refuted.");
        }
    }

    private static String reason(CheckKind adverse) {
        return "A check of %s is adverse.".formatted(adverse.name().toLowerCase(Locale.ROOT));
    }

    private Expert guarded(UUID id, IfMatch ifMatch, VettingVerb verb) {
        Expert expert = load(id, ifMatch);
        AllowedAction.require(guard(expert).refusals(verb));
        return expert;
    }

    private Expert advance(Expert expert, VettingVerb verb, VettingCase round, String reason) {
        expert.undergo(verb, clock.instant());
        note(round, verb, expert, reason);
        events.record(verb, expert);
        return expert;
    }

    private void note(VettingCase round, VettingVerb verb, Expert expert, String reason) {
        round.note(verb, expert, caller.get().subject(), reason, clock.instant());
    }

    private VettingCase decided(UUID id, VettingCase.Outcome outcome, String reason) {
        VettingCase round = rounds.latest(id).orElseThrow();
        round.decide(outcome, caller.get().subject(), reason, clock.instant());
        return round;
    }

    /** @param method null where nobody said */
    Expert verifyDegree(UUID id, UUID degreeId, IfMatch ifMatch, CheckMethod method) {
        Expert expert = load(id, ifMatch);
        Degree degree = degree(expert, degreeId);
        AllowedAction.require(guard(expert).refusalsOfVerification(degree));
        expert.verify(degree, verification(method, null));
        events.record(ExpertEvent.DEGREE_VERIFIED, expert);
        return expert;
    }

    Expert verifyCredential(UUID id, UUID credentialId, IfMatch ifMatch, CheckMethod method) {
        Expert expert = load(id, ifMatch);
        Credential credential = credential(expert, credentialId);
        AllowedAction.require(guard(expert).refusalsOfVerification(credential));
        expert.verify(credential, verification(method, LocalDate.now(clock).plusMonths(terms.verificationMonths())));
        events.record(ExpertEvent.CREDENTIAL_VERIFIED, expert);
        return expert;
    }

    List<AllowedAction> allowedActions(UUID id) {
        Expert expert = experts.requireOwn(id, caller.get());
        VettingGuard guard = guard(expert);
        List<AllowedAction> actions = new ArrayList<>();
        Arrays.stream(VettingVerb.values())
                .filter(verb -> verb != VettingVerb.EXPIRE)
                .forEach(verb -> actions.add(AllowedAction.of(verb.action(), guard.refusals(verb))));
        actions.add(AllowedAction.of("vetting-checks", guard.refusalsOfChecks()));
        actions.addAll(personalRights.allowedActions(expert));
        return actions;
    }

    List<AllowedAction> allowedActionsOfDegree(UUID id, UUID degreeId) {
        Expert expert = experts.requireOwn(id, caller.get());
        Degree degree = degree(expert, degreeId);
        return withChecking(expert, degree, guard(expert).refusalsOfVerification(degree));
    }

    List<AllowedAction> allowedActionsOfCredential(UUID id, UUID credentialId) {
        Expert expert = experts.requireOwn(id, caller.get());
        Credential credential = credential(expert, credentialId);
        return withChecking(expert, credential, guard(expert).refusalsOfVerification(credential));
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

    Page<VettingCase> rounds(UUID id, PageRequest page) {
        return rounds.page(page, experts.requireOwn(id, caller.get()).id());
    }

    VettingCase round(UUID id, UUID caseId) {
        return rounds.require(caseId, experts.requireOwn(id, caller.get()).id());
    }

    private Expert load(UUID id, IfMatch ifMatch) {
        Expert expert = experts.requireOwnAlone(id, caller.get());
        IfMatch.require(ifMatch, expert.version());
        return expert;
    }

    private VettingGuard guard(Expert expert) {
        List<VettingCase> all = rounds.all(expert.id());
        return new VettingGuard(expert, all, () -> namesakes(expert, all), caller.get(), LocalDate.now(clock));
    }

    /** From whom no check of the identity told the expert apart. */
    private List<Namesake> namesakes(Expert expert, List<VettingCase> ofExpert) {
        return rounds.namesakesEverFound(expert).stream()
                .filter(id -> ofExpert.stream().noneMatch(round -> round.tellsApartFrom(id)))
                .flatMap(id ->
                        AdverseFinding.of(experts.require(id), rounds.all(id)).map(f -> new Namesake(id, f)).stream())
                .toList();
    }

    private Verification verification(CheckMethod method, LocalDate validUntil) {
        return Verification.inVetting(
                caller.get().subject(), clock.instant(), method, LocalDate.now(clock), validUntil);
    }
}
