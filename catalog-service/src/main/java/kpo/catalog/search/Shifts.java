package kpo.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kpo.catalog.expert.DailyWindow;
import kpo.catalog.expert.WorkingDays;

/** The different working hours of all experts: far fewer than experts. */
@ApplicationScoped
public class Shifts {

    private static final WorkingDays WORKING_DAYS = new WorkingDays();

    @Inject
    EntityManager database;

    /** They never change; only new ones come. */
    private final Map<Integer, DailyWindow> known = new ConcurrentHashMap<>();

    public DailyWindow get(int hours) {
        if (!known.containsKey(hours)) {
            learn();
        }
        return known.get(hours);
    }

    /** @param number how many there are: they are asked for where not so many are known */
    public Map<Integer, DailyWindow> all(long number) {
        if (known.size() != number) {
            learn();
        }
        return known;
    }

    private void learn() {
        List<?> rows = database.createNativeQuery(
                        """
                        select id, cast(working_from as text), cast(working_to as text), zone, working_days
                        from working_hours where not id = any(cast(:known as integer[]))""")
                .setParameter("known", known.keySet().toArray(Integer[]::new))
                .getResultList();
        rows.stream()
                .map(row -> (Object[]) row)
                .forEach(c -> known.put(
                        (Integer) c[0],
                        new DailyWindow(
                                LocalTime.parse((String) c[1]),
                                LocalTime.parse((String) c[2]),
                                ZoneId.of((String) c[3]),
                                WORKING_DAYS.convertToEntityAttribute((String) c[4]))));
    }
}
