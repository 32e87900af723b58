package kpo.catalog.provider;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

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
        Properties read = new Properties();
        try (var file = ProximityRule.class.getResourceAsStream("/geography/subregions.properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> regions = new HashMap<>();
        read.stringPropertyNames().forEach(region -> {
            for (String country : read.getProperty(region).split(" ")) {
                regions.put(country, region);
            }
        });
        return Map.copyOf(regions);
    }
}
