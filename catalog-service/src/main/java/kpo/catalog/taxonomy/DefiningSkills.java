package kpo.catalog.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import kpo.platform.action.AllowedAction;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyLocks;

/** Extends and mends the taxonomy. */
@ApplicationScoped
@Transactional
class DefiningSkills {

    @Inject
    Skills skills;

    @Inject
    Specialisms specialisms;

    @Inject
    KeyLocks keys;

    @Inject
    Clock clock;

    Skill define(DefineSkillRequest request) {
        keys.await(List.of("skill " + request.code()));
        skills.withCode(request.code()).ifPresent(taken -> {
            throw TaxonomyProblem.SKILL_EXISTS
                    .because("The skill %s is defined in %s.", taken.code(), taken.domain())
                    .at("/code");
        });
        requireSpecialism(request.specialism(), request.domain());
        Skill skill = Skill.define(request);
        skills.persist(skill);
        return skill;
    }

    Specialism define(DefineSpecialismRequest request) {
        keys.await(List.of("specialism " + request.code()));
        specialisms.withCode(request.code()).ifPresent(taken -> {
            throw TaxonomyProblem.SPECIALISM_EXISTS
                    .because("The specialism %s is defined in %s.", taken.code(), taken.domain())
                    .at("/code");
        });
        Specialism specialism = Specialism.define(request);
        specialisms.persist(specialism);
        return specialism;
    }

    Skill change(String code, IfMatch ifMatch, ChangeSkillRequest request) {
        Skill skill = loaded(code, ifMatch);
        requireSpecialism(request.specialism(), skill.domain());
        skill.change(request);
        return skill;
    }

    Skill deprecate(String code, IfMatch ifMatch, DeprecateSkillRequest request) {
        // One at a time, or two would succeed each other.
        keys.await(List.of("successors of skills"));
        Skill skill = loaded(code, ifMatch);
        AllowedAction.require(refusalsOfDeprecation(skill));
        if (request.successor() != null) {
            Skill successor = skills.withCode(request.successor()).orElseThrow(() -> TaxonomyProblem.SKILL_UNKNOWN
                    .because("There is no skill %s.", request.successor())
                    .at("/successor"));
            if (successor.isDeprecated() || successor.code().equals(code)) {
                throw TaxonomyProblem.SUCCESSOR_REFUSED
                        .because("%s is deprecated itself, or the same skill.", successor.code())
                        .at("/successor");
            }
        }
        skill.deprecate(request.successor(), clock.instant());
        return skill;
    }

    List<AllowedAction> allowedActions(String code) {
        Skill skill = skills.require(code);
        return List.of(
                AllowedAction.of("deprecate", refusalsOfDeprecation(skill)),
                AllowedAction.of("migrate", skills.refusalsOfMigration(code)));
    }

    private static List<ProblemException> refusalsOfDeprecation(Skill skill) {
        return skill.isDeprecated()
                ? List.of(TaxonomyProblem.ALREADY_DEPRECATED.because("Since %s.", skill.deprecatedAt()))
                : List.of();
    }

    private Skill loaded(String code, IfMatch ifMatch) {
        Skill skill = skills.require(code);
        IfMatch.require(ifMatch, skill.version());
        return skill;
    }

    private void requireSpecialism(String specialism, DomainCode domain) {
        if (specialism != null) {
            specialisms.requireKnown(specialism, domain, "/specialism");
        }
    }
}
