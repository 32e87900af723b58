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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

@Path("/v1/specialisms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomy", description = "The eight domains of knowledge work and their skills")
public class SpecialismResource {

    @Inject
    DefiningSkills defining;

    @Inject
    Specialisms specialisms;

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
                s -> Answer.created("/v1/specialisms", s.code(), SpecialismResponse.of(s), 0));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getSpecialism", summary = "Read a specialism", description = "By its code.")
    public RestResponse<SpecialismResponse> get(String code) {
        return reads.one(() -> specialisms.require(code), s -> Answer.ok(SpecialismResponse.of(s)));
    }

    @GET
    @Authenticated
    @Operation(operationId = "listSpecialisms", summary = "List specialisms", description = "Of one domain, or of all.")
    @Sorts("code")
    public Page<SpecialismResponse> list(@Valid @BeanParam PageRequest page, @QueryParam("domain") DomainCode domain) {
        return reads.page(() -> specialisms.page(page, domain), SpecialismResponse::of);
    }
}
