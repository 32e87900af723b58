package kpo.catalog.search;

import java.util.List;

/**
 * What a search asks for, as a chain of steps over a chunk {@code c} of lists: whom it finds is left in the last step.
 *
 * @param size of how many steps
 */
record SearchChain(SearchedStates states, SearchBackground.Known known, Parameters parameters, String steps, int size) {

    private static final String SAME = "l.chunk = c.chunk";

    /** @param steps the first of them keeps */
    static SearchChain of(
            SearchedStates states, SearchBackground.Known known, List<FacetStep> steps, List<RowStep> ofRows) {
        Parameters parameters = new Parameters();
        StringBuilder text = new StringBuilder(steps.get(0).first(states.lists(), SAME, false, parameters))
                .append(" cross join lateral (select a.nrs) s1");
        int last = 1;
        for (FacetStep step : steps.subList(1, steps.size())) {
            text.append(step.next(++last, states.lists(), SAME, parameters));
        }
        for (RowStep step : ofRows) {
            text.append(step.next(++last, states.lists(), SAME, parameters));
        }
        return new SearchChain(states, known, parameters, text.toString(), last);
    }

    /** The numbers of those who are found. */
    String found() {
        return "s%d.nrs".formatted(size);
    }

    String everyChunk() {
        return "from (select distinct chunk from %s where %s) c".formatted(states.lists(), states.ofLists()) + steps;
    }
}
