package kpo.catalog.taxonomy;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which skills a list shows; what is absent filters nothing. */
public class SkillFilter extends TermFilter {

    @QueryParam("specialism")
    @Size(max = 60)
    @Parameter(description = "Only in this specialism", example = "securities-research")
    public String specialism;
}
