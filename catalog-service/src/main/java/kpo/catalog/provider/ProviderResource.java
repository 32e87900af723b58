package kpo.catalog.provider;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.caller.CurrentCaller;
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

@Path("/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers", description = "Who employs experts: third parties and captives")
public class ProviderResource {

    private static final String PATH = "/v1/providers";

    @Inject
    Registering registering;

    @Inject
    Shutting shutting;

    @Inject
    Providers providers;

    @Inject
    CurrentCaller caller;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "registerProvider",
            summary = "Register a provider",
            description =
                    """
                    A third party, or a captive with the client that owns it. One that is open and has the same name in the \
                    country, itself or by a legal entity, is the same: that is refused with its `providerId`.""")
    public RestResponse<ProviderResponse> register(@Valid @NotNull RegisterProviderRequest body) {
        return writes.once(
                body,
                () -> registering.register(body),
                p -> Answer.created(PATH, p.id(), ProviderResponse.of(p, caller.get()), p.version()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "changeProvider",
            summary = "Change a provider",
            description =
                    """
                    Its name, its seat and its legal entities. Kind, organisation and parent stay. What another has, whose name you \
                    may know, is refused: a name in the country, or a number in its register.""")
    public RestResponse<ProviderResponse> change(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ChangeProviderRequest body) {
        return writes.once(
                body,
                () -> registering.change(id, ifMatch, body),
                p -> Answer.ok(ProviderResponse.of(p, caller.get()), p.version()));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "closeProvider",
            summary = "Close a provider",
            description =
                    """
                    For good, with a reason: it takes no experts, delivery centres, certificates and offerings any more, and submits nobody. \
                    Its centres are closed with it and its offerings are taken back. Refused while an expert of it is vetted, \
                    suspended or being vetted, or is reserved beyond today. With `withdrawExperts` all of the former are withdrawn \
                    with it, up to 10,000, as by `withdrawExpert`; who is reserved still refuses it.""")
    public RestResponse<ProviderResponse> close(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull CloseRequest body) {
        return writes.once(
                body,
                () -> shutting.provider(id, ifMatch, body),
                p -> Answer.ok(ProviderResponse.of(p, caller.get()), p.version()));
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR})
    @Operation(
            operationId = "listProviderActions",
            summary = "What may be done with a provider",
            description = "Whether you may close it, and what stands against that now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(shutting.actionsOfProvider(id)), Answer::ok);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getProvider",
            summary = "Read a provider",
            description = "Its name is for itself and for the parent of a captive; the captive of another client is"
                    + " not there.")
    public RestResponse<ProviderResponse> get(UUID id) {
        return reads.one(
                () -> providers.require(id), p -> Answer.ok(ProviderResponse.of(p, caller.get()), p.version()));
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listProviders",
            summary = "List providers",
            description = "Third parties, and your own captives.")
    // Not by name: those who may not know it would learn its place.
    @Sorts("country")
    public Page<ProviderResponse> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("kind") ProviderKind kind,
            @QueryParam("country") @CountryCode @Parameter(description = "Of its seat", example = "IN") String country,
            @QueryParam("status") @Parameter(description = "Open ones, or closed ones") OpenStatus status) {
        return reads.page(
                () -> providers.page(page, kind, country, status),
                provider -> ProviderResponse.of(provider, caller.get()));
    }
}
