package kpo.platform.paging;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which objects a list shows, as conditions on the entity {@code e}. What is not asked for (null) filters nothing. */
public final class Filters {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Filters() {}

    public static Filters none() {
        return new Filters();
    }

    public static Filters equal(String column, Object value) {
        return none().and(column, value);
    }

    public Filters and(String column, Object value) {
        return value == null ? this : where("e." + column + " = ?", value);
    }

    /** @param values any of which the column may have; none of them filters nothing */
    public Filters among(String column, Collection<?> values) {
        return values.isEmpty() ? this : where("e." + column + " in ?", values);
    }

    /** @throws kpo.platform.problem.ProblemException 400 where the days end before they start */
    public Filters within(String column, DayRange days) {
        days.requireOrder();
        if (days.from != null) {
            where("e." + column + " >= ?", days.from);
        }
        if (days.to != null) {
            where("e." + column + " < ?", days.to);
        }
        return this;
    }

    /**
     * The days count in UTC.
     *
     * @param column an instant
     * @throws kpo.platform.problem.ProblemException 400 where the days end before they start
     */
    public Filters during(String column, DayRange days) {
        days.requireOrder();
        if (days.from != null) {
            where(
                    "e." + column + " >= ?",
                    days.from.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        if (days.to != null) {
            where("e." + column + " < ?", days.to.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return this;
    }

    /** @param condition HQL on {@code e}, with a question mark for each value */
    public Filters where(String condition, Object... arguments) {
        StringBuilder named = new StringBuilder();
        int next = 0;
        for (String part : condition.split("\\?", -1)) {
            named.append(part);
            if (next < arguments.length) {
                String name = "filter" + values.size();
                named.append(':').append(name);
                values.put(name, arguments[next++]);
            }
        }
        conditions.add("(" + named + ")");
        return this;
    }

    public List<String> conditions() {
        return conditions;
    }

    public Map<String, Object> values() {
        return values;
    }
}
