package kpo.catalog.taxonomy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One of the eight domains with its labels. */
@Entity
@Immutable
@Table(name = "domain")
class Domain {

    @Id
    @Enumerated(EnumType.STRING)
    private DomainCode code;

    @Embedded
    private Labels labels;

    protected Domain() {}

    DomainCode code() {
        return code;
    }

    Labels labels() {
        return labels;
    }
}
