package kpo.catalog.taxonomy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kpo.platform.Ids;
import org.hibernate.annotations.BatchSize;

/**
 * Something an expert can be good at, within one domain or in all. The operator adds to the list. A skill that is
 * deprecated stays where it is claimed, and is claimed by nobody anew.
 */
@Entity
@Table(name = "skill")
class Skill {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private DomainCode domain;

    private String specialism;

    @Embedded
    private Labels labels;

    @ElementCollection
    @CollectionTable(name = "skill_synonym", joinColumns = @JoinColumn(name = "skill_id"))
    @Column(name = "synonym")
    @OrderBy("synonym")
    @BatchSize(size = 200)
    private List<String> synonyms = new ArrayList<>();

    private UUID escoId;
    private Instant deprecatedAt;
    private String successor;

    protected Skill() {}

    static Skill define(DefineSkillRequest request) {
        Skill skill = new Skill();
        skill.id = Ids.next();
        skill.code = request.code();
        skill.domain = request.domain();
        skill.specialism = request.specialism();
        skill.labels = request.labels();
        skill.synonyms.addAll(request.synonyms());
        return skill;
    }

    /** A concept of ESCO. @param code that is free */
    static Skill imported(SkillRow row, String code) {
        Skill skill = new Skill();
        skill.id = Ids.next();
        skill.code = code;
        skill.escoId = row.uuid();
        skill.take(row);
        return skill;
    }

    /** The concept as a newer file has it; the code stays. */
    void take(SkillRow row) {
        domain = row.domain();
        specialism = row.specialism();
        labels = row.labels();
        name(row.synonyms());
    }

    boolean says(SkillRow row) {
        return domain == row.domain()
                && Objects.equals(specialism, row.specialism())
                && labels.equals(row.labels())
                && Set.copyOf(synonyms).equals(Set.copyOf(row.synonyms()));
    }

    void change(ChangeSkillRequest request) {
        specialism = request.specialism();
        labels = request.labels();
        name(request.synonyms());
    }

    private void name(List<String> others) {
        synonyms.removeIf(synonym -> !others.contains(synonym));
        others.stream().filter(synonym -> !synonyms.contains(synonym)).forEach(synonyms::add);
    }

    /** @param successor what is claimed in its place; null where nothing is */
    void deprecate(String successor, Instant now) {
        deprecatedAt = now;
        this.successor = successor;
    }

    boolean isDeprecated() {
        return deprecatedAt != null;
    }

    UUID id() {
        return id;
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

    /** Null where it belongs to none. */
    String specialism() {
        return specialism;
    }

    Labels labels() {
        return labels;
    }

    List<String> synonyms() {
        return List.copyOf(synonyms);
    }

    /** Null where it did not come from ESCO. */
    UUID escoId() {
        return escoId;
    }

    /** Null while it can be claimed. */
    Instant deprecatedAt() {
        return deprecatedAt;
    }

    String successor() {
        return successor;
    }
}
