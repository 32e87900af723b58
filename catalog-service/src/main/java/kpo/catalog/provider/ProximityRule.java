package kpo.catalog.provider;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is onshore, nearshore and offshore for a client. Zones are compared by standard time, so that no season decides; but
 * one that keeps another time for three quarters of a year or more, as Morocco does outside of Ramadan, by that. Over the
 * date line the day counts, too: Fiji is 22 hours from Hawaii, whose Monday is Tuesday there.
 */
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

    private static final int MONTHS = 12;
    private static final int MOST_MONTHS = 9;
    private static final long MONTH_DAYS = 30;

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
        return Duration.ofSeconds(usual(one.getRules(), when).getTotalSeconds()
                        - usual(other.getRules(), when).getTotalSeconds())
                .abs();
    }

    /** Daylight saving holds for eight months at most: it does not count as usual. */
    private static ZoneOffset usual(ZoneRules rules, Instant when) {
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> rules.getOffset(when.plus(Duration.ofDays(MONTH_DAYS * month))))
                .collect(groupingBy(identity(), counting()))
                .entrySet()
                .stream()
                .filter(kept -> kept.getValue() >= MOST_MONTHS)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> rules.getStandardOffset(when));
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        Geography.read("subregions").forEach((region, countries) -> countries.forEach(c -> regions.put(c, region)));
        return Map.copyOf(regions);
    }
}
