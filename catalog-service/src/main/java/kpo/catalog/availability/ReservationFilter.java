package kpo.catalog.availability;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which reservations a list shows; what is absent filters nothing. */
public class ReservationFilter {

    @QueryParam("expertId")
    @Parameter(description = "Of this expert")
    public UUID expertId;

    @QueryParam("status")
    @Parameter(description = "In this state")
    public ReservationStatus status;

    @QueryParam("conflicted")
    @Parameter(description = "Only those with days that they do not get, or only those without")
    public Boolean conflicted;

    @QueryParam("ended")
    @Parameter(
            description =
                    "Only those whose last day has passed, or only others. With `conflicted=true` others, unless you say")
    public Boolean ended;

    @QueryParam("reference")
    @Size(max = 100)
    @Parameter(description = "With this reference of the holder", example = "assignment-0193a5c2")
    public String reference;

    @QueryParam("own")
    @Parameter(description = "Only those that your organisation holds, or only those of others")
    public Boolean own;

    /** What was not given in the past can be mended no more: whoever asks for conflicts means those to come. */
    Boolean ended() {
        return ended == null && Boolean.TRUE.equals(conflicted) ? Boolean.FALSE : ended;
    }
}
