package kpo.catalog.provider;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which offerings a list shows; what is absent filters nothing. */
public class ServiceOfferingFilter {

    @QueryParam("providerId")
    @Parameter(description = "Of this provider")
    public UUID providerId;

    @QueryParam("domain")
    @Parameter(description = "In this domain")
    public DomainCode domain;

    @QueryParam("specialism")
    @Size(max = 60)
    @Parameter(description = "In this specialism, or in one that it succeeds", example = "clinical-research")
    public String specialism;
}
