package kpo.billing.agreement;

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
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.KeyRequired;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/billing-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing agreements", description = "The money part of a statement of work")
public class BillingAgreementResource {

    private static final String PATH = "/v1/billing-agreements";

    @Inject
    Agreeing agreeing;

    @Inject
    BillingAgreements agreements;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @KeyRequired
    @RolesAllowed({OPERATOR, SERVICE})
    @Operation(
            operationId = "createBillingAgreement",
            summary = "Take a billing agreement",
            description = "Once for its natural key: the same content again answers 200 with the first one, other"
                    + " content is refused. Every role must have a rate on the first day, and every rate card's"
                    + " currency must be convertible. A service names both organisations too. ")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BillingAgreementResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BillingAgreementResponse.class)))
    public RestResponse<BillingAgreementResponse> create(@Valid @NotNull CreateBillingAgreementRequest body) {
        return writes.once(body, () -> agreeing.agree(body), BillingAgreementResource::answer);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getBillingAgreement",
            summary = "Read a billing agreement",
            description = "Seen by both of its parties.")
    public RestResponse<BillingAgreementResponse> get(UUID id) {
        return reads.one(() -> agreements.require(id), a -> Answer.ok(BillingAgreementResponse.of(a), a.version()));
    }

    @GET
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listBillingAgreements",
            summary = "List billing agreements",
            description = "Those to which your organisation is a party; all of them for operators; from and to mean"
                    + " startsOn.")
    @Sorts("startsOn")
    public Page<BillingAgreementResponse> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam AgreementFilter filter, @BeanParam DayRange starts) {
        return reads.page(() -> agreements.page(page, filter, starts), BillingAgreementResponse::of);
    }

    private static Answer<BillingAgreementResponse> answer(Agreeing.Agreed agreed) {
        BillingAgreement agreement = agreed.agreement();
        BillingAgreementResponse body = BillingAgreementResponse.of(agreement);
        return agreed.fresh()
                ? Answer.created(PATH, agreement.id(), body, agreement.version())
                : Answer.ok(body, agreement.version());
    }
}
