package kpo.catalog.provider;

import java.time.ZoneId;
import kpo.platform.problem.CommonProblem;

/** From where a client looks at places of work. @param country null where nobody asks. @param zone null: the region tells */
record ClientPlace(String country, String zone) {

    static final ClientPlace UNSAID = new ClientPlace(null, null);

    /** For the contract. */
    static final String ZONE =
            "The client's zone, one that is used in clientCountry and not without it: few hours apart is nearshore, too,"
                    + " by the clock and the day: Fiji is 22 hours from Hawaii, not two. Without it hours are not compared:"
                    + " nearshore is then the same region only";

    ClientPlace {
        if (zone != null && country == null) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("The parameter clientZone says nothing without clientCountry.")
                    .at("?clientZone")
                    .liftedBy("Give clientCountry, too.");
        }
        if (zone != null) {
            CountryZones.require(country, zone, "?clientZone");
        }
    }

    ZoneId zoneId() {
        return zone == null ? null : ZoneId.of(zone);
    }
}
