package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import kpo.catalog.provider.ProximityRule;
import kpo.catalog.search.Places;

/** Which places of work are as near to a client as is wanted: judged once for each place, not for each expert. */
@ApplicationScoped
class CentrePlaces {

    @Inject
    Places places;

    @Inject
    ProximityRule rule;

    @Inject
    Clock clock;

    /** As facets; null where any place will do. */
    List<String> wanted(MatchRequest.CentreWanted centre) {
        if (centre == null || centre.proximities() == null) {
            return null;
        }
        ZoneId zone = centre.clientZone() == null ? null : ZoneId.of(centre.clientZone());
        return places.all().stream()
                .filter(place -> centre.proximities()
                        .contains(
                                rule.of(centre.clientCountry(), zone, place.country(), place.zone(), clock.instant())))
                .map(Places.Place::facet)
                .toList();
    }
}
