package kpo.catalog.taxonomy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import kpo.platform.Ids;

/** Something an expert can be good at, within one domain. The operator adds to the list. */
@Entity
@Table(name = "skill")
class Skill {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private DomainCode domain;

    @Embedded
    private Labels labels;

    protected Skill() {}

    static Skill define(DefineSkillRequest request) {
        Skill skill = new Skill();
        skill.id = Ids.next();
        skill.code = request.code();
        skill.domain = request.domain();
        skill.labels = request.labels();
        return skill;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    DomainCode domain() {
        return domain;
    }

    Labels labels() {
        return labels;
    }
}
