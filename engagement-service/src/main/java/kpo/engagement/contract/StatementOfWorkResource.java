package kpo.engagement.contract;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.action.ReasonRequest;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyRequired;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/statements-of-work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements of work", description = "What is to be done, by which roles, and how it is paid")
public class StatementOfWorkResource {

    @Inject
    Negotiating negotiating;

    @Inject
    Signing signing;

    @Inject
    StatementsOfWork works;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @Inject
    Clock clock;

    @PUT
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER})
    @Operation(
            operationId = "editStatementOfWork",
            summary = "Replace the terms",
            description = "Of a draft; in a negotiation this is a counter-proposal by the side whose turn it is.")
    public RestResponse<StatementOfWorkResponse> edit(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull StatementOfWorkRequest body) {
        return writes.once(body, () -> negotiating.edit(id, ifMatch, body), this::answer);
    }

    @POST
    @Path("/{id}/propose")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER})
    @Operation(
            operationId = "proposeStatementOfWork",
            summary = "Propose a draft",
            description = "It is the other side's turn then: to agree, to reject or to edit.")
    public RestResponse<StatementOfWorkResponse> propose(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> negotiating.propose(id, ifMatch), this::answer);
    }

    @POST
    @Path("/{id}/agree")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER})
    @Operation(
            operationId = "agreeStatementOfWork",
            summary = "Agree to what the other side proposed",
            description = "From here on both sides sign it as it is, or reject it. Billing is asked whether it could"
                    + " invoice these terms, while they can still change.")
    public RestResponse<StatementOfWorkResponse> agree(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.onceAfter(
                null,
                () -> signing.consultBillingOnTerms(id, ifMatch),
                asked -> negotiating.agree(id, ifMatch, asked),
                this::answer);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER})
    @Operation(
            operationId = "rejectStatementOfWork",
            summary = "Reject a statement of work",
            description =
                    "What the other side proposed, or what was agreed and not both have signed; a new draft begins"
                            + " another negotiation.")
    public RestResponse<StatementOfWorkResponse> reject(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> negotiating.reject(id, ifMatch, body.reason()), this::answer);
    }

    @POST
    @Path("/{id}/sign")
    @KeyRequired
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER})
    @Operation(
            operationId = "signStatementOfWork",
            summary = "Sign a statement of work",
            description =
                    "Each side once. Before the second signature billing is asked whether every role has a rate and"
                            + " every currency an FX rate; its refusal is answered with its own code.")
    public RestResponse<StatementOfWorkResponse> sign(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.onceAfter(
                null,
                () -> signing.consultBilling(id, ifMatch),
                asked -> signing.sign(id, ifMatch, asked),
                this::answer);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        CLIENT_MANAGER,
        CLIENT_APPROVER,
        CLIENT_FINANCE,
        PROVIDER_MANAGER,
        PROVIDER_FINANCE,
        OPERATOR,
        COMPLIANCE,
        AUDITOR,
        SERVICE
    })
    @Operation(
            operationId = "getStatementOfWork",
            summary = "Read a statement of work",
            description = "With whose turn it is and whether it is in force now.")
    public RestResponse<StatementOfWorkResponse> get(UUID id) {
        return reads.one(() -> works.require(id), this::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listStatementOfWorkActions",
            summary = "What can be done to a statement of work",
            description = "Each verb, and why it would be refused to you now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(negotiating.allowedActions(id)), Answer::ok);
    }

    private Answer<StatementOfWorkResponse> answer(StatementOfWork work) {
        return Answer.ok(StatementOfWorkResponse.of(work, clock.instant()), work.version());
    }
}
