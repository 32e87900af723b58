package kpo.catalog.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Extends the taxonomy. */
@ApplicationScoped
@Transactional
class DefiningSkills {

    @Inject
    Skills skills;

    Skill define(DefineSkillRequest request) {
        skills.withCode(request.code()).ifPresent(taken -> {
            throw TaxonomyProblem.SKILL_EXISTS
                    .because("The skill %s is defined in %s.", taken.code(), taken.domain())
                    .at("/code");
        });
        Skill skill = Skill.define(request);
        skills.persist(skill);
        return skill;
    }
}
