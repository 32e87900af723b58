package kpo.engagement.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CapacityClaims implements PanacheRepositoryBase<CapacityClaim, UUID> {}
