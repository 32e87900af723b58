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

@Path("/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers", description = "Who employs experts: third parties and captives")
@RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
public class CertificateResource {

    private static final String PATH = "/v1/providers/%s/certificates";

    @Inject
    Certifying certifying;

    @Inject
    Certificates certificates;

    @Inject
    Providers providers;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @Path("/{id}/certificates")
    @ResponseStatus(201)
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "addCertificate",
            summary = "Add a certificate of capability",
            description =
                    "ISO 27001, SOC 2 and the like. The provider is told 30 days before it ends, and when it has.")
    public RestResponse<CertificateResponse> add(UUID id, @Valid @NotNull CertificateRequest body) {
        return writes.once(
                body,
                () -> certifying.add(id, body),
                c -> Answer.created(PATH.formatted(id), c.id(), certifying.shown(c), c.version()));
    }

    @GET
    @Path("/{id}/certificates")
    @Operation(
            operationId = "listCertificates",
            summary = "List the certificates of a provider",
            description = "Those that have ended too; `valid` tells. The number is for the provider.")
    @Sorts("expiresOn")
    public Page<CertificateResponse> list(UUID id, @Valid @BeanParam PageRequest page) {
        return reads.page(() -> certificates.page(page, providers.require(id).id()), certifying::shown);
    }

    @GET
    @Path("/{id}/certificates/{certificateId}")
    @Operation(
            operationId = "getCertificate",
            summary = "Read a certificate of a provider",
            description = "With the ETag that a removal needs.")
    public RestResponse<CertificateResponse> get(UUID id, UUID certificateId) {
        return reads.one(
                () -> certificates.require(certificateId, id), c -> Answer.ok(certifying.shown(c), c.version()));
    }

    @DELETE
    @Path("/{id}/certificates/{certificateId}")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "removeCertificate",
            summary = "Remove a certificate",
            description = "Where it was entered wrongly, or was revoked.")
    public RestResponse<Void> remove(UUID id, UUID certificateId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(
                null,
                () -> {
                    certifying.remove(id, certificateId, ifMatch);
                    return null;
                },
                gone -> Answer.gone());
    }
}
