package kpo.catalog.expert;

import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.catalog.provider.Provider;
import kpo.catalog.provider.Providers;
import kpo.catalog.taxonomy.Skills;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.money.UnitPrice;
import kpo.platform.operation.RowOutcome;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyLocks;

/** Takes experts and the changes of their profiles from their providers. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
class Enrolling {

    @Inject
    Providers providers;

    @Inject
    Experts experts;

    @Inject
    Skills skills;

    @Inject
    ProfileRules rules;

    @Inject
    CostRates costRates;

    @Inject
    KeyLocks keys;

    @All
    List<Remains> remains;

    @All
    List<WeekGuard> weeks;

    @All
    List<Vouchers> vouchers;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Expert enrol(ExpertRequest profile) {
        Provider provider = providers.requireOpen(profile.providerId(), caller.get());
        check(profile, Set.of());
        Expert expert = Expert.enrol(provider, profile, clock.instant());
        requireFree(profile, expert);
        experts.persist(expert);
        events.record(ExpertEvent.ENROLLED, expert);
        return expert;
    }

    Expert revise(UUID id, IfMatch ifMatch, ExpertRequest profile) {
        Expert expert = experts.requireOwnAlone(id, caller.get());
        IfMatch.require(ifMatch, expert.version());
        requireSameProvider(profile, expert);
        check(profile, held(expert));
        requireFree(profile, expert);
        revise(expert, profile);
        events.record(ExpertEvent.REVISED, expert);
        return expert;
    }

    /** A row of a file, about an expert who is there. */
    RowOutcome revise(ExpertRequest profile, Map<ExpertReference, Expert> known) {
        Expert expert = known.get(new ExpertReference(profile.providerId(), profile.reference()));
        if (expert == null) {
            // Not enrolled anew: whoever erased the expert did not mean that.
            throw CommonProblem.STATE_CONFLICT
                    .because("Another call erased the expert, or changed the reference, while the row was read.")
                    .liftedBy("Look whom the row means, and send it again.");
        }
        return reviseByRow(expert, profile);
    }

    /**
     * A row without a reference, about an expert whom it names as an export did.
     *
     * @throws ProblemException 404 where the caller has nobody of the id
     */
    RowOutcome reviseExported(String id, ExpertRequest profile) {
        Expert expert = experts.requireOwnAlone(idOf(id), caller.get());
        requireSameProvider(profile, expert);
        return reviseByRow(expert, profile);
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_VALUE
                    .because("The value is not valid here.")
                    .at("/id");
        }
    }

    private static void requireSameProvider(ExpertRequest profile, Expert expert) {
        if (!profile.providerId().equals(expert.providerId())) {
            throw ExpertProblem.PROVIDER_FIXED
                    .because("The expert belongs to provider %s.", expert.providerId())
                    .at("/providerId")
                    .liftedBy("Enrol the person anew with the other provider.");
        }
    }

    private RowOutcome reviseByRow(Expert expert, ExpertRequest profile) {
        if (expert.says(profile)) {
            return RowOutcome.unchanged(expert.id());
        }
        check(profile, held(expert));
        requireFreeLogin(profile.subject(), expert);
        revise(expert, profile);
        events.record(ExpertEvent.REVISED, expert);
        return RowOutcome.updated(expert.id());
    }

    private void revise(Expert expert, ExpertRequest profile) {
        expert.requireHeld();
        requireKeysKept(expert, profile);
        requireNoVoucher(expert, profile.subject());
        if (!profile.week().equals(expert.week())) {
            weeks.forEach(week -> week.requireRoom(expert, profile.week(), LocalDate.now(clock)));
        }
        UnitPrice before = expert.costRate();
        expert.revise(profile, clock.instant());
        if (!expert.costRate().equals(before)) {
            costRates.date(expert, before, LocalDate.now(clock), expert.costRate());
        }
    }

    /**
     * Whom something adverse is known of does not leave it behind with the reference, login or name, to be enrolled anew or
     * not to be found as a namesake. How the same name is spelt is free.
     */
    private void requireKeysKept(Expert expert, ExpertRequest profile) {
        boolean leavesReference =
                expert.reference() != null && !expert.reference().equals(profile.reference());
        boolean leavesLogin = expert.subject() != null && !expert.subject().equals(profile.subject());
        // While suspended no name changes at all, see Expert.revise, which says what lifts that.
        boolean leavesName = expert.status() != VettingStatus.SUSPENDED
                && !expert.name().equals(profile.name())
                && !experts.areOneName(expert.name(), profile.name());
        if (leavesReference || leavesLogin || leavesName) {
            String left = leavesReference ? "/reference" : leavesLogin ? "/subject" : "/name";
            AllowedAction.require(remains.stream()
                    .flatMap(remain -> remain.refusals(expert.id()).stream())
                    .map(refusal -> refusal.at(left))
                    .toList());
        }
    }

    // Invariant 5: who verified, checked or approved an expert does not turn out to be that expert.
    private void requireNoVoucher(Expert expert, String subject) {
        if (subject == null || subject.equals(expert.subject())) {
            return;
        }
        boolean vouches = expert.isCheckedBy(subject)
                || vouchers.stream().anyMatch(others -> others.of(expert.id()).contains(subject));
        if (vouches) {
            throw ExpertProblem.SUBJECT_VOUCHES
                    .because("%s took part in the vetting of the expert.", subject)
                    .at("/subject")
                    .liftedBy("Give the login of the expert: of somebody who took no part in the vetting.");
        }
    }

    /** Whoever is enrolled under the same keys at the same time is waited for, so that the key can be named. */
    private void requireFree(ExpertRequest profile, Expert expert) {
        keys.await(Stream.of(
                        profile.reference() == null
                                ? null
                                : "expert %s/%s".formatted(expert.providerId(), profile.reference()),
                        profile.subject() == null
                                ? null
                                : "login %s/%s".formatted(expert.organisation(), profile.subject()))
                .filter(Objects::nonNull)
                .toList());
        if (profile.reference() != null && experts.isReferenceTaken(profile.reference(), expert)) {
            throw ExpertProblem.REFERENCE_TAKEN
                    .because("The reference %s belongs to another expert of the provider.", profile.reference())
                    .at("/reference");
        }
        requireFreeLogin(profile.subject(), expert);
    }

    private void requireFreeLogin(String subject, Expert expert) {
        if (subject != null && experts.isTaken(subject, expert)) {
            throw subjectTaken(subject);
        }
    }

    static ProblemException subjectTaken(String subject) {
        return ExpertProblem.SUBJECT_TAKEN
                .because("The login %s belongs to another expert of the provider.", subject)
                .at("/subject");
    }

    /** Skills that are claimed already stay, also where they are deprecated by now. */
    private static Set<String> held(Expert expert) {
        return expert.skills().stream().map(SkillLevel::code).collect(toSet());
    }

    private void check(ExpertRequest profile, Set<String> heldSkills) {
        rules.require(profile, codes -> skills.requireClaimable(codes, heldSkills, "/skills"));
    }
}
