package kpo.catalog.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kpo.catalog.expert.DailyWindow;
import kpo.catalog.search.Shifts;

/** What the shifts of the experts share with a client's hours: computed once for each shift, and kept for a while. */
@ApplicationScoped
class Overlaps {

    /** Requirements come again and again while somebody works on them. */
    private static final int KEPT_REQUIREMENTS = 200;

    @Inject
    Shifts shifts;

    /** @param own what the client's hours share with themselves */
    private record Kept(OverlapMinutes own, Map<Integer, OverlapMinutes> ofShifts) {}

    private final Cache<OverlapWanted, Kept> kept =
            Caffeine.newBuilder().maximumSize(KEPT_REQUIREMENTS).build();

    /** By the number of the shift. @param number of all shifts */
    Map<Integer, OverlapMinutes> of(OverlapWanted wanted, long number) {
        Map<Integer, OverlapMinutes> overlaps = kept(wanted).ofShifts();
        shifts.all(number).forEach((id, hours) -> overlaps.computeIfAbsent(id, missing -> over(wanted, hours)));
        return overlaps;
    }

    /** The client's own hours: more is shared with nobody. The period holds a day on which the client works. */
    OverlapMinutes most(OverlapWanted wanted) {
        return kept(wanted).own();
    }

    private Kept kept(OverlapWanted wanted) {
        return kept.get(wanted, missing -> new Kept(over(wanted, wanted.window()), new ConcurrentHashMap<>()));
    }

    private static OverlapMinutes over(OverlapWanted wanted, DailyWindow hours) {
        return OverlapMinutes.over(wanted.periodFrom(), wanted.periodTo(), wanted.window(), hours);
    }
}
