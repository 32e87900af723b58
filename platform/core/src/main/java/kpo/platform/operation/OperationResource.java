package kpo.platform.operation;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import kpo.platform.action.AllowedActions;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Long work: its progress, what became of each row, and how to call it off")
@RolesAllowed({
    CLIENT_MANAGER,
    CLIENT_FINANCE,
    PROVIDER_MANAGER,
    PROVIDER_FINANCE,
    EXPERT,
    OPERATOR,
    COMPLIANCE,
    AUDITOR,
    SERVICE
})
public class OperationResource {

    @Inject
    Asking asking;

    @Inject
    Reads reads;

    @Inject
    Writes writes;

    @GET
    @Operation(
            operationId = "listOperations",
            summary = "List operations",
            description = "Those of your organisation, kept for 30 days after their end; an expert sees his own.")
    public Page<OperationResponse> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("status") OperationStatus status,
            @QueryParam("kind") @Size(max = 60) @Parameter(description = "What they import", example = "experts")
                    String kind) {
        return reads.page(() -> asking.page(page, status, kind), OperationResponse::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOperation",
            summary = "Read an operation",
            description = "Ask again until `status` is neither QUEUED nor RUNNING. The ETag changes with the status;"
                    + " the progress moves in between.")
    public RestResponse<OperationResponse> get(UUID id) {
        return reads.one(() -> asking.find(id), OperationResource::answer);
    }

    @GET
    @Path("/{id}/rows")
    @Sorts("line")
    @Operation(
            operationId = "listOperationRows",
            summary = "List what became of the rows",
            description = "In the order of the file; with `outcome=REFUSED` only what must be mended and sent again,"
                    + " with `warned=true` only what was taken otherwise than it was meant, perhaps."
                    + " Whoever may not read what the rows are about finds none."
                    + " Of rows of persons the texts are not repeated: line and field tell where they stand.")
    public Page<OperationRowResponse> rows(
            UUID id,
            @Valid @BeanParam PageRequest page,
            @QueryParam("outcome") @Parameter(description = "Only rows with this outcome") RowOutcome.Kind outcome,
            @QueryParam("warned")
                    @DefaultValue("false")
                    @Parameter(description = "Only rows that were taken with warnings", example = "true")
                    boolean warned) {
        return reads.page(() -> asking.rows(page, id, outcome, warned), Function.identity());
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({PROVIDER_MANAGER, PROVIDER_FINANCE, CLIENT_MANAGER, CLIENT_FINANCE, EXPERT, OPERATOR, SERVICE})
    @Operation(
            operationId = "cancelOperation",
            summary = "Cancel an operation",
            description =
                    "The work ends between two batches: rows that were done stay, unless the operation was atomic."
                            + " Cancelling twice is as good as once.")
    public RestResponse<OperationResponse> cancel(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> asking.cancel(id, ifMatch), OperationResource::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @Operation(
            operationId = "listOperationActions",
            summary = "What can be done to an operation",
            description = "Whether it can be cancelled now, and every reason for which not.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(asking.allowedActions(id)), Answer::ok);
    }

    private static Answer<OperationResponse> answer(kpo.platform.operation.Operation operation) {
        return Answer.ok(OperationResponse.of(operation), operation.version());
    }
}
