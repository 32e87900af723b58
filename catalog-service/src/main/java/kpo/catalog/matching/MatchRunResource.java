package kpo.catalog.matching;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/match-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "From a requirement to a ranked list with reasons")
public class MatchRunResource {

    private static final String PATH = "/v1/match-runs";

    @Inject
    RunningMatches running;

    @Inject
    MatchRuns runs;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({CLIENT_MANAGER, OPERATOR, SERVICE})
    @Operation(
            operationId = "runMatch",
            summary = "Match experts and keep the run",
            description = "As a match, kept with its input and the version of the data, for your organisation.")
    public RestResponse<MatchRunResponse> run(@Valid @NotNull MatchRequest body) {
        return writes.once(body, () -> running.run(body), this::created);
    }

    @POST
    @Path("/{id}/rerun")
    @ResponseStatus(201)
    @RolesAllowed({CLIENT_MANAGER, OPERATOR, SERVICE})
    @Operation(
            operationId = "rerunMatch",
            summary = "Run a kept match again",
            description =
                    "A new run with the input of the first; it says whether the data, with the successors of skills, or the"
                            + " answer changed. What cannot be asked for anew is asked for still: a skill that is"
                            + " deprecated by now is met by its successor too.")
    public RestResponse<MatchRunResponse> rerun(UUID id) {
        return writes.once(null, () -> running.rerun(id), this::created);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getMatchRun",
            summary = "Read a kept match",
            description = "As it came out, whatever became of the experts since; with the names that you may know now,"
                    + " in the language that Accept-Language asks for.")
    public RestResponse<MatchRunResponse> get(UUID id) {
        return reads.one(() -> runs.require(id), r -> Answer.ok(runs.named(r), r.version()));
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listMatchRuns",
            summary = "List kept matches",
            description = "Those of your organisation, in the order in which they ran.")
    @Sorts({})
    public Page<MatchRunResponse> list(@Valid @BeanParam PageRequest page) {
        return reads.page(() -> runs.namedPage(page), Function.identity());
    }

    private Answer<MatchRunResponse> created(MatchRun run) {
        return Answer.created(PATH, run.id(), runs.named(run), run.version());
    }
}
