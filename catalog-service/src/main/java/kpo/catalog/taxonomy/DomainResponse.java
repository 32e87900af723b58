package kpo.catalog.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Domain", description = "A kind of knowledge work")
record DomainResponse(@Schema(examples = "INVESTMENT") DomainCode code, Labels labels) {

    static DomainResponse of(Domain domain) {
        return new DomainResponse(domain.code(), domain.labels());
    }
}
