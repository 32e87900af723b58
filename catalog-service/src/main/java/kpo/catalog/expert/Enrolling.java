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
import java.util.function.Consumer;
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
import kpo.platform.validation.Distinct;

/** Takes experts and the changes of their profiles from their providers. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
class Enrolling {

    /** Nobody who works was awarded anything before; such a day is a slip of the pen. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The end of a fixed term is known beforehand; of what lies further ahead the year is a slip of the pen. */
    private static final int KNOWN_AHEAD_YEARS = 5;

    @Inject
    Providers providers;

    @Inject
    Experts experts;

    @Inject
    Skills skills;

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
        return reviseByRow(known.get(new ExpertReference(profile.providerId(), profile.reference())), profile);
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
                    .liftedBy("Give the login of the expert, who did not.");
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
        check(profile, codes -> skills.requireClaimable(codes, heldSkills, "/skills"));
    }

    /** @param claimable refuses the codes that cannot be claimed */
    void check(ExpertRequest profile, Consumer<List<String>> claimable) {
        if (profile.workingHours().from().equals(profile.workingHours().to())) {
            throw ExpertProblem.WORKING_HOURS_EMPTY
                    .because("from and to are the same time.")
                    .at("/workingHours/to");
        }
        if (profile.headCount() == null || profile.headCount() == 1 != (profile.partyKind() == PartyKind.PERSON)) {
            throw ExpertProblem.HEAD_COUNT_WRONG
                    .because(
                            profile.headCount() == null
                                    ? "The head count of the team is missing."
                                    : "A %s is not of %s.".formatted(profile.partyKind(), profile.headCount()))
                    .at("/headCount");
        }
        requireDays(profile);
        Distinct.require(profile.domains(), DomainYears::domain, ExpertProblem.DOMAIN_TWICE, "/domains");
        Distinct.require(profile.languages(), LanguageLevel::tag, ExpertProblem.LANGUAGE_TWICE, "/languages");
        Distinct.require(profile.skills(), SkillLevel::code, ExpertProblem.SKILL_TWICE, "/skills");
        Distinct.require(profile.degrees(), ExpertRequest.DegreeClaim::words, ExpertProblem.DEGREE_TWICE, "/degrees");
        Distinct.require(
                profile.credentials(),
                ExpertRequest.CredentialClaim::words,
                ExpertProblem.CREDENTIAL_TWICE,
                "/credentials");
        claimable.accept(profile.skills().stream().map(SkillLevel::code).toList());
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < profile.degrees().size(); i++) {
            check(profile.degrees().get(i), today, "/degrees/" + i);
        }
        for (int i = 0; i < profile.credentials().size(); i++) {
            check(profile.credentials().get(i), today, "/credentials/" + i);
        }
        for (int i = 0; i < profile.skills().size(); i++) {
            check(profile.skills().get(i), today, "/skills/" + i);
        }
        for (int i = 0; i < profile.workHistory().size(); i++) {
            check(profile.workHistory().get(i), today, "/workHistory/" + i);
        }
    }

    private static void requireDays(ExpertRequest profile) {
        int days = profile.workingHours().days().size();
        int most = Capacity.ofDays(days, profile.headCount());
        if (profile.weeklyCapacityMinutes() > most) {
            throw ExpertProblem.CAPACITY_ABOVE_DAYS
                    .because("%d days of %d people have %d minutes.", days, profile.headCount(), most)
                    .at("/weeklyCapacityMinutes")
                    .liftedBy("State fewer minutes, or more days; of a team, how many they are.");
        }
    }

    private static void requireRecent(LocalDate day, String pointer) {
        if (day.isBefore(FIRST_DAY)) {
            throw ExpertProblem.DAY_LONG_AGO
                    .because("%s is before %s.", day, FIRST_DAY)
                    .at(pointer);
        }
    }

    private static void check(ExpertRequest.DegreeClaim degree, LocalDate today, String pointer) {
        if (degree.awardedYear() > today.getYear()) {
            throw ExpertProblem.DEGREE_IN_FUTURE
                    .because("The year %d has not come.", degree.awardedYear())
                    .at(pointer + "/awardedYear");
        }
    }

    private static void check(ExpertRequest.CredentialClaim credential, LocalDate today, String pointer) {
        requireRecent(credential.awardedOn(), pointer + "/awardedOn");
        if (credential.awardedOn().isAfter(today)) {
            throw ExpertProblem.CREDENTIAL_IN_FUTURE
                    .because("%s has not come.", credential.awardedOn())
                    .at(pointer + "/awardedOn");
        }
        if (credential.expiresOn() != null && !credential.expiresOn().isAfter(credential.awardedOn())) {
            throw ExpertProblem.CREDENTIAL_PERIOD_EMPTY
                    .because("expiresOn %s is not after awardedOn %s.", credential.expiresOn(), credential.awardedOn())
                    .at(pointer + "/expiresOn");
        }
    }

    private static void check(SkillLevel skill, LocalDate today, String pointer) {
        if (skill.lastUsedOn() != null && skill.lastUsedOn().isAfter(today)) {
            throw ExpertProblem.SKILL_IN_FUTURE
                    .because("%s has not come.", skill.lastUsedOn())
                    .at(pointer + "/lastUsedOn");
        }
    }

    private static void check(ExpertRequest.WorkClaim work, LocalDate today, String pointer) {
        requireRecent(work.from(), pointer + "/from");
        if (work.from().isAfter(today)) {
            throw ExpertProblem.WORK_IN_FUTURE
                    .because("%s has not come.", work.from())
                    .at(pointer + "/from");
        }
        if (work.to() != null && !work.to().isAfter(work.from())) {
            throw ExpertProblem.WORK_PERIOD_EMPTY
                    .because("to %s is not after from %s.", work.to(), work.from())
                    .at(pointer + "/to");
        }
        if (work.to() != null && work.to().isAfter(today.plusYears(KNOWN_AHEAD_YEARS))) {
            throw ExpertProblem.WORK_END_FAR_AHEAD
                    .because("%s is more than %d years ahead.", work.to(), KNOWN_AHEAD_YEARS)
                    .at(pointer + "/to")
                    .liftedBy("Leave it out while the work lasts.");
        }
    }
}
