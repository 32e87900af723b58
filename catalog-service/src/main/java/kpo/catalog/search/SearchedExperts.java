package kpo.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Role;
import kpo.platform.paging.Cursors;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.Language;

/**
 * The vetted experts whom the caller may see, found through the lists. In a transaction of its own, for how its statements
 * are planned lasts as long as one, and a read has none.
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

    /** A chain of steps over the chunks: its last numbers are {@code s<size>.nrs}. */
    private record Chain(Parameters parameters, String text, int size) {

        String found() {
            return "s%d.nrs".formatted(size);
        }
    }

    /** @param language in which names are sorted; a page behind another keeps that one's */
    Page<NarrowRow> page(PageRequest request, SearchFilter filter, Language language) {
        List<Object> opened = cursors.open(request);
        Language spoken = opened == null ? language : Language.valueOf((String) opened.get(0));
        List<Object> position = opened == null ? null : opened.subList(1, opened.size());
        Chain chain = chain(filter);
        var order = new SearchOrder(request.sortKeys(), spoken, () -> years(filter, chain.parameters()));
        String fetch = chain.parameters().add(request.fetch());
        String text =
                """
                with hit as materialized (select c.chunk, %1$s as nrs %2$s), shown as (%3$s)
                select (select sum(cardinality(nrs)) from hit), %4$s, %5$s
                from shown s join expert_search e on e.nr = s.nr and e.status = 'VETTED' join expert x on x.id = e.expert_id
                order by %6$s"""
                        .formatted(
                                chain.found(),
                                chain.text(),
                                order.isOfMaking()
                                        ? inOrderOfMaking(order.descends(), position, fetch, chain.parameters())
                                        : inOrder(order, position, fetch, chain.parameters()),
                                order.columns(),
                                NarrowRow.COLUMNS,
                                order.by());
        List<Object[]> rows = run(chain, text);
        boolean more = rows.size() > request.limit;
        List<Object[]> shown = more ? rows.subList(0, request.limit) : rows;
        String next = more ? cursors.seal(request, position(spoken, shown.get(shown.size() - 1), order)) : null;
        return new Page<>(
                shown.stream().map(row -> NarrowRow.of(row, 1 + order.size())).toList(),
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

    /** The lists stand so: of a chunk beyond the cursor only the first numbers are wanted, and of those before it none. */
    private static String inOrderOfMaking(boolean back, List<Object> position, String fetch, Parameters parameters) {
        String edge = parameters.add(position == null ? back ? Integer.MAX_VALUE : 0 : (Integer) position.get(0));
        return """
                select n as nr from hit h, unnest(case
                    when h.chunk = %1$s >> 16 then array(
                        select n from unnest(h.nrs) n where n %2$s %1$s order by n %3$s limit %4$s)
                    when h.chunk %2$s %1$s >> 16 then %5$s else '{}' end) n
                order by n %3$s limit %4$s"""
                .formatted(
                        edge,
                        back ? "<" : ">",
                        back ? "desc" : "asc",
                        fetch,
                        (back ? "subarray(h.nrs, -%1$s, %1$s)" : "subarray(h.nrs, 1, %1$s)").formatted(fetch));
    }

    /** Any other order is known when all that were found are read. */
    private static String inOrder(SearchOrder order, List<Object> position, String fetch, Parameters parameters) {
        return """
                select * from (
                    select e.nr, %s from hit h cross join unnest(h.nrs) n join expert_search e on e.nr = n and e.status = 'VETTED'
                    join expert x on x.id = e.expert_id) k
                where %s order by %s limit %s"""
                .formatted(
                        order.columns(),
                        position == null ? "true" : order.behind(position, parameters),
                        order.by(),
                        fetch);
    }

    /** In the domain that is searched for, else in the one that the expert knows longest. */
    private static String years(SearchFilter filter, Parameters parameters) {
        return filter.domain == null
                ? "(select coalesce(max(ascii(right(d, 1)) - 64), 0) from unnest(string_to_array(trim(e.domains, ';'), ';')) d)"
                : "(ascii(split_part(e.domains, %s, 2)) & 63)".formatted(parameters.add(";" + filter.domain + "="));
    }

    /** How many of those found are under each facet of a kind, the most first. @param kind such as {@code country} */
    Map<String, Long> count(SearchFilter filter, String kind) {
        Chain chain = chain(filter);
        String from = chain.parameters().add(kind + ":");
        String to = chain.parameters().add(kind + ";");
        String text =
                """
                with hit as materialized (
                    select h.*, case when cardinality(h.nrs) > 2048 then bits_of(h.nrs) end as bits
                    from (select c.chunk, %s as nrs %s) h)
                select split_part(split_part(l.facet, ':', 2), '=', 1), sum(case
                    when l.bits is not null and h.bits is not null then bit_count(l.bits & h.bits)
                    when l.bits is not null then (select count(*) from unnest(h.nrs) n where get_bit(l.bits, n & 65535) = 1)
                    else cardinality(l.nrs & h.nrs) end)
                from hit h join expert_list l on l.chunk = h.chunk
                where l.facet > %s and l.facet < %s and h.nrs <> '{}' group by 1 order by 2 desc, 1"""
                        .formatted(chain.found(), chain.text(), from, to);
        Map<String, Long> counts = new LinkedHashMap<>();
        run(chain, text).forEach(row -> {
            long experts = ((Number) row[1]).longValue();
            if (experts > 0) {
                counts.put((String) row[0], experts);
            }
        });
        return counts;
    }

    private Chain chain(SearchFilter filter) {
        List<FacetStep> steps = new ArrayList<>();
        if (filter.words != null) {
            steps.addAll(words(filter.words));
        }
        steps.addAll(filter.steps(LocalDate.now(clock)));
        Parameters parameters = new Parameters();
        StringBuilder text =
                new StringBuilder("from (select distinct chunk from expert_list where facet = 'status:VETTED') c");
        text.append(steps.get(0).first("expert_list", SAME, false, parameters))
                .append(" cross join lateral (select a.nrs) s1");
        for (int i = 2; i <= steps.size(); i++) {
            text.append(steps.get(i - 1).next(i, "expert_list", SAME, parameters));
        }
        return new Chain(parameters, text.toString(), steps.size());
    }

    /** For each word what it may stand for; what is written as no word of the taxonomy may be one that is like it. */
    private List<FacetStep> words(String words) {
        List<?> rows = database.createNativeQuery(
                        """
                        select words_of(w.word),
                            array(select distinct facet from taxonomy_word where word = any(words_of(w.word))),
                            array(select facet from taxonomy_word where word % w.word and similarity(word, w.word) >= :similar
                                  group by facet order by max(similarity(word, w.word)) desc, facet limit 10),
                            case when :named then array(
                                select facet from expert_list l where facet >= 'name:' and facet < 'name;'
                                  and similarity(substr(facet, 6), w.word) >= :similar
                                  and not exists (select 1 from expert_list where facet = 'name:' || w.word)
                                group by facet order by similarity(substr(facet, 6), w.word) desc, facet limit 10)
                            else '{}' end
                        from regexp_split_to_table(lower(unaccent(:words)), '[[:space:][:punct:]]+') w (word)
                        where w.word <> ''""")
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
                                    meant.stream().flatMap(SearchedExperts::levels),
                                    // A word of the taxonomy is not a name that was written wrongly.
                                    exact.isEmpty() ? Arrays.stream((String[]) c[3]) : Stream.empty())));
                })
                .toList();
    }

    /** Clients know none: their words are not held against names at all, see the policy of the lists. */
    private boolean knowsNames() {
        return caller.get().seesEveryOrganisation() || caller.get().is(Role.PROVIDER_MANAGER);
    }

    private static Stream<String> levels(String facet) {
        return facet.startsWith("skill:")
                ? IntStream.rangeClosed(1, 5).mapToObj(level -> facet + "=" + level)
                : Stream.of(facet);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> run(Chain chain, String text) {
        ListStatements.prepare(database);
        return chain.parameters().bind(database.createNativeQuery(text)).getResultList();
    }
}
