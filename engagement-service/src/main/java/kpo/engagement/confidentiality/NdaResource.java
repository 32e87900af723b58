package kpo.engagement.confidentiality;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.action.ReasonRequest;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/ndas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "NDAs", description = "The promise to keep the client's secrets")
public class NdaResource {

    @Inject
    Promising promising;

    @Inject
    Ndas ndas;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @Inject
    Clock clock;

    @POST
    @Path("/{id}/send")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR})
    @Operation(operationId = "sendNda", summary = "Send an NDA", description = "Gives it to both sides to sign.")
    public RestResponse<NdaResponse> send(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> promising.send(id, ifMatch), this::answer);
    }

    @POST
    @Path("/{id}/sign")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER})
    @Operation(
            operationId = "signNda",
            summary = "Sign an NDA",
            description = "Each side once. With the second signature it is in force from its first day.")
    public RestResponse<NdaResponse> sign(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> promising.sign(id, ifMatch), this::answer);
    }

    @POST
    @Path("/{id}/terminate")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "terminateNda",
            summary = "Terminate an NDA",
            description = "From today on it is not in force; the days before stay as they were.")
    public RestResponse<NdaResponse> terminate(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> promising.terminate(id, ifMatch, body.reason()), this::answer);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(operationId = "getNda", summary = "Read an NDA", description = "With what it is worth today.")
    public RestResponse<NdaResponse> get(UUID id) {
        return reads.one(() -> ndas.require(id), this::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listNdaActions",
            summary = "What can be done to an NDA",
            description = "Each verb, and why it would be refused to you now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(promising.allowedActions(id)), Answer::ok);
    }

    private Answer<NdaResponse> answer(Nda nda) {
        return Answer.ok(NdaResponse.of(nda, LocalDate.now(clock)), nda.version());
    }
}
