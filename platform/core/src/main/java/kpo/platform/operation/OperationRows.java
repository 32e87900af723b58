package kpo.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class OperationRows extends Repository<OperationRow> {

    OperationRows() {
        super("row");
    }

    Page<OperationRow> page(PageRequest page, UUID operationId, RowOutcome.Kind outcome) {
        return page(page, Filters.equal("operationId", operationId).and("outcome", outcome));
    }
}
