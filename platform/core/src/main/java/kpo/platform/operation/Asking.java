package kpo.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;
import kpo.platform.transaction.IfMatch;

/** Whoever asked for an operation asks how far it is, and calls it off. */
@ApplicationScoped
@Transactional
class Asking {

    @Inject
    Operations operations;

    @Inject
    OperationRows rows;

    @Inject
    ImportRun runs;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Operation find(UUID id) {
        return operations.requireFor(id, caller.get());
    }

    Page<Operation> page(PageRequest page, OperationStatus status, String kind) {
        return operations.page(page, status, kind, caller.get());
    }

    Operation cancel(UUID id, IfMatch ifMatch) {
        Operation operation = find(id);
        IfMatch.require(ifMatch, operation.version());
        operation.cancel(clock.instant());
        return operation;
    }

    List<AllowedAction> allowedActions(UUID id) {
        return List.of(AllowedAction.of("cancel", find(id).hindrancesToCancel()));
    }

    Page<OperationRowResponse> rows(PageRequest page, UUID id, RowOutcome.Kind outcome, boolean warned) {
        if (!runs.kind(find(id).kind()).isReadBy(caller.get())) {
            throw CommonProblem.NOT_FOUND.because("There are no rows that you may see.");
        }
        return rows.page(page, id, outcome, warned).map(OperationRowResponse::of);
    }
}
