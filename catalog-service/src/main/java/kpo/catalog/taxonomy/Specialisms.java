package kpo.catalog.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
public class Specialisms extends Repository<Specialism> {

    Specialisms() {
        super("specialism");
    }

    /**
     * @param pointer to the code in the request
     * @throws kpo.platform.problem.ProblemException 422 where the domain has no such specialism
     */
    public void requireKnown(String code, DomainCode domain, String pointer) {
        if (withCode(code).filter(known -> known.domain() == domain).isEmpty()) {
            throw TaxonomyProblem.SPECIALISM_UNKNOWN
                    .because("%s has no specialism %s.", domain, code)
                    .at(pointer)
                    .liftedBy("Choose from GET /v1/specialisms, or ask the operator to define it.");
        }
    }

    Optional<Specialism> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Specialism require(String code) {
        return withCode(code)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no specialism with this code."));
    }

    /** @param domain null for all domains */
    Page<Specialism> page(PageRequest page, DomainCode domain) {
        return page(page, Filters.equal("domain", domain));
    }
}
