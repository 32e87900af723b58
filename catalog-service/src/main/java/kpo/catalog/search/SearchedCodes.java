package kpo.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kpo.catalog.taxonomy.Skills;
import kpo.catalog.taxonomy.Specialisms;

/** The codes of a search are known, as those of a requirement: one with a slip of the pen looks as if there were nobody. */
@ApplicationScoped
class SearchedCodes {

    @Inject
    Skills skills;

    @Inject
    Specialisms specialisms;

    @Inject
    CredentialTypes credentialTypes;

    /** @throws kpo.platform.problem.ProblemException 422 pointing at the parameter with a code that is not known */
    void require(SearchFilter filter) {
        if (filter.skill != null) {
            skills.requireThere(List.of(filter.skill), "?skill");
        }
        skills.requireThere(filter.skills.stream().map(SearchFilter::code).toList(), "?skills");
        if (filter.specialism != null) {
            specialisms.requireThere(filter.specialism, "?specialism");
        }
        if (filter.credential != null) {
            credentialTypes.requireKnown(filter.credential, "?credential");
        }
    }
}
