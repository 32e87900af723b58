package kpo.catalog.provider;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kpo.platform.validation.CountryCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which delivery centres a list shows; what is absent filters nothing. */
public class DeliveryCentreFilter {

    @QueryParam("providerId")
    @Parameter(description = "Of this provider")
    public UUID providerId;

    @QueryParam("status")
    @Parameter(description = "Open ones, or closed ones")
    public OpenStatus status;

    @QueryParam("country")
    @CountryCode
    @Parameter(description = "That are there", example = "IN")
    public String country;
}
