package kpo.catalog.provider;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/service-offerings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers", description = "Who employs experts: third parties and captives")
public class ServiceOfferingResource {

    private static final String PATH = "/v1/service-offerings";

    @Inject
    OfferingServices offering;

    @Inject
    ServiceOfferings offerings;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "publishOffering",
            summary = "Publish a service offering",
            description = "With an indicative price band of an hour and the lead time.")
    public RestResponse<ServiceOfferingResponse> publish(@Valid @NotNull ServiceOfferingRequest body) {
        return writes.once(
                body,
                () -> offering.publish(body),
                o -> Answer.created(PATH, o.id(), ServiceOfferingResponse.of(o), o.version()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "changeOffering",
            summary = "Change a service offering",
            description = "The provider stays.")
    public RestResponse<ServiceOfferingResponse> change(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ServiceOfferingRequest body) {
        return writes.once(body, () -> offering.change(id, ifMatch, body), ServiceOfferingResource::answer);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "removeOffering",
            summary = "Remove a service offering",
            description = "It is offered no longer.")
    public RestResponse<Void> remove(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(
                null,
                () -> {
                    offering.remove(id, ifMatch);
                    return null;
                },
                gone -> Answer.gone());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getOffering",
            summary = "Read a service offering",
            description = "Of a third party or of your own captive.")
    public RestResponse<ServiceOfferingResponse> get(UUID id) {
        return reads.one(() -> offerings.require(id), ServiceOfferingResource::answer);
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listOfferings",
            summary = "List service offerings",
            description = "Of third parties and of your own captives.")
    @Sorts("leadTimeDays")
    public Page<ServiceOfferingResponse> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam ServiceOfferingFilter filter) {
        return reads.page(() -> offerings.page(page, filter), ServiceOfferingResponse::of);
    }

    private static Answer<ServiceOfferingResponse> answer(ServiceOffering offering) {
        return Answer.ok(ServiceOfferingResponse.of(offering), offering.version());
    }
}
