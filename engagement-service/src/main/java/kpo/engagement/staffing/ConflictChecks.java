package kpo.engagement.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
public class ConflictChecks extends Repository<ConflictCheck> {

    ConflictChecks() {
        super("conflict check");
    }

    /** Whether the latest check allows work of that day; without a check nothing is allowed. */
    public boolean allowWorkOn(UUID assignmentId, LocalDate day) {
        return latest(assignmentId).filter(check -> check.allowsWorkOn(day)).isPresent();
    }

    Optional<ConflictCheck> latest(UUID assignmentId) {
        return find("assignmentId = ?1 order by id desc", assignmentId).firstResultOptional();
    }

    ConflictCheck require(UUID id, UUID assignmentId) {
        ConflictCheck check = require(id);
        if (!check.assignmentId().equals(assignmentId)) {
            throw CommonProblem.NOT_FOUND.because("There is no conflict check %s of this assignment.", id);
        }
        return check;
    }

    Page<ConflictCheck> page(PageRequest page, UUID assignmentId, ConflictDecision decision) {
        return page(page, Filters.equal("assignmentId", assignmentId).and("decision", decision));
    }
}
