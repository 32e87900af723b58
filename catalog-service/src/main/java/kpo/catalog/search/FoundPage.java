package kpo.catalog.search;

import java.util.List;

/**
 * The statement's part {@code shown}: the numbers {@code nr} of those on a page, perhaps more. Beside it stands
 * {@code hit}, whom the search finds in each chunk, or in the first ones.
 */
final class FoundPage {

    /** How many rows of the index a walk reads at once. */
    private static final int STEP = 500;

    private final SearchChain chain;
    private final SearchOrder order;
    private final List<Object> position;
    private final Parameters parameters;
    private final String fetch;
    private final int few;

    /**
     * @param position behind which the page begins; null for the first page
     * @param fetch how many are wanted
     * @param few so many are read and sorted
     */
    FoundPage(SearchChain chain, SearchOrder order, List<Object> position, String fetch, int few) {
        this.chain = chain;
        this.order = order;
        this.position = position;
        this.parameters = chain.parameters();
        this.fetch = fetch;
        this.few = few;
    }

    /**
     * @param counted whether {@code hit} is to be of all chunks
     * @param own as facets, whose experts' names the caller may know
     * @param bound what holds of all in the order's first key, as a condition on a narrow row
     */
    String text(boolean counted, List<String> own, String bound) {
        if (order.isOfMaking()) {
            boolean back = order.descends();
            String edge = parameters.add(position == null ? back ? Integer.MAX_VALUE : 0 : (Integer) position.get(0));
            return counted
                    ? everyChunk() + ", shown as (" + inOrderOfMaking(beyond("h", "h.nrs", back, edge), back) + ")"
                    : chunkByChunk(back, edge) + ", shown as (" + inOrderOfMaking("h.nrs", back) + ")";
        }
        if (order.isOfOwnNames()) {
            return everyChunk() + ownBesideOthers(own);
        }
        return everyChunk() + (order.isWalked() ? walkedWhereMany(bound) : ", shown as (" + sorted("true") + ")");
    }

    private String everyChunk() {
        return "hit as materialized (select c.chunk, %s as nrs %s)".formatted(chain.found(), chain.everyChunk());
    }

    /** The lists stand in the order of making: a page is full after the first chunks, and the others are not looked at. */
    private String chunkByChunk(boolean back, String edge) {
        return """
                hit (chunk, nrs, found) as (
                    select (%1$s >> 16) %2$s 1, cast('{}' as integer[]), 0
                    union all
                    select c.chunk, t.nrs, h.found + cardinality(t.nrs)
                    from hit h cross join lateral (
                        select chunk from %8$s where %9$s and chunk %3$s h.chunk
                        order by chunk %4$s limit 1) c %5$s
                    cross join lateral (select %6$s as nrs offset 0) t
                    where h.found < %7$s)"""
                .formatted(
                        edge,
                        back ? "+" : "-",
                        back ? "<" : ">",
                        back ? "desc" : "asc",
                        chain.steps(),
                        beyond("c", chain.found(), back, edge),
                        fetch,
                        chain.states().lists(),
                        chain.states().ofLists());
    }

    /** Of the edge's chunk only the numbers beyond it are wanted, of one before it none. */
    private String beyond(String chunk, String numbers, boolean back, String edge) {
        return """
                case when %1$s.chunk = %2$s >> 16 then array(
                        select n from unnest(%3$s) n where n %4$s %2$s order by n %5$s limit %6$s)
                    when %1$s.chunk %4$s %2$s >> 16 then %7$s else '{}' end"""
                .formatted(
                        chunk,
                        edge,
                        numbers,
                        back ? "<" : ">",
                        back ? "desc" : "asc",
                        fetch,
                        (back ? "subarray(%2$s, -%1$s, %1$s)" : "subarray(%2$s, 1, %1$s)").formatted(fetch, numbers));
    }

    private String inOrderOfMaking(String numbers, boolean back) {
        return "select n as nr from hit h, unnest(%s) n order by n %s limit %s"
                .formatted(numbers, back ? "desc" : "asc", fetch);
    }

    /** Known when all that were found are read. */
    private String sorted(String where) {
        return """
                select nr from (
                    select e.nr, %s from hit h cross join unnest(h.nrs) n join expert_search e on e.nr = n and %s where %s) k
                where %s order by %s limit %s"""
                .formatted(order.columns("e.nr"), chain.states().ofRows(), where, behind(), order.by(), fetch);
    }

    private String behind() {
        return position == null ? "true" : order.behind(position, parameters);
    }

    /** Of many the page is full after a few steps through the index: whoever is found is found there soon. */
    private String walkedWhereMany(String bound) {
        String many = "(select sum(cardinality(nrs)) from hit) > " + few;
        String from = position == null
                ? "true"
                : order.rowBehind(parameters.add(position.get(0)), parameters.add(position.get(1)));
        return """
                , walk (k0, nr, nrs, found) as (
                    select t.* from (%s) t where %s
                    union all
                    select t.k0, t.nr, t.nrs, w.found + t.found from walk w cross join lateral (%s) t where w.found < %s),
                shown as (
                    select n as nr from walk w cross join unnest(w.nrs) n
                    union all
                    select * from (%s) s)"""
                .formatted(
                        step(from, bound),
                        many,
                        step(order.rowBehind("w.k0", "w.nr"), bound),
                        fetch,
                        sorted("not " + many));
    }

    private String step(String from, String bound) {
        return """
                select b.k0s[cardinality(b.k0s)] as k0, b.nrs[cardinality(b.nrs)] as nr, m.nrs, cardinality(m.nrs) as found
                from (select array_agg(r.k0) as k0s, array_agg(r.nr) as nrs from (
                    select %s, e.nr from expert_search e where %s and %s and %s order by %s limit %d) r) b
                cross join lateral (select unite(h.nrs & b.nrs) as nrs from hit h offset 0) m
                where b.nrs is not null"""
                .formatted(order.walkedColumn(), from, bound, chain.states().ofRows(), order.walkedBy(), STEP);
    }

    /** The numbers of the experts of others whom the caller may know by name, as SQL. */
    static String disclosed(Parameters parameters, SearchBackground.Known known) {
        return "cast(%s as integer[])".formatted(parameters.add(known.numbers()));
    }

    /** The own experts are read, and there are as many as the provider has; of the others the numbers are enough. */
    private String ownBesideOthers(List<String> own) {
        return """
                , own as materialized (
                    select h.chunk, h.nrs & ((select unite(l.nrs) from %s l where l.chunk = h.chunk and l.facet = any(%s)) | %s) as nrs
                    from hit h),
                shown as (
                    select nr from (
                        select e.nr, %s from own o cross join unnest(o.nrs) n join expert_search e on e.nr = n and %s
                        union all
                        select n, 1, '' collate %s, n from hit h join own o on o.chunk = h.chunk cross join unnest(h.nrs - o.nrs) n) k
                    where %s order by %s limit %s)"""
                .formatted(
                        chain.states().lists(),
                        parameters.texts(own),
                        disclosed(parameters, chain.known()),
                        order.columns("e.nr"),
                        chain.states().ofRows(),
                        order.collation(),
                        behind(),
                        order.by(),
                        fetch);
    }
}
