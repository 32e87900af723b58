package kpo.platform.audit;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class AuditEvents extends Repository<AuditEvent> {

    AuditEvents() {
        super("audit event");
    }

    List<AuditEvent> page(PageRequest page, AuditFilter filter) {
        return page(
                page,
                Parameters.with("organisation", filter.organisation)
                        .and("subject", filter.subject)
                        .and("requestId", filter.requestId)
                        .and("entity", filter.entity)
                        .and("entityId", filter.entityId)
                        .and("action", filter.action));
    }
}
