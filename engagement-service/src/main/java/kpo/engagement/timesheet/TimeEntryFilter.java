package kpo.engagement.timesheet;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which time entries a list shows; what is absent filters nothing. */
public class TimeEntryFilter {

    @QueryParam("engagementId")
    @Parameter(description = "Of this engagement")
    public UUID engagementId;

    @QueryParam("assignmentId")
    @Parameter(description = "Of this assignment")
    public UUID assignmentId;

    @QueryParam("expertId")
    @Parameter(description = "Of this expert")
    public UUID expertId;

    @QueryParam("status")
    @Parameter(description = "In this status")
    public TimeEntryStatus status;
}
