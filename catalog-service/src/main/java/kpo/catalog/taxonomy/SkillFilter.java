package kpo.catalog.taxonomy;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which skills a list shows; what is absent filters nothing. */
public class SkillFilter {

    @QueryParam("domain")
    public DomainCode domain;

    @QueryParam("specialism")
    @Size(max = 60)
    @Parameter(description = "Only in this specialism", example = "securities-research")
    public String specialism;

    @QueryParam("named")
    @Size(min = 1, max = 120)
    @Parameter(description = "With this in a label or a synonym", example = "equity")
    public String named;

    @QueryParam("deprecated")
    @Parameter(description = "Whether nobody claims them anew")
    public Boolean deprecated;
}
