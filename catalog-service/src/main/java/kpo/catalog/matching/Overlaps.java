package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kpo.catalog.search.Shifts;

/** What the shifts of the experts share with a client's hours: computed once for each shift, and kept for a while. */
@ApplicationScoped
class Overlaps {

    /** Requirements come again and again while somebody works on them. */
    private static final int KEPT_REQUIREMENTS = 200;

    @Inject
    Shifts shifts;

    private final Map<MatchRequest.OverlapWanted, Map<Integer, OverlapMinutes>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<MatchRequest.OverlapWanted, Map<Integer, OverlapMinutes>> eldest) {
                    return size() > KEPT_REQUIREMENTS;
                }
            });

    /** By the number of the shift. */
    Map<Integer, OverlapMinutes> of(MatchRequest.OverlapWanted wanted) {
        Map<Integer, OverlapMinutes> overlaps = kept.computeIfAbsent(wanted, w -> new ConcurrentHashMap<>());
        shifts.all()
                .forEach((id, hours) -> overlaps.computeIfAbsent(
                        id,
                        missing ->
                                OverlapMinutes.over(wanted.periodFrom(), wanted.periodTo(), wanted.window(), hours)));
        return overlaps;
    }
}
