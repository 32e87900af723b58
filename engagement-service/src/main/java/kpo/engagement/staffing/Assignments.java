package kpo.engagement.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
public class Assignments extends Repository<Assignment> {

    Assignments() {
        super("assignment");
    }

    /** @throws kpo.platform.problem.ProblemException 404 also where an expert asks for a colleague's */
    public Assignment requireFor(UUID id, Caller caller) {
        Assignment assignment = require(id);
        if (!OwnWork.shows(assignment.expertSubject(), caller)) {
            throw CommonProblem.NOT_FOUND.because("There is no assignment %s that you may see.", id);
        }
        return assignment;
    }

    List<Assignment> inStatus(UUID engagementId, AssignmentStatus status) {
        return list("engagementId = ?1 and status = ?2", engagementId, status);
    }

    /** Those from which no work came yet and could still come. */
    List<Assignment> notStarted(UUID engagementId) {
        return list("engagementId = ?1 and status in ?2", engagementId, AssignmentStatus.NOT_STARTED);
    }

    Page<Assignment> page(
            PageRequest page,
            UUID engagementId,
            AssignmentStatus status,
            UUID expertId,
            DayRange starts,
            Caller caller) {
        return page(
                page,
                Filters.equal("engagementId", engagementId)
                        .and("status", status)
                        .and("expertId", expertId)
                        .within("startsOn", starts)
                        .and("expertSubject", OwnWork.onlyOf(caller)));
    }
}
