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

    Page<OperationRow> page(PageRequest page, UUID operationId, RowOutcome.Kind outcome, boolean warned) {
        Filters filters = Filters.equal("operationId", operationId).and("outcome", outcome);
        if (warned) {
            filters.where("e.remarks is not null and e.outcome <> kpo.platform.operation.RowOutcome$Kind.REFUSED");
        }
        return page(page, filters);
    }
}
