package kpo.catalog.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kpo.platform.persistence.Repository;

/**
 * Two words of one domain are not called the same in either language, in whatever case: who chooses from a list could not
 * tell them apart. One that is deprecated leaves its name; concepts of ESCO are called as they are there.
 */
final class OwnLabels {

    private OwnLabels() {}

    /**
     * @param code of the word that is to have the labels
     * @param domain null where it is of all domains
     * @throws kpo.platform.problem.ProblemException 409 where another one has one of them
     */
    static <T extends Term> void require(Repository<T> terms, String code, DomainCode domain, Labels labels) {
        require(terms, code, domain, "en", labels.en());
        require(terms, code, domain, "hi", labels.hi());
    }

    private static <T extends Term> void require(
            Repository<T> terms, String code, DomainCode domain, String language, String label) {
        List<Object> values = new ArrayList<>(List.of(code, label.toLowerCase(Locale.ROOT)));
        if (domain != null) {
            values.add(domain);
        }
        terms.find(
                        "code <> ?1 and deprecatedAt is null and lower(labels.%s) = ?2 and domain %s"
                                .formatted(language, domain == null ? "is null" : "= ?3"),
                        values.toArray())
                .firstResultOptional()
                .ifPresent(taken -> {
                    throw TaxonomyProblem.LABEL_TAKEN
                            .because("%s is called %s already.", taken.code(), label)
                            .at("/labels/" + language)
                            .liftedBy("Use %s, or write what tells the two apart.", taken.code());
                });
    }
}
