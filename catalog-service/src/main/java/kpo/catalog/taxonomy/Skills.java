package kpo.catalog.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
public class Skills extends Repository<Skill> {

    Skills() {
        super("skill");
    }

    /**
     * @param codes in the order of the request, so that the pointer is true
     * @param pointer to the list in the request, such as {@code /skills}
     * @throws kpo.platform.problem.ProblemException 422 where a code is not in the taxonomy
     */
    public void requireKnown(List<String> codes, String pointer) {
        if (codes.isEmpty()) {
            return;
        }
        requireKnown(codes, known(codes), pointer);
    }

    /** Those of the codes that are in the taxonomy. */
    public Set<String> known(Collection<String> codes) {
        Set<String> known = new HashSet<>();
        if (!codes.isEmpty()) {
            find("code in ?1", codes).stream().forEach(skill -> known.add(skill.code()));
        }
        return known;
    }

    /** As above, with what is known read before. */
    public void requireKnown(List<String> codes, Set<String> known, String pointer) {
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                throw TaxonomyProblem.SKILL_UNKNOWN
                        .because("There is no skill %s.", codes.get(i))
                        .at("%s/%d/code".formatted(pointer, i))
                        .liftedBy("Choose from GET /v1/skills, or ask the operator to define it.");
            }
        }
    }

    Optional<Skill> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Skill require(String code) {
        return withCode(code).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no skill with this code."));
    }

    /** @param domain null for all domains */
    Page<Skill> page(PageRequest page, DomainCode domain) {
        return page(page, Filters.equal("domain", domain));
    }
}
