package kpo.catalog.expert;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kpo.catalog.provider.Provider;
import kpo.catalog.provider.Providers;
import kpo.catalog.taxonomy.Skills;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.operation.RowOutcome;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;
import kpo.platform.validation.Distinct;

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
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Expert enrol(ExpertRequest profile) {
        Provider provider = providers.requireOwn(profile.providerId(), caller.get());
        check(profile, Set.of());
        Expert expert = Expert.enrol(provider, profile, clock.instant());
        requireFree(profile, expert);
        experts.persist(expert);
        events.record(ExpertEvent.ENROLLED, expert);
        return expert;
    }

    Expert revise(UUID id, IfMatch ifMatch, ExpertRequest profile) {
        Expert expert = experts.requireOwn(id, caller.get());
        IfMatch.require(ifMatch, expert.version());
        if (!profile.providerId().equals(expert.providerId())) {
            throw ExpertProblem.PROVIDER_FIXED
                    .because("The expert belongs to provider %s.", expert.providerId())
                    .at("/providerId")
                    .liftedBy("Enrol the person anew with the other provider.");
        }
        check(profile, held(expert));
        requireFree(profile, expert);
        expert.revise(profile, clock.instant());
        events.record(ExpertEvent.REVISED, expert);
        return expert;
    }

    /**
     * A row of a file: the provider's reference tells whether the expert is new.
     *
     * @param known the experts of the rows' references; gets those that are new
     */
    RowOutcome take(ExpertRequest profile, Map<ExpertReference, Expert> known) {
        if (profile.reference() == null) {
            throw ExpertProblem.REFERENCE_REQUIRED
                    .because("By it the expert is known when the file is sent again.")
                    .at("/reference");
        }
        Provider provider = providers.requireOwn(profile.providerId(), caller.get());
        ExpertReference key = new ExpertReference(provider.id(), profile.reference());
        Expert expert = known.get(key);
        if (expert != null && expert.says(profile)) {
            return RowOutcome.unchanged(expert.id());
        }
        check(profile, expert == null ? Set.of() : held(expert));
        if (expert == null) {
            Expert fresh = Expert.enrol(provider, profile, clock.instant());
            requireFreeLogin(profile.subject(), fresh);
            experts.persist(fresh);
            events.record(ExpertEvent.ENROLLED, fresh);
            known.put(key, fresh);
            return RowOutcome.created(fresh.id());
        }
        requireFreeLogin(profile.subject(), expert);
        expert.revise(profile, clock.instant());
        events.record(ExpertEvent.REVISED, expert);
        return RowOutcome.updated(expert.id());
    }

    private void requireFree(ExpertRequest profile, Expert expert) {
        if (profile.reference() != null && experts.isReferenceTaken(profile.reference(), expert)) {
            throw ExpertProblem.REFERENCE_TAKEN
                    .because("The reference %s belongs to another expert of the provider.", profile.reference())
                    .at("/reference");
        }
        requireFreeLogin(profile.subject(), expert);
    }

    private void requireFreeLogin(String subject, Expert expert) {
        if (subject != null && experts.isTaken(subject, expert)) {
            throw ExpertProblem.SUBJECT_TAKEN
                    .because("The login %s belongs to another expert of the provider.", subject)
                    .at("/subject");
        }
    }

    /** Skills that are claimed already stay, also where they are deprecated by now. */
    private static Set<String> held(Expert expert) {
        return expert.skills().stream().map(SkillLevel::code).collect(toSet());
    }

    private void check(ExpertRequest profile, Set<String> heldSkills) {
        if (profile.workingHours().from().equals(profile.workingHours().to())) {
            throw ExpertProblem.WORKING_HOURS_EMPTY
                    .because("from and to are the same time.")
                    .at("/workingHours/to");
        }
        Distinct.require(profile.domains(), DomainYears::domain, ExpertProblem.DOMAIN_TWICE, "/domains");
        Distinct.require(profile.languages(), LanguageLevel::tag, ExpertProblem.LANGUAGE_TWICE, "/languages");
        Distinct.require(profile.skills(), SkillLevel::code, ExpertProblem.SKILL_TWICE, "/skills");
        skills.requireClaimable(profile.skills().stream().map(SkillLevel::code).toList(), heldSkills, "/skills");
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < profile.degrees().size(); i++) {
            check(profile.degrees().get(i), today, "/degrees/" + i);
        }
        for (int i = 0; i < profile.credentials().size(); i++) {
            check(profile.credentials().get(i), today, "/credentials/" + i);
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
}
