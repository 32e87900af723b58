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
import kpo.platform.paging.FixedLists;
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

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomy", description = "The eight domains of knowledge work and their skills")
public class TaxonomyResource {

    @Inject
    DefiningSkills defining;

    @Inject
    Domains domains;

    @Inject
    FixedLists lists;

    @Inject
    Skills skills;

    @Inject
    Uploads uploads;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @GET
    @Path("/domains")
    @Authenticated
    @Operation(
            operationId = "listDomains",
            summary = "List the domains",
            description =
                    "All eight, with their labels in English and Hindi, in the order in which the product names them.")
    public Page<DomainResponse> domains(@Valid @BeanParam PageRequest page) {
        return reads.page(() -> lists.page(page, domains.all()), DomainResponse::of);
    }

    @POST
    @Path("/skills")
    @ResponseStatus(201)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "defineSkill",
            summary = "Define a skill",
            description = "Extends the taxonomy. The code is for good: experts and requirements name it.")
    public RestResponse<SkillResponse> define(@Valid @NotNull DefineSkillRequest body) {
        return writes.once(
                body,
                () -> defining.define(body),
                skill -> Answer.created("/v1/skills", skill.code(), SkillResponse.of(skill), skill.version()));
    }

    @GET
    @Path("/skills/{code}")
    @Authenticated
    @Operation(operationId = "getSkill", summary = "Read a skill", description = "By its code.")
    public RestResponse<SkillResponse> skill(String code) {
        return reads.one(() -> skills.require(code), TaxonomyResource::answer);
    }

    @GET
    @Path("/skills")
    @Authenticated
    @Operation(
            operationId = "listSkills",
            summary = "List skills",
            description = "Of one domain, or of all; by what they are called, too.")
    @Sorts("code")
    public Page<SkillResponse> skills(@Valid @BeanParam PageRequest page, @Valid @BeanParam SkillFilter filter) {
        return reads.page(() -> skills.page(page, filter), SkillResponse::of);
    }

    @PUT
    @Path("/skills/{code}")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "changeSkill",
            summary = "Change what a skill is called",
            description = "Its labels, synonyms and specialism. Code and domain stay.")
    public RestResponse<SkillResponse> change(
            String code, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ChangeSkillRequest body) {
        return writes.once(body, () -> defining.change(code, ifMatch, body), TaxonomyResource::answer);
    }

    @POST
    @Path("/skills/{code}/deprecate")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "deprecateSkill",
            summary = "Deprecate a skill",
            description =
                    "Nobody claims it anew: whoever tries is told the successor. What is claimed stays, until it is migrated.")
    public RestResponse<SkillResponse> deprecate(
            String code, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull DeprecateSkillRequest body) {
        return writes.once(body, () -> defining.deprecate(code, ifMatch, body), TaxonomyResource::answer);
    }

    @GET
    @Path("/skills/{code}/allowed-actions")
    @RolesAllowed({OPERATOR, AUDITOR})
    @Operation(
            operationId = "listSkillActions",
            summary = "What may be done with a skill",
            description = "Each verb, and what stands against it now.")
    public RestResponse<AllowedActions> allowedActions(String code) {
        return reads.one(() -> new AllowedActions(defining.allowedActions(code)), Answer::ok);
    }

    @POST
    @Path("/skills/import")
    @Consumes({"application/x-ndjson", "text/csv"})
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "importSkills",
            summary = "Import skills",
            description =
                    "In the columns of ESCO, of its portal's files too, with domain, specialism, label_hi and alt_labels where you"
                            + " have them. What ESCO says besides (collections, broader, description, hiddenLabels and the like) is"
                            + " passed over. A concept that is there is changed, so a file may be sent again; codes are made of the"
                            + " labels.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SkillRow.class)))
    public RestResponse<OperationResponse> load(InputStream body, @BeanParam ImportOptions options) {
        return uploads.take(SkillImport.KIND, body, options);
    }

    private static Answer<SkillResponse> answer(Skill skill) {
        return Answer.ok(SkillResponse.of(skill), skill.version());
    }
}
