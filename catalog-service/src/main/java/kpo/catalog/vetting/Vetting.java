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
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.ExpertEvent;
import kpo.catalog.expert.Experts;
import kpo.catalog.expert.PersonalRights;
import kpo.catalog.expert.Refutation;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.expert.VettingVerb;
import kpo.catalog.provider.DeliveryCentres;
import kpo.catalog.provider.Providers;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.ReasonRequest;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.transaction.IfMatch;

/** Leads an expert from a provider's claim to VETTED, and through suspension, end and renewal. */
@ApplicationScoped
@Transactional
class Vetting implements AfterRefutation {

    @Inject
    Experts experts;

    @Inject
    Providers providers;

    @Inject
    DeliveryCentres centres;

    @Inject
    VettingCases rounds;

    @Inject
    VettingGuards guards;

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
        Expert expert = load(id, ifMatch);
        providers.lockAgainstClosing(expert.providerId());
        if (expert.deliveryCentreId() != null) {
            centres.lockAgainstClosing(expert.deliveryCentreId());
        }
        AllowedAction.require(guards.of(expert).refusals(verb));
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
        VettingGuard guard = guards.of(expert);
        AllowedAction.require(guard.checks().refusals());
        request.requireKindsOnce();
        request.requireEvidence();
        request.requireNamed(
                AdverseFinding.refuted(expert, guard.rounds())
                        .map(Refutation::claimId)
                        .toList(),
                () -> rounds.namesakesEverFound(expert));
        AllowedAction.require(guard.checks().refusals(request.checks()));
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
        AllowedAction.require(guards.of(expert).refusals(verb));
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

    List<AllowedAction> allowedActions(UUID id) {
        Expert expert = experts.requireOwn(id, caller.get());
        VettingGuard guard = guards.of(expert);
        List<AllowedAction> actions = new ArrayList<>();
        Arrays.stream(VettingVerb.values())
                .filter(verb -> verb != VettingVerb.EXPIRE)
                .forEach(verb -> actions.add(AllowedAction.of(verb.action(), guard.refusals(verb))));
        actions.add(AllowedAction.of("vetting-checks", guard.checks().refusals()));
        actions.addAll(personalRights.allowedActions(expert));
        return actions;
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
}
