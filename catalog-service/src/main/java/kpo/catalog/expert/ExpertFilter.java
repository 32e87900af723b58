package kpo.catalog.expert;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.validation.CountryCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which experts a list shows; what is absent filters nothing. */
public class ExpertFilter {

    @QueryParam("providerId")
    @Parameter(description = "Of this provider")
    public UUID providerId;

    @QueryParam("status")
    @Parameter(description = "In this state of vetting")
    public VettingStatus status;

    @QueryParam("domain")
    @Parameter(description = "Who claim this domain")
    public DomainCode domain;

    @QueryParam("skill")
    @Size(max = 60)
    @Parameter(description = "Who have this skill, or one that it succeeds", example = "financial-modelling")
    public String skill;

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "Who work there", example = "IN")
    public String country;
}
