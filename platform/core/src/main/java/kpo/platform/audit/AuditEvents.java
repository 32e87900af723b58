package kpo.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class AuditEvents extends Repository<AuditEvent> {

    AuditEvents() {
        super("audit event");
    }

    Page<AuditEvent> page(PageRequest page, AuditFilter filter, DayRange days) {
        return page(
                page,
                Filters.equal("organisation", filter.organisation)
                        .and("subject", filter.subject)
                        .and("requestId", filter.requestId)
                        .and("entity", filter.entity)
                        .and("entityId", filter.entityId)
                        .and("action", filter.action)
                        .during("recordedAt", days));
    }
}
