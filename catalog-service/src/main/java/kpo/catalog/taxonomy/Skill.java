package kpo.catalog.taxonomy;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** Something an expert can be good at, within one domain or in all. */
@Entity
@Table(name = "skill")
@AssociationOverride(
        name = "synonyms",
        joinTable = @JoinTable(name = "skill_synonym", joinColumns = @JoinColumn(name = "skill_id")))
class Skill extends Term {

    private String specialism;
    private UUID escoId;

    protected Skill() {}

    private Skill(String code) {
        super(code);
    }

    static Skill define(DefineSkillRequest request) {
        Skill skill = new Skill(request.code());
        skill.specialism = request.specialism();
        skill.name(request.domain(), request.labels(), request.synonyms());
        return skill;
    }

    /** A concept of ESCO. @param code that is free */
    static Skill imported(SkillRow row, String code) {
        Skill skill = new Skill(code);
        skill.escoId = row.uuid();
        skill.take(row);
        return skill;
    }

    /** The concept as a newer file has it; the code stays. */
    void take(SkillRow row) {
        specialism = row.specialism();
        name(row.domain(), row.labels(), row.synonyms());
    }

    boolean says(SkillRow row) {
        return Objects.equals(specialism, row.specialism()) && isNamed(row.domain(), row.labels(), row.synonyms());
    }

    void change(ChangeSkillRequest request) {
        specialism = request.specialism();
        name(domain(), request.labels(), request.synonyms());
    }

    /** Null where it belongs to none. */
    String specialism() {
        return specialism;
    }

    /** Null where it did not come from ESCO. */
    UUID escoId() {
        return escoId;
    }
}
