package kpo.catalog.taxonomy;

import static kpo.platform.caller.Role.*;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import kpo.platform.action.AllowedActions;
import kpo.platform.operation.ImportOptions;
import kpo.platform.operation.OperationResponse;
import kpo.platform.operation.Uploads;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/specialisms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomy", description = "The eight domains of knowledge work and their skills")
public class SpecialismResource {

    @Inject
    DefiningSkills defining;

    @Inject
    Specialisms specialisms;

    @Inject
    Uploads uploads;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "defineSpecialism",
            summary = "Define a specialism",
            description = "Divides a domain further. The code is for good: offerings and skills name it.")
    public RestResponse<SpecialismResponse> define(@Valid @NotNull DefineSpecialismRequest body) {
        return writes.once(
                body,
                () -> defining.define(body),
                s -> Answer.created("/v1/specialisms", s.code(), SpecialismResponse.of(s), s.version()));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getSpecialism", summary = "Read a specialism", description = "By its code.")
    public RestResponse<SpecialismResponse> get(String code) {
        return reads.one(() -> specialisms.require(code), SpecialismResource::answer);
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listSpecialisms",
            summary = "List specialisms",
            description = "Of one domain, or of all; by what they are called, too.")
    @Sorts("code")
    public Page<SpecialismResponse> list(@Valid @BeanParam PageRequest page, @Valid @BeanParam TermFilter filter) {
        return reads.page(() -> specialisms.page(page, filter), SpecialismResponse::of);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "changeSpecialism",
            summary = "Change what a specialism is called",
            description = "Its labels and synonyms. Code and domain stay.")
    public RestResponse<SpecialismResponse> change(
            String code, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ChangeSpecialismRequest body) {
        return writes.once(body, () -> defining.change(code, ifMatch, body), SpecialismResource::answer);
    }

    @POST
    @Path("/{code}/deprecate")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "deprecateSpecialism",
            summary = "Deprecate a specialism",
            description = "No skill and no offering names it anew: whoever tries is told the successor. Those that"
                    + " name it already keep it.")
    public RestResponse<SpecialismResponse> deprecate(
            String code, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull DeprecateSpecialismRequest body) {
        return writes.once(body, () -> defining.deprecate(code, ifMatch, body), SpecialismResource::answer);
    }

    @GET
    @Path("/{code}/allowed-actions")
    @RolesAllowed({OPERATOR, AUDITOR})
    @Operation(
            operationId = "listSpecialismActions",
            summary = "What may be done with a specialism",
            description = "Each verb, and what stands against it now.")
    public RestResponse<AllowedActions> allowedActions(String code) {
        return reads.one(() -> new AllowedActions(defining.allowedActionsOfSpecialism(code)), Answer::ok);
    }

    @POST
    @Path("/import")
    @Consumes({"application/x-ndjson", "text/csv"})
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "importSpecialisms",
            summary = "Import specialisms",
            description =
                    "Each row is as in defineSpecialism; in CSV nested fields have dotted names. One that is there"
                            + " under its code is renamed, so a file may be sent again.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DefineSpecialismRequest.class)))
    public RestResponse<OperationResponse> load(InputStream body, @BeanParam ImportOptions options) {
        return uploads.take(SpecialismImport.KIND, body, options);
    }

    private static Answer<SpecialismResponse> answer(Specialism specialism) {
        return Answer.ok(SpecialismResponse.of(specialism), specialism.version());
    }
}
