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

    /** @param broken those among them that the service gave up */
    record Failed(long all, long broken) {}

    /** Those of the last day. */
    Failed failed(int mostCounted) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery(
                        """
                        select count(*), count(*) filter (where failure_code = ?1)
                        from (select failure_code from operation
                              where status = 'FAILED' and ended_at > now() - interval '1 day' limit ?2) failed""")
                .setParameter(1, OperationProblem.OPERATION_BROKEN.code())
                .setParameter(2, mostCounted)
                .getSingleResult();
        return new Failed(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    private static String onlyOf(Caller caller) {
        return caller.roles().equals(Set.of(Role.EXPERT)) ? caller.subject() : null;
    }
}
