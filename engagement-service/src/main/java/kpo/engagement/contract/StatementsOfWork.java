package kpo.engagement.contract;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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

    List<StatementOfWork> page(PageRequest page, UUID engagementId) {
        return page(page, Parameters.with("engagementId", engagementId));
    }
}
