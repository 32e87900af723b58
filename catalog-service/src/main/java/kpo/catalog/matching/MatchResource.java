package kpo.catalog.matching;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kpo.platform.identity.ReadsOnly;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "From a requirement to a ranked list with reasons")
public class MatchResource {

    @Inject
    Matching matching;

    @Inject
    Writes writes;

    @POST
    @ReadsOnly
    @RolesAllowed({CLIENT_MANAGER, OPERATOR, SERVICE})
    @Operation(
            operationId = "matchExperts",
            summary = "Match experts to a requirement",
            description =
                    """
                    Hard filters first, with the number that each removed; then a score of 0 to 100 with every \
                    contribution, why it is not more and what would raise it, in the language that Accept-Language \
                    asks for. Clients see the names that are disclosed to them. A skill is met by those that it \
                    succeeds, too.""")
    public RestResponse<MatchResponse> match(@Valid @NotNull MatchRequest body) {
        return writes.once(body, () -> matching.match(body), Answer::ok);
    }

    @POST
    @Path("/comparison")
    @ReadsOnly
    @RolesAllowed({CLIENT_MANAGER, OPERATOR, SERVICE})
    @Operation(
            operationId = "compareExperts",
            summary = "Compare experts side by side",
            description = "Two to five experts against one requirement, criterion by criterion; those whom a filter"
                    + " would remove are scored too, with the filters that speak against them.")
    public RestResponse<ComparisonResponse> compare(@Valid @NotNull ComparisonRequest body) {
        return writes.once(body, () -> matching.compare(body), Answer::ok);
    }
}
