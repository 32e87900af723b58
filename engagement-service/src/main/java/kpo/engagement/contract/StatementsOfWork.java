package kpo.engagement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class StatementsOfWork extends Repository<StatementOfWork> {

    StatementsOfWork() {
        super("statement of work");
    }

    boolean anySigned(UUID engagementId) {
        return count("engagementId = ?1 and status = ?2", engagementId, ContractStatus.SIGNED) > 0;
    }

    Page<StatementOfWork> page(PageRequest page, UUID engagementId, ContractStatus status, DayRange starts) {
        return page(
                page,
                Filters.equal("engagementId", engagementId)
                        .and("status", status)
                        .within("terms.startsOn", starts));
    }

    @Override
    protected String sortedBy(String field) {
        return "e.terms." + field;
    }
}
