package kpo.catalog.taxonomy;

import static kpo.platform.caller.Role.*;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Taxonomy", description = "The eight domains of knowledge work and their skills")
public class TaxonomyResource {

    @Inject
    DefiningSkills defining;

    @Inject
    Domains domains;

    @Inject
    Skills skills;

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
            description = "All eight, with their labels in English and Hindi. The list is fixed and has one page.")
    public RestResponse<Page<DomainResponse>> domains() {
        return reads.one(
                domains::all,
                all -> Answer.ok(new Page<>(all.stream().map(DomainResponse::of).toList(), null)));
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
                skill -> Answer.created("/v1/skills", skill.code(), SkillResponse.of(skill), 0));
    }

    @GET
    @Path("/skills/{code}")
    @Authenticated
    @Operation(operationId = "getSkill", summary = "Read a skill", description = "By its code.")
    public RestResponse<SkillResponse> skill(String code) {
        return reads.one(() -> skills.require(code), skill -> Answer.ok(SkillResponse.of(skill)));
    }

    @GET
    @Path("/skills")
    @Authenticated
    @Operation(operationId = "listSkills", summary = "List skills", description = "Of one domain, or of all.")
    @Sorts("code")
    public Page<SkillResponse> skills(@Valid @BeanParam PageRequest page, @QueryParam("domain") DomainCode domain) {
        return reads.page(() -> skills.page(page, domain), SkillResponse::of);
    }
}
