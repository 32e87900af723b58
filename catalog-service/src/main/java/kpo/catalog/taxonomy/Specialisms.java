package kpo.catalog.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
public class Specialisms extends Repository<Specialism> {

    Specialisms() {
        super("specialism");
    }

    /**
     * @param code null where none is named
     * @param held what was named before and may stay, also where it is deprecated by now; null where nothing was
     * @param pointer to the code in the request
     * @throws kpo.platform.problem.ProblemException 422 where the domain has no such specialism, or it is deprecated
     */
    public void requireKnown(String code, DomainCode domain, String held, String pointer) {
        if (code == null) {
            return;
        }
        Specialism known = withCode(code)
                .filter(specialism -> specialism.domain() == domain)
                .orElseThrow(() -> unknown(
                        pointer, TaxonomyProblem.SPECIALISM_UNKNOWN.because("%s has no specialism %s.", domain, code)));
        if (known.isDeprecated() && !code.equals(held)) {
            throw refusal(known).at(pointer);
        }
    }

    /**
     * One that is deprecated is there, too.
     *
     * @param pointer to the parameter that names it
     * @throws ProblemException 422 where no domain ever had it
     */
    public void requireThere(String code, String pointer) {
        if (withCode(code).isEmpty()) {
            throw unknown(pointer, TaxonomyProblem.SPECIALISM_UNKNOWN.because("There is no specialism %s.", code));
        }
    }

    private static ProblemException unknown(String pointer, ProblemException refusal) {
        return refusal.at(pointer).liftedBy("Choose from GET /v1/specialisms, or ask the operator to define it.");
    }

    private static ProblemException refusal(Specialism deprecated) {
        ProblemException refusal =
                TaxonomyProblem.SPECIALISM_DEPRECATED.because("%s is named no more.", deprecated.code());
        return deprecated.successor() == null
                ? refusal
                : refusal.with("successor", deprecated.successor())
                        .liftedBy("Name %s in its place.", deprecated.successor());
    }

    /** The specialism and those that it succeeds, by whatever chain: who is of one of them is of it. */
    public List<String> withOlder(String code) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        with recursive older (code) as (
                            select cast(:code as text)
                            union select s.code from specialism s join older o on s.successor = o.code)
                        select code from older""",
                        String.class)
                .setParameter("code", code)
                .getResultList();
    }

    Optional<Specialism> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Stream<Specialism> withCodes(Collection<String> codes) {
        return find("code in ?1", codes).stream();
    }

    Specialism require(String code) {
        return withCode(code)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no specialism with this code."));
    }

    Page<Specialism> page(PageRequest page, TermFilter filter) {
        return page(page, filter.filters());
    }
}
