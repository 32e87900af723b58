package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kpo.platform.validation.Distinct;

/** What a profile must be beyond its shape: it contradicts nothing, and no day in it is a slip of the pen. */
@ApplicationScoped
class ProfileRules {

    /** Nobody who works was awarded anything before; such a day is a slip of the pen. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The end of a fixed term is known beforehand; of what lies further ahead the year is a slip of the pen. */
    private static final int KNOWN_AHEAD_YEARS = 5;

    @Inject
    Clock clock;

    /**
     * @param claimable refuses the codes that cannot be claimed
     * @throws kpo.platform.problem.ProblemException 422, pointing at the first thing that is wrong
     */
    void require(ExpertRequest profile, Consumer<List<String>> claimable) {
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
                    .because(
                            "A week has room for %d minutes (working days: %d, people: %d).",
                            most, days, profile.headCount())
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
        if (skill.lastUsedOn() != null) {
            requireRecent(skill.lastUsedOn(), pointer + "/lastUsedOn");
        }
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
