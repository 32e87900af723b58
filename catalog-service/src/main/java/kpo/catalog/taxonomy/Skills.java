package kpo.catalog.taxonomy;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
public class Skills extends Repository<Skill> {

    Skills() {
        super("skill");
    }

    /** @param held what was claimed before and may stay, also where it is deprecated by now */
    public void requireClaimable(List<String> codes, Set<String> held, String pointer) {
        Set<String> known = known(codes);
        known.addAll(held);
        requireKnown(codes, known, pointer);
    }

    /** Those of the codes that can be claimed. */
    public Set<String> known(Collection<String> codes) {
        Set<String> known = new HashSet<>();
        if (!codes.isEmpty()) {
            find("code in ?1 and deprecatedAt is null", codes).stream().forEach(skill -> known.add(skill.code()));
        }
        return known;
    }

    /**
     * @param codes in the order of the request, so that the pointer is true
     * @param known those that can be claimed
     * @param pointer to the list in the request, such as {@code /skills}
     * @throws kpo.platform.problem.ProblemException 422 where a code is not in the taxonomy, or is deprecated
     */
    public void requireKnown(List<String> codes, Set<String> known, String pointer) {
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                throw refusal(codes.get(i)).at("%s/%d/code".formatted(pointer, i));
            }
        }
    }

    /**
     * Those that are claimed no more are there, too: what was claimed before is found by them.
     *
     * @param pointer to the parameter that names them
     * @throws ProblemException 422 where the taxonomy never had one
     */
    public void requireThere(Collection<String> codes, String pointer) {
        Set<String> there = codes.isEmpty() ? Set.of() : taken(codes);
        codes.stream().filter(code -> !there.contains(code)).findFirst().ifPresent(code -> {
            throw unknown(code).at(pointer);
        });
    }

    private static ProblemException unknown(String code) {
        return TaxonomyProblem.SKILL_UNKNOWN
                .because("There is no skill %s.", code)
                .liftedBy("Choose from GET /v1/skills, or ask the operator to define it.");
    }

    private ProblemException refusal(String code) {
        Skill skill = withCode(code).orElse(null);
        if (skill == null) {
            return unknown(code);
        }
        ProblemException deprecated = TaxonomyProblem.SKILL_DEPRECATED.because("%s is claimed no more.", code);
        String heir = heir(skill);
        return heir == null ? deprecated : deprecated.with("successor", heir).liftedBy("Claim %s in its place.", heir);
    }

    /** In which skill the chain of successors ends; null where that one is claimed no more either. */
    private String heir(Skill deprecated) {
        Set<String> passed = new HashSet<>();
        Skill last = deprecated;
        // Two that succeed each other were taken once.
        while (last.successor() != null && passed.add(last.code())) {
            last = require(last.successor());
        }
        return last.isDeprecated() ? null : last.code();
    }

    /** What stands against moving the claims of a skill to its successor. */
    public List<ProblemException> refusalsOfMigration(String code) {
        return require(code).successor() == null
                ? List.of(TaxonomyProblem.NO_SUCCESSOR
                        .because("%s is not deprecated, or nothing is claimed in its place.", code)
                        .liftedBy("Deprecate it with a successor first."))
                : List.of();
    }

    /** Where the claims of a deprecated skill go. */
    public String successorOf(String code) {
        return require(code).successor();
    }

    public long versionOf(String code) {
        return require(code).version();
    }

    Map<UUID, Skill> ofEsco(Collection<UUID> concepts) {
        return find("escoId in ?1", concepts).stream().collect(toMap(Skill::escoId, Function.identity()));
    }

    /** Those of the codes that some skill has. */
    Set<String> taken(Collection<String> codes) {
        return find("code in ?1", codes).stream().map(Skill::code).collect(toCollection(HashSet::new));
    }

    Optional<Skill> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Skill require(String code) {
        return withCode(code).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no skill with this code."));
    }

    Page<Skill> page(PageRequest page, SkillFilter filter) {
        return page(page, filter.filters().and("specialism", filter.specialism));
    }
}
