package kpo.catalog.taxonomy;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kpo.platform.paging.FixedLists;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/education")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomy", description = "The eight domains of knowledge work and their skills")
public class EducationResource {

    @Inject
    EducationCodes codes;

    @Inject
    FixedLists lists;

    @GET
    @Path("/levels")
    @Authenticated
    @Operation(
            operationId = "listEducationLevels",
            summary = "List the levels of degrees",
            description = "ISCED 2011, 0 to 8, in this order.")
    public Page<EducationLevel> levels(@Valid @BeanParam PageRequest page) {
        return lists.page(page, codes.levels());
    }

    @GET
    @Path("/fields")
    @Authenticated
    @Operation(
            operationId = "listEducationFields",
            summary = "List the fields of degrees",
            description = "ISCED-F 2013: broad, narrow and detailed, by their codes.")
    public Page<EducationField> fields(
            @Valid @BeanParam PageRequest page,
            @QueryParam("within")
                    @Pattern(regexp = "[0-9]{2,4}", message = "is no code of two to four digits")
                    @Parameter(description = "Only this field and those below it", example = "04")
                    String within) {
        return lists.page(page, codes.fields(within));
    }
}
