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
import java.util.UUID;
import kpo.catalog.expert.KnownNames;
import kpo.catalog.search.SearchOrder.Named;
import kpo.catalog.taxonomy.Predecessors;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.paging.Cursors;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The experts whom the caller may see, the vetted ones unless others are asked for, found through the lists. In a
 * transaction of its own, for how its statements are planned lasts as long as one, and a read has none. Not to be asked
 * within another: that would take two connections.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SearchedExperts {

    @Inject
    EntityManager database;

    @Inject
    SearchChains chains;

    @Inject
    NameOrders nameOrders;

    @Inject
    Cursors cursors;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    /** So many are read and sorted; where more are found an index is walked instead. */
    @ConfigProperty(name = "kpo.search.few")
    int few;

    /** @param accepted the languages in which names are to be sorted; a page behind another keeps that one's */
    Page<FoundExpert> page(PageRequest request, SearchFilter filter, String accepted) {
        List<Object> opened = cursors.open(request);
        String language = opened == null ? nameOrders.preferred(accepted) : nameOrders.known((String) opened.get(0));
        List<Object> position = opened == null ? null : opened.subList(1, opened.size());
        SearchChain chain = chains.of(filter);
        Parameters parameters = chain.parameters();
        boolean named = request.sortKeys().stream().anyMatch(key -> key.field().equals("name"));
        boolean everybody = caller.get().seesEveryOrganisation();
        List<String> own = named && !everybody ? chains.ownProviders() : List.of();
        Map<UUID, Integer> disclosed = chain.known().disclosed();
        boolean anyName = named && !(own.isEmpty() && disclosed.isEmpty());
        var order = new SearchOrder(
                request.sortKeys(),
                language,
                everybody ? Named.ALL : anyName ? Named.OWN : Named.NONE,
                anyName ? knownNames(chain) : null,
                () -> years(filter, parameters));
        if (position != null && position.size() != order.size()) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("The cursor is of another order than the one that you see now.")
                    .at("?after");
        }
        String fetch = parameters.add(request.fetch());
        String bound = order.isWalked() ? filter.bound(request.sortKeys().get(0), parameters) : "true";
        String shown = new FoundPage(chain, order, position, fetch, few).text(request.count, own, bound);
        // Who is on the page of the lists and was changed since is left out, and is no reason to end the search there.
        String text =
                """
                with recursive %s
                select %s, %s, %s
                from shown s left join (expert_search e join expert x on x.id = e.expert_id) on e.nr = s.nr and %s
                order by %s limit %s"""
                        .formatted(
                                shown,
                                request.count ? "(select sum(cardinality(nrs)) from hit)" : "null",
                                order.columns("s.nr"),
                                NarrowRow.COLUMNS,
                                chain.states().ofRows(),
                                order.by(),
                                fetch);
        List<Object[]> rows = run(chain, text);
        boolean more = rows.size() > request.limit;
        List<Object[]> listed = more ? rows.subList(0, request.limit) : rows;
        String next = more ? cursors.seal(request, position(language, listed.get(listed.size() - 1), order)) : null;
        int first = 1 + order.size();
        return new Page<>(
                listed.stream()
                        .filter(row -> row[first] != null)
                        .map(row -> NarrowRow.of(row, first))
                        .map(row -> FoundExpert.of(row, disclosed.containsKey(row.expertId()), caller.get()))
                        .toList(),
                next,
                request.count ? rows.isEmpty() ? 0L : ((Number) rows.get(0)[0]).longValue() : null);
    }

    private static String knownNames(SearchChain chain) {
        return KnownNames.condition(
                "e.organisation", "e.nr = any(%s)".formatted(FoundPage.disclosed(chain.parameters(), chain.known())));
    }

    private static List<Object> position(String language, Object[] row, SearchOrder order) {
        List<Object> position = new ArrayList<>();
        position.add(language);
        for (int i = 1; i <= order.size(); i++) {
            position.add(key(row[i]));
        }
        return position;
    }

    /** As a cursor holds it. */
    private static Object key(Object column) {
        if (column instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        return column instanceof Short small ? Integer.valueOf(small) : column;
    }

    /** In the domain that is searched for, of several in the one that the expert knows longest, else in any. */
    private static String years(SearchFilter filter, Parameters parameters) {
        return filter.domains.isEmpty()
                ? "(select coalesce(max(ascii(right(d, 1)) - 64), 0) from unnest(string_to_array(trim(e.domains, ';'), ';')) d)"
                : filter.domains.stream()
                        .map(domain -> "ascii(split_part(e.domains, %s, 2)) & 63"
                                .formatted(parameters.add(";" + domain + "=")))
                        .collect(joining(", ", "greatest(", ")"));
    }

    /** How many of those found are under each facet, the most first. */
    Map<CountedFacet, Map<String, Long>> count(SearchFilter filter) {
        SearchChain chain = chains.ofEverySkill(filter);
        Predecessors older = chain.known().older();
        LocalDate day = filter.day(LocalDate.now(clock));
        // Counted before it is grouped: what is sorted for that would have the numbers of everybody in each row.
        String text = Arrays.stream(CountedFacet.values())
                .map(facet ->
                        """
                        select '%s', value, %s from (
                            select split_part(split_part(l.facet, ':', 2), '=', 1) as value, case
                                when l.bits is not null and h.bits is not null then bit_count(l.bits & h.bits)
                                when l.bits is not null then (select count(*) from unnest(h.nrs) n where get_bit(l.bits, n & 65535) = 1)
                                when h.bits is not null then (select count(*) from unnest(l.nrs) n where get_bit(h.bits, n & 65535) = 1)
                                else cardinality(l.nrs & h.nrs) end as experts
                            from hit h join %s l on l.chunk = h.chunk where %s and h.nrs <> '{}' offset 0) c
                        group by value"""
                                .formatted(
                                        facet,
                                        facet.count(),
                                        chain.states().lists(),
                                        facet == CountedFacet.SKILL && !older.isEmpty()
                                                ? facet.condition(day) + notSucceeding(older, chain.parameters())
                                                : facet.condition(day)))
                .collect(joining(
                        " union all ",
                        """
                        with hit as materialized (
                            select h.*, case when cardinality(h.nrs) > 2048 then bits_of(h.nrs) end as bits
                            from (select c.chunk, %s as nrs %s) h)
                        """
                                .formatted(chain.found(), chain.everyChunk()),
                        (older.isEmpty() ? "" : " union all " + succeeding(older, chain)) + " order by 3 desc, 2"));
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

    private static String notSucceeding(Predecessors older, Parameters parameters) {
        return " and l.facet <> all(%s)"
                .formatted(parameters.texts(older.bySuccessor().keySet().stream()
                        .map(SearchedExperts::atAnyLevel)
                        .toList()));
    }

    /** Of skills that succeed others: who has several of them counts once, so that the lists are united. */
    private static String succeeding(Predecessors older, SearchChain chain) {
        List<String> codes = new ArrayList<>();
        List<String> facets = new ArrayList<>();
        older.bySuccessor().keySet().forEach(code -> older.with(code).forEach(held -> {
            codes.add(code);
            facets.add(atAnyLevel(held));
        }));
        return """
                select 'SKILL', code, sum(cardinality(nrs)) from (
                    select w.code, h.chunk, unite(l.nrs & h.nrs) as nrs
                    from unnest(%s, %s) w (code, facet) join %s l on l.facet = w.facet
                    join hit h on h.chunk = l.chunk and h.nrs <> '{}' group by 1, 2) c
                group by code"""
                .formatted(
                        chain.parameters().texts(codes),
                        chain.parameters().texts(facets),
                        chain.states().lists());
    }

    private static String atAnyLevel(String skill) {
        return "skill:" + skill + "=1";
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> run(SearchChain chain, String text) {
        return chain.parameters().bind(database.createNativeQuery(text)).getResultList();
    }
}
