package kpo.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lists that change with a release only, such as codes of a standard: in memory, and read page by page like every other
 * one. They have one order, their own, and a place in it is a number.
 */
@ApplicationScoped
public class FixedLists {

    @Inject
    Cursors cursors;

    /**
     * @param all in the order in which they stand, which {@link Sorts#CREATED_AT} means here
     * @throws kpo.platform.problem.ProblemException 400 where the cursor is not of this list
     */
    public <T> Page<T> page(PageRequest request, List<T> all) {
        List<T> ordered = new ArrayList<>(all);
        if (request.sortKeys().stream().anyMatch(SortKey::descending)) {
            Collections.reverse(ordered);
        }
        List<Object> position = cursors.open(request);
        int start = position == null ? 0 : Math.min((Integer) position.get(0), ordered.size());
        int end = Math.min(start + request.limit, ordered.size());
        return new Page<>(
                ordered.subList(start, end),
                end < ordered.size() ? cursors.seal(request, List.of(end)) : null,
                request.count ? (long) ordered.size() : null);
    }
}
