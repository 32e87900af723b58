package kpo.catalog.taxonomy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import kpo.platform.Ids;

/** A part of a domain. The operator adds to the list. */
@Entity
@Table(name = "specialism")
public class Specialism {

    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private DomainCode domain;

    @Embedded
    private Labels labels;

    protected Specialism() {}

    static Specialism define(DefineSpecialismRequest request) {
        Specialism specialism = new Specialism();
        specialism.id = Ids.next();
        specialism.code = request.code();
        specialism.domain = request.domain();
        specialism.labels = request.labels();
        return specialism;
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
