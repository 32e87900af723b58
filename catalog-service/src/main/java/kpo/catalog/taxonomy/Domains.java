package kpo.catalog.taxonomy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

@ApplicationScoped
class Domains implements PanacheRepositoryBase<Domain, DomainCode> {

    /** All eight, in the order in which the product names them. */
    List<Domain> all() {
        return listAll().stream().sorted(Comparator.comparing(Domain::code)).toList();
    }
}
