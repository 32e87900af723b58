package kpo.billing.party;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import kpo.platform.validation.CountryCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/legal-entities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Legal entities", description = "Who sells and who buys, and how tax offices know them")
public class LegalEntityResource {

    private static final String PATH = "/v1/legal-entities";

    @Inject
    Establishing establishing;

    @Inject
    LegalEntities entities;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "establishLegalEntity",
            summary = "Establish a legal entity",
            description = "Makes a company known that will sell or buy. Operators only: tax follows from it.")
    public RestResponse<LegalEntityResponse> establish(@Valid @NotNull EstablishLegalEntityRequest body) {
        return writes.once(
                body,
                () -> establishing.establish(body),
                e -> Answer.created(PATH, e.id(), LegalEntityResponse.of(e), e.version()));
    }

    @POST
    @Path("/{id}/tax-registrations")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "addTaxRegistration",
            summary = "Add a tax registration",
            description = "Adds a VAT id, a GSTIN or a letter of undertaking with the period in which it is valid.")
    public RestResponse<LegalEntityResponse> register(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull AddTaxRegistrationRequest body) {
        return writes.once(body, () -> establishing.register(id, ifMatch, body), LegalEntityResource::answer);
    }

    @POST
    @Path("/{id}/tax-registrations/{registrationId}/end")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "endTaxRegistration",
            summary = "End a tax registration early",
            description = "A registration can end earlier than planned, never later.")
    public RestResponse<LegalEntityResponse> endRegistration(
            UUID id,
            UUID registrationId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull EndTaxRegistrationRequest body) {
        return writes.once(
                body,
                () -> establishing.endRegistration(id, registrationId, ifMatch, body),
                LegalEntityResource::answer);
    }

    @POST
    @Path("/{id}/tax-registrations/{registrationId}/check")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "checkTaxRegistration",
            summary = "Store the check of a tax registration",
            description = "Reverse charge needs the buyer's VAT id checked with VIES by the tax point.")
    public RestResponse<LegalEntityResponse> checkRegistration(
            UUID id,
            UUID registrationId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull CheckTaxRegistrationRequest body) {
        return writes.once(
                body,
                () -> establishing.checkRegistration(id, registrationId, ifMatch, body),
                LegalEntityResource::answer);
    }

    @GET
    @Path("/{id}/tax-registrations/{registrationId}/allowed-actions")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listActionsOfTaxRegistration",
            summary = "What may be done with a tax registration",
            description = "Each verb, and what stands against it now.")
    public RestResponse<AllowedActions> registrationActions(UUID id, UUID registrationId) {
        return reads.one(
                () -> entities.require(id).registration(registrationId),
                r -> Answer.ok(new AllowedActions(r.allowedActions())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(operationId = "getLegalEntity", summary = "Read a legal entity", description = "With its registrations.")
    public RestResponse<LegalEntityResponse> get(UUID id) {
        return reads.one(() -> entities.require(id), LegalEntityResource::answer);
    }

    @GET
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listLegalEntities",
            summary = "List legal entities",
            description = "Those of your organisation; all of them for operators.")
    @Sorts({"name", "country"})
    public Page<LegalEntityResponse> list(
            @Valid @BeanParam PageRequest page,
            @Parameter(description = "Only those of this organisation", example = "deccan-analytics")
                    @QueryParam("organisation")
                    @Size(max = 64)
                    String organisation,
            @Parameter(description = "Only those of this country", example = "IN") @QueryParam("country") @CountryCode
                    String country,
            @QueryParam("kind") LegalEntity.Kind kind) {
        return reads.page(() -> entities.page(page, organisation, country, kind), LegalEntityResponse::of);
    }

    private static Answer<LegalEntityResponse> answer(LegalEntity entity) {
        return Answer.ok(LegalEntityResponse.of(entity), entity.version());
    }
}
