package kpo.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.caller.Role;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class Operations extends Repository<Operation> {

    Operations() {
        super("operation");
    }

    /** An expert sees his own, everybody else those of the organisation. */
    Operation requireFor(UUID id, Caller caller) {
        Operation operation = require(id);
        String only = onlyOf(caller);
        if (only != null && !only.equals(operation.requestedBy())) {
            throw absent(id);
        }
        return operation;
    }

    Page<Operation> page(PageRequest page, OperationStatus status, String kind, Caller caller) {
        return page(page, Filters.equal("status", status).and("kind", kind).and("requestedBy", onlyOf(caller)));
    }

    private static String onlyOf(Caller caller) {
        return caller.roles().equals(Set.of(Role.EXPERT)) ? caller.subject() : null;
    }
}
