package kpo.catalog.search;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Role;
import kpo.platform.paging.Cursors;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.Language;

/**
 * The experts whom the caller may see, the vetted ones unless others are asked for, found through the lists. In a transaction of its own, for how its statements
 * are planned lasts as long as one, and a read has none. Not to be asked within another: that would take two connections.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SearchedExperts {

    /** Similar enough to be a slip of the pen, and not another word. */
    private static final double SIMILAR = 0.4;

    private static final String SAME = "l.chunk = c.chunk";

    @Inject
    EntityManager database;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    /** A chain of steps over a chunk {@code c}: its last numbers are {@code s<size>.nrs}. */
    private record Chain(SearchedStates states, Parameters parameters, String steps, int size) {

        String found() {
            return "s%d.nrs".formatted(size);
        }

        String everyChunk() {
            return "from (select distinct chunk from %s where %s) c".formatted(states.lists(), states.ofLists())
                    + steps;
        }
    }

    /** @param language in which names are sorted; a page behind another keeps that one's */
    Page<NarrowRow> page(PageRequest request, SearchFilter filter, Language language) {
        List<Object> opened = cursors.open(request);
        Language spoken = opened == null ? language : Language.valueOf((String) opened.get(0));
        List<Object> position = opened == null ? null : opened.subList(1, opened.size());
        Chain chain = chain(filter);
        Parameters parameters = chain.parameters();
        var order = new SearchOrder(request.sortKeys(), spoken, () -> years(filter, parameters));
        String fetch = parameters.add(request.fetch());
        String shown;
        if (order.isOfMaking()) {
            boolean back = order.descends();
            String edge = parameters.add(position == null ? back ? Integer.MAX_VALUE : 0 : (Integer) position.get(0));
            shown = request.count
                    ? everyChunk(chain) + inOrderOfMaking(beyond("h", "h.nrs", back, edge, fetch), back, fetch)
                    : chunkByChunk(chain, back, edge, fetch) + inOrderOfMaking("h.nrs", back, fetch);
        } else {
            shown = everyChunk(chain) + inOrder(chain, order, position, fetch);
        }
        // Who is on the page of the lists and was changed since is left out, and is no reason to end the search there.
        String text =
                """
                with recursive %s)
                select %s, %s, %s
                from shown s left join (expert_search e join expert x on x.id = e.expert_id) on e.nr = s.nr and %s
                order by %s"""
                        .formatted(
                                shown,
                                request.count ? "(select sum(cardinality(nrs)) from hit)" : "null",
                                order.isOfMaking() ? "s.nr as k0" : order.columns(),
                                NarrowRow.COLUMNS,
                                chain.states().ofRows(),
                                order.by());
        List<Object[]> rows = run(chain, text);
        boolean more = rows.size() > request.limit;
        List<Object[]> listed = more ? rows.subList(0, request.limit) : rows;
        String next = more ? cursors.seal(request, position(spoken, listed.get(listed.size() - 1), order)) : null;
        int first = 1 + order.size();
        return new Page<>(
                listed.stream()
                        .filter(row -> row[first] != null)
                        .map(row -> NarrowRow.of(row, first))
                        .toList(),
                next,
                request.count ? rows.isEmpty() ? 0L : ((Number) rows.get(0)[0]).longValue() : null);
    }

    private static List<Object> position(Language language, Object[] row, SearchOrder order) {
        List<Object> position = new ArrayList<>();
        position.add(language.name());
        for (int i = 1; i <= order.size(); i++) {
            position.add(row[i] instanceof java.sql.Date day ? day.toLocalDate() : row[i]);
        }
        return position;
    }

    private static String everyChunk(Chain chain) {
        return "hit as materialized (select c.chunk, %s as nrs %s), shown as ("
                .formatted(chain.found(), chain.everyChunk());
    }

    /** The lists stand in the order of making: a page is full after the first chunks, and the others are not looked at. */
    private static String chunkByChunk(Chain chain, boolean back, String edge, String fetch) {
        return """
                hit (chunk, nrs, found) as (
                    select (%1$s >> 16) %2$s 1, cast('{}' as integer[]), 0
                    union all
                    select c.chunk, t.nrs, h.found + cardinality(t.nrs)
                    from hit h cross join lateral (
                        select chunk from %8$s where %9$s and chunk %3$s h.chunk
                        order by chunk %4$s limit 1) c %5$s
                    cross join lateral (select %6$s as nrs offset 0) t
                    where h.found < %7$s), shown as ("""
                .formatted(
                        edge,
                        back ? "+" : "-",
                        back ? "<" : ">",
                        back ? "desc" : "asc",
                        chain.steps(),
                        beyond("c", chain.found(), back, edge, fetch),
                        fetch,
                        chain.states().lists(),
                        chain.states().ofLists());
    }

    /** Of the edge's chunk only the numbers beyond it are wanted, of one before it none. */
    private static String beyond(String chunk, String numbers, boolean back, String edge, String fetch) {
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

    private static String inOrderOfMaking(String numbers, boolean back, String fetch) {
        return "select n as nr from hit h, unnest(%s) n order by n %s limit %s"
                .formatted(numbers, back ? "desc" : "asc", fetch);
    }

    /** Any other order is known when all that were found are read. */
    private static String inOrder(Chain chain, SearchOrder order, List<Object> position, String fetch) {
        return """
                select * from (
                    select e.nr, %s from hit h cross join unnest(h.nrs) n join expert_search e on e.nr = n and %s
                    join expert x on x.id = e.expert_id) k
                where %s order by %s limit %s"""
                .formatted(
                        order.columns(),
                        chain.states().ofRows(),
                        position == null ? "true" : order.behind(position, chain.parameters()),
                        order.by(),
                        fetch);
    }

    /** In the domain that is searched for, else in the one that the expert knows longest. */
    private static String years(SearchFilter filter, Parameters parameters) {
        return filter.domain == null
                ? "(select coalesce(max(ascii(right(d, 1)) - 64), 0) from unnest(string_to_array(trim(e.domains, ';'), ';')) d)"
                : "(ascii(split_part(e.domains, %s, 2)) & 63)".formatted(parameters.add(";" + filter.domain + "="));
    }

    /** How many of those found are under each facet, the most first. */
    Map<CountedFacet, Map<String, Long>> count(SearchFilter filter) {
        Chain chain = chain(filter);
        LocalDate day = filter.day(LocalDate.now(clock));
        String text = Arrays.stream(CountedFacet.values())
                .map(facet ->
                        """
                        select '%s', split_part(split_part(l.facet, ':', 2), '=', 1), sum(case
                            when l.bits is not null and h.bits is not null then bit_count(l.bits & h.bits)
                            when l.bits is not null then (select count(*) from unnest(h.nrs) n where get_bit(l.bits, n & 65535) = 1)
                            else cardinality(l.nrs & h.nrs) end)
                        from hit h join %s l on l.chunk = h.chunk
                        where %s and h.nrs <> '{}' group by 2"""
                                .formatted(facet, chain.states().lists(), facet.condition(day)))
                .collect(joining(
                        " union all ",
                        """
                        with hit as materialized (
                            select h.*, case when cardinality(h.nrs) > 2048 then bits_of(h.nrs) end as bits
                            from (select c.chunk, %s as nrs %s) h)
                        """
                                .formatted(chain.found(), chain.everyChunk()),
                        " order by 3 desc, 2"));
        Map<CountedFacet, Map<String, Long>> counts = new EnumMap<>(CountedFacet.class);
        run(chain, text).forEach(row -> {
            long experts = ((Number) row[2]).longValue();
            if (experts > 0) {
                counts.computeIfAbsent(CountedFacet.valueOf((String) row[0]), facet -> new LinkedHashMap<>())
                        .put((String) row[1], experts);
            }
        });
        return counts;
    }

    private Chain chain(SearchFilter filter) {
        SearchedStates states = filter.states();
        CostCap cap = CostCap.of(filter.costRateAtMost, filter.costRateCurrency, caller.get());
        List<FacetStep> steps = new ArrayList<>();
        if (cap != null && !caller.get().seesEveryOrganisation()) {
            steps.add(FacetStep.keep(ownProviders()));
        }
        if (filter.words != null) {
            steps.addAll(words(filter.words, states));
        }
        steps.addAll(filter.steps(LocalDate.now(clock)));
        if (cap != null) {
            steps.add(cap.bands());
        }
        if (steps.isEmpty() || !steps.get(0).keeps()) {
            steps.add(0, states.step());
        } else if (!states.areAllThatIsListed()) {
            steps.add(states.step());
        }
        Parameters parameters = new Parameters();
        StringBuilder text = new StringBuilder(steps.get(0).first(states.lists(), SAME, false, parameters))
                .append(" cross join lateral (select a.nrs) s1");
        int last = 1;
        for (FacetStep step : steps.subList(1, steps.size())) {
            text.append(step.next(++last, states.lists(), SAME, parameters));
        }
        if (cap != null) {
            text.append(cap.next(++last, states.lists(), SAME, parameters));
        }
        return new Chain(states, parameters, text.toString(), last);
    }

    /** As facets: whose experts' rates the caller may know. */
    private Stream<String> ownProviders() {
        List<?> ids = database.createNativeQuery("select id from provider where organisation = :own")
                .setParameter("own", caller.get().organisation())
                .getResultList();
        return ids.stream().map(id -> "provider:" + id);
    }

    /** For each word what it may stand for; what is written as no word of the taxonomy may be one that is like it. */
    private List<FacetStep> words(String words, SearchedStates states) {
        List<?> rows = database.createNativeQuery(
                        """
                        select words_of(w.word),
                            array(select distinct facet from taxonomy_word where word = any(words_of(w.word))),
                            array(select facet from taxonomy_word where word %% w.word and similarity(word, w.word) >= :similar
                                  group by facet order by max(similarity(word, w.word)) desc, facet limit 10),
                            case when :named then array(
                                select facet from %1$s l where facet >= 'name:' and facet < 'name;'
                                  and similarity(substr(facet, 6), w.word) >= :similar
                                  and not exists (select 1 from %1$s where facet = 'name:' || w.word)
                                group by facet order by similarity(substr(facet, 6), w.word) desc, facet limit 10)
                            else '{}' end
                        from regexp_split_to_table(lower(unaccent(:words)), '[[:space:][:punct:]]+') w (word)
                        where w.word <> ''"""
                                .formatted(states.lists()))
                .setParameter("words", words)
                .setParameter("similar", SIMILAR)
                .setParameter("named", knowsNames())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> {
                    List<String> exact = Arrays.asList((String[]) c[1]);
                    List<String> meant = exact.isEmpty() ? Arrays.asList((String[]) c[2]) : exact;
                    return FacetStep.keep(Stream.concat(
                            Arrays.stream((String[]) c[0]).flatMap(key -> Stream.of("title:" + key, "name:" + key)),
                            Stream.concat(
                                    meant.stream().map(SearchedExperts::atAnyLevel),
                                    // A word of the taxonomy is not a name that was written wrongly.
                                    exact.isEmpty() ? Arrays.stream((String[]) c[3]) : Stream.empty())));
                })
                .toList();
    }

    /** Clients know none: their words are not held against names at all, see the policy of the lists. */
    private boolean knowsNames() {
        return caller.get().seesEveryOrganisation() || caller.get().is(Role.PROVIDER_MANAGER);
    }

    private static String atAnyLevel(String facet) {
        return facet.startsWith("skill:") ? facet + "=1" : facet;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> run(Chain chain, String text) {
        ListStatements.prepare(database);
        return chain.parameters().bind(database.createNativeQuery(text)).getResultList();
    }
}
