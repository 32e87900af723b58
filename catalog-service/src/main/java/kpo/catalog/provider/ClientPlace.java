package kpo.catalog.provider;

import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** From where a client looks at places of work. */
public class ClientPlace {

    @QueryParam("clientCountry")
    @CountryCode
    @Parameter(
            description = "The client's country: what is asked for is said to be on-, near- or offshore",
            example = "US")
    public String country;

    @QueryParam("clientZone")
    @ZoneName
    @Parameter(description = "The client's zone: few hours apart is nearshore, too", example = "America/New_York")
    public String zone;

    ZoneId zoneId() {
        return zone == null ? null : ZoneId.of(zone);
    }
}
