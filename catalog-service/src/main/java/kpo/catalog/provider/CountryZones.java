package kpo.catalog.provider;

import java.util.List;
import kpo.platform.problem.ProblemException;
import kpo.platform.validation.ZoneNames;

/** Which zones of the IANA database are used in which country: a place has a clock that shows the time there. */
public final class CountryZones {

    private CountryZones() {}

    /**
     * @param zone by any of its names
     * @param pointer to the zone in the request
     * @throws ProblemException 422 where nobody's clock shows that time in the country
     */
    public static void require(String country, String zone, String pointer) {
        List<String> zones = Geography.zonesOf(country);
        if (!zones.contains(ZoneNames.canonical(zone))) {
            ProblemException refusal = ProviderProblem.ZONE_ELSEWHERE
                    .because("%s is not used in %s.", zone, country)
                    .at(pointer);
            throw zones.isEmpty() ? refusal : refusal.liftedBy("Choose one of %s.", String.join(", ", zones));
        }
    }
}
