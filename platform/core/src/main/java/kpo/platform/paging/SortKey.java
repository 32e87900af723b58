package kpo.platform.paging;

import java.util.ArrayList;
import java.util.List;

/** One part of an order: {@code -createdAt} is descending. */
public record SortKey(String field, boolean descending) {

    /** @param sort as in the query, null for the order of making */
    static List<SortKey> all(String sort) {
        List<SortKey> keys = new ArrayList<>();
        if (sort != null && !sort.isBlank()) {
            for (String part : sort.split(",", -1)) {
                boolean descending = part.startsWith("-");
                keys.add(new SortKey(descending ? part.substring(1) : part, descending));
            }
        }
        return keys;
    }
}
