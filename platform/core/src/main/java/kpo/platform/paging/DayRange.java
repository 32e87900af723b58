package kpo.platform.paging;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kpo.platform.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The days that a list shows, half-open; the list says which of its dates is meant. */
public class DayRange {

    @QueryParam("from")
    @Parameter(description = "The first day, of the date that the list's description names", example = "2026-09-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The day after the last", example = "2026-10-01")
    public LocalDate to;

    void requireOrder() {
        if (from != null && to != null && to.isBefore(from)) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("The days end on %s, before they start on %s.", to, from)
                    .at("?to");
        }
    }
}
