package kpo.catalog.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.platform.Ids;
import org.hibernate.annotations.BatchSize;

/**
 * A word of the taxonomy that the operator adds, renames and deprecates. Its code is for good; one that is deprecated
 * stays where it is used, and is used by nobody anew. Each entity names the table of its synonyms.
 */
@MappedSuperclass
abstract class Term {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private DomainCode domain;

    @Embedded
    private Labels labels;

    @ElementCollection
    @Column(name = "synonym")
    @OrderBy("synonym")
    @BatchSize(size = 200)
    private List<String> synonyms = new ArrayList<>();

    private Instant deprecatedAt;
    private String successor;

    protected Term() {}

    Term(String code) {
        id = Ids.next();
        this.code = code;
    }

    void name(DomainCode domain, Labels labels, List<String> others) {
        this.domain = domain;
        this.labels = labels;
        synonyms.removeIf(synonym -> !others.contains(synonym));
        others.stream().filter(synonym -> !synonyms.contains(synonym)).forEach(synonyms::add);
    }

    boolean isNamed(DomainCode domain, Labels labels, List<String> others) {
        return this.domain == domain
                && this.labels.equals(labels)
                && Set.copyOf(synonyms).equals(Set.copyOf(others));
    }

    /** @param successor what is used in its place; null where nothing is */
    void deprecate(String successor, Instant now) {
        deprecatedAt = now;
        this.successor = successor;
    }

    boolean isDeprecated() {
        return deprecatedAt != null;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    /** Null where it is a skill of all domains. */
    DomainCode domain() {
        return domain;
    }

    Labels labels() {
        return labels;
    }

    List<String> synonyms() {
        return List.copyOf(synonyms);
    }

    /** Null while it can be used. */
    Instant deprecatedAt() {
        return deprecatedAt;
    }

    String successor() {
        return successor;
    }
}
