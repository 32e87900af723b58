package kpo.catalog.taxonomy;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import kpo.platform.problem.ProblemException;

/** A part of a domain, that skills and offerings name. */
@Entity
@Table(name = "specialism")
@AssociationOverride(
        name = "synonyms",
        joinTable = @JoinTable(name = "specialism_synonym", joinColumns = @JoinColumn(name = "specialism_id")))
class Specialism extends Term {

    protected Specialism() {}

    private Specialism(String code) {
        super(code);
    }

    static Specialism define(DefineSpecialismRequest request) {
        Specialism specialism = new Specialism(request.code());
        specialism.name(request.domain(), request.labels(), request.synonyms());
        return specialism;
    }

    /** Why another cannot be defined under its code. */
    ProblemException exists() {
        return TaxonomyProblem.SPECIALISM_EXISTS.because("The specialism %s is defined in %s.", code(), domain());
    }

    void change(ChangeSpecialismRequest request) {
        name(domain(), request.labels(), request.synonyms());
    }
}
