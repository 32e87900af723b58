package kpo.platform.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import kpo.platform.problem.FieldError;
import kpo.platform.transaction.IfMatch;

/** Whoever asked for an operation asks how far it is, and calls it off. */
@ApplicationScoped
@Transactional
class Asking {

    private static final TypeReference<List<FieldError>> REMARKS = new TypeReference<>() {};

    @Inject
    Operations operations;

    @Inject
    OperationRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

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
        return rows.page(page, find(id).id(), outcome, warned).map(this::form);
    }

    private OperationRowResponse form(OperationRow row) {
        return new OperationRowResponse(
                row.line(),
                row.outcome(),
                row.objectId(),
                row.code(),
                row.detail(),
                remarks(row.errors()),
                remarks(row.warnings()));
    }

    private List<FieldError> remarks(String text) {
        try {
            return text == null ? null : json.readValue(text, REMARKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we wrote down is always JSON", e);
        }
    }
}
