package kpo.catalog.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import kpo.platform.action.AllowedAction;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyLocks;

/** Extends and mends the taxonomy. */
@ApplicationScoped
@Transactional
class DefiningSkills {

    /** One at a time, or two would be called the same. */
    private static final String LABELS = "labels of the taxonomy";

    @Inject
    Skills skills;

    @Inject
    Specialisms specialisms;

    @Inject
    KeyLocks keys;

    @Inject
    Clock clock;

    Skill define(DefineSkillRequest request) {
        keys.await(List.of("skill " + request.code(), LABELS));
        skills.withCode(request.code()).ifPresent(taken -> {
            throw TaxonomyProblem.SKILL_EXISTS
                    .because("The skill %s is defined in %s.", taken.code(), taken.domain())
                    .at("/code");
        });
        specialisms.requireKnown(request.specialism(), request.domain(), null, "/specialism");
        OwnLabels.require(skills, request.code(), request.domain(), request.labels());
        Skill skill = Skill.define(request);
        skills.persist(skill);
        return skill;
    }

    Specialism define(DefineSpecialismRequest request) {
        keys.await(List.of("specialism " + request.code(), LABELS));
        specialisms.withCode(request.code()).ifPresent(taken -> {
            throw taken.exists().at("/code");
        });
        OwnLabels.require(specialisms, request.code(), request.domain(), request.labels());
        Specialism specialism = Specialism.define(request);
        specialisms.persist(specialism);
        return specialism;
    }

    Skill change(String code, IfMatch ifMatch, ChangeSkillRequest request) {
        keys.await(List.of(LABELS));
        Skill skill = read(skills.require(code), ifMatch);
        specialisms.requireKnown(request.specialism(), skill.domain(), skill.specialism(), "/specialism");
        OwnLabels.require(skills, code, skill.domain(), request.labels());
        skill.change(request);
        return skill;
    }

    Specialism change(String code, IfMatch ifMatch, ChangeSpecialismRequest request) {
        keys.await(List.of(LABELS));
        Specialism specialism = read(specialisms.require(code), ifMatch);
        OwnLabels.require(specialisms, code, specialism.domain(), request.labels());
        specialism.change(request);
        return specialism;
    }

    Skill deprecate(String code, IfMatch ifMatch, DeprecateSkillRequest request) {
        lockSuccessors();
        Skill skill = read(skills.require(code), ifMatch);
        deprecate(skill, request.successor(), successor -> skills.withCode(successor)
                .orElseThrow(() -> TaxonomyProblem.SKILL_UNKNOWN
                        .because("There is no skill %s.", successor)
                        .at("/successor")));
        return skill;
    }

    Specialism deprecate(String code, IfMatch ifMatch, DeprecateSpecialismRequest request) {
        lockSuccessors();
        Specialism specialism = read(specialisms.require(code), ifMatch);
        deprecate(specialism, request.successor(), successor -> {
            // What is held may stay: that it is deprecated itself is refused below.
            specialisms.requireKnown(successor, specialism.domain(), successor, "/successor");
            return specialisms.require(successor);
        });
        return specialism;
    }

    /** One at a time, or two would succeed each other. */
    private void lockSuccessors() {
        keys.await(List.of("successors in the taxonomy"));
    }

    private <T extends Term> void deprecate(T term, String successor, Function<String, T> known) {
        AllowedAction.require(refusalsOfDeprecation(term));
        if (successor != null) {
            T heir = known.apply(successor);
            if (heir.isDeprecated() || heir.code().equals(term.code())) {
                throw TaxonomyProblem.SUCCESSOR_REFUSED
                        .because("%s is deprecated itself, or the same.", heir.code())
                        .at("/successor");
            }
        }
        term.deprecate(successor, clock.instant());
    }

    List<AllowedAction> allowedActions(String code) {
        return List.of(
                AllowedAction.of("deprecate", refusalsOfDeprecation(skills.require(code))),
                AllowedAction.of("migrate", skills.refusalsOfMigration(code)));
    }

    List<AllowedAction> allowedActionsOfSpecialism(String code) {
        return List.of(AllowedAction.of("deprecate", refusalsOfDeprecation(specialisms.require(code))));
    }

    private static List<ProblemException> refusalsOfDeprecation(Term term) {
        return term.isDeprecated()
                ? List.of(TaxonomyProblem.ALREADY_DEPRECATED.because("Since %s.", term.deprecatedAt()))
                : List.of();
    }

    private static <T extends Term> T read(T term, IfMatch ifMatch) {
        IfMatch.require(ifMatch, term.version());
        return term;
    }
}
