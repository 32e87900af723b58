package kpo.catalog.provider;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What is onshore, nearshore and offshore for a client. Zones are compared by standard time, so that no season decides. */
@ApplicationScoped
public class ProximityRule {

    /** What counts as near. */
    @ConfigMapping(prefix = "kpo.proximity")
    interface Near {

        /** Whether the same subregion of the United Nations (M49) does. */
        boolean sameRegion();

        /** At most so many hours apart does; negative for never. */
        int hours();
    }

    private static final Map<String, String> REGIONS = regions();

    @Inject
    Near near;

    /**
     * @param clientZone null where only the region can tell
     * @param when for the rules of the zones, which change over the years
     */
    public Proximity of(
            String clientCountry, ZoneId clientZone, String centreCountry, ZoneId centreZone, Instant when) {
        if (clientCountry.equals(centreCountry)) {
            return Proximity.ONSHORE;
        }
        boolean sameRegion = near.sameRegion()
                && REGIONS.containsKey(clientCountry)
                && REGIONS.get(clientCountry).equals(REGIONS.get(centreCountry));
        boolean fewHours = clientZone != null
                && apart(clientZone, centreZone, when).compareTo(Duration.ofHours(near.hours())) <= 0;
        return sameRegion || fewHours ? Proximity.NEARSHORE : Proximity.OFFSHORE;
    }

    private static Duration apart(ZoneId one, ZoneId other, Instant when) {
        return Duration.ofSeconds(one.getRules().getStandardOffset(when).getTotalSeconds()
                        - other.getRules().getStandardOffset(when).getTotalSeconds())
                .abs();
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        Geography.read("subregions").forEach((region, countries) -> countries.forEach(c -> regions.put(c, region)));
        return Map.copyOf(regions);
    }
}
