package kpo.catalog.search;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kpo.catalog.expert.DisclosedExperts;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Role;

/** Tells what the words and filters of a search stand for, to the caller who sends them. */
@ApplicationScoped
class SearchChains {

    /** Similar enough to be a slip of the pen, and not another word. */
    private static final double SIMILAR = 0.4;

    @Inject
    EntityManager database;

    @Inject
    SearchBackground background;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    SearchChain of(SearchFilter filter) {
        return of(
                filter,
                steps ->
                        background.ask(steps.stream().flatMap(FacetStep::skills).toList()));
    }

    /** As for a search, with the predecessors of every skill known. */
    SearchChain ofEverySkill(SearchFilter filter) {
        return of(filter, steps -> background.askOfEverySkill());
    }

    private SearchChain of(SearchFilter filter, Function<List<FacetStep>, SearchBackground.Known> ask) {
        SearchedStates states = filter.states();
        CostCap cap = CostCap.of(filter.costRateAtMost, filter.costRateCurrency, caller.get());
        List<FacetStep> steps = new ArrayList<>();
        if (cap != null && !caller.get().seesEveryOrganisation()) {
            steps.add(FacetStep.keep(ownProviders().stream()));
        }
        if (filter.words != null) {
            steps.addAll(words(filter.words, states));
        }
        steps.addAll(filter.steps(LocalDate.now(clock)));
        if (filter.specialism != null) {
            steps.add(FacetStep.keep(skillsOf(filter.specialism).map(SearchChains::atAnyLevel)));
        }
        List<RowStep> ofRows = new ArrayList<>();
        if (cap != null) {
            steps.add(cap.bands());
            ofRows.add(cap.above());
        }
        if (filter.availableOn != null) {
            ofRows.add(RowStep.away(filter.availableOn));
        }
        SearchBackground.Known known = ask.apply(steps);
        steps.replaceAll(step -> step.widened(known.older()));
        if (steps.isEmpty() || !steps.get(0).keeps() || !steps.get(0).numbers().isEmpty()) {
            steps.add(0, states.step());
        } else if (!states.areAllThatIsListed()) {
            steps.add(states.step());
        }
        return SearchChain.of(states, known, steps, ofRows);
    }

    /** As facets, deprecated ones too: who has one of them is held to what it was. */
    private Stream<String> skillsOf(String specialism) {
        List<?> codes = database.createNativeQuery(
                        "select code from skill where specialism = :specialism order by code")
                .setParameter("specialism", specialism)
                .getResultList();
        return codes.stream().map(code -> "skill:" + code);
    }

    /** As facets: whose experts' names and rates the caller may know, though not everybody's. */
    List<String> ownProviders() {
        List<?> ids = database.createNativeQuery("select id from provider where organisation = :own")
                .setParameter("own", caller.get().organisation())
                .getResultList();
        return ids.stream().map(id -> "provider:" + id).toList();
    }

    /**
     * For each word what it may stand for; what is written as no word of the taxonomy may be one that is like it. Words such
     * as "the" and "of" are not asked for beside others: hardly anybody is listed under them.
     */
    private List<FacetStep> words(String words, SearchedStates states) {
        List<?> rows = database.createNativeQuery(
                        """
                        with recursive known (facet) as (
                            select 'name:' collate "C" union all select least(%s) from known k where k.facet is not null),
                        disclosed as materialized (
                            select e.nr, words_of(x.name) as words from expert_search e join expert x on x.id = e.expert_id
                            where e.expert_id in (%s) and %s)
                        select words_of(w.word),
                            array(select distinct facet from taxonomy_word where word = any(words_of(w.word))),
                            array(select facet from taxonomy_word where word %% w.word and similarity(word, w.word) >= :similar
                                  group by facet order by max(similarity(word, w.word)) desc, facet limit 10),
                            case when :named then array(
                                select facet from known where similarity(substr(facet, 6), w.word) >= :similar
                                  and not exists (select 1 from %s where facet = 'name:' || w.word)
                                order by similarity(substr(facet, 6), w.word) desc, facet limit 10)
                            else '{}' end,
                            array(select nr from disclosed d where d.words && words_of(w.word) order by nr),
                            array(select nr from disclosed d where exists (
                                select 1 from unnest(d.words) n where similarity(n, w.word) >= :similar) order by nr)
                        from (select word, ts_lexize('english_stem', word) = '{}' as idle,
                                  bool_and(ts_lexize('english_stem', word) = '{}') over () as alone
                              from regexp_split_to_table(lower(unaccent(:words)), '[[:space:][:punct:]]+') as s (word)
                              where word <> '') w
                        where not w.idle or w.alone"""
                                .formatted(
                                        nextNames(states),
                                        DisclosedExperts.ids("cast(:day as date)"),
                                        states.ofRows(),
                                        states.lists()))
                .setParameter("words", words)
                .setParameter("day", LocalDate.now(clock))
                .setParameter("similar", SIMILAR)
                .setParameter("named", knowsNames())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> {
                    List<String> exact = Arrays.asList((String[]) c[1]);
                    List<String> meant = exact.isEmpty() ? Arrays.asList((String[]) c[2]) : exact;
                    // As for the names in the lists, and of others to this caller alone.
                    Integer[] named =
                            exact.isEmpty() && ((Integer[]) c[4]).length == 0 ? (Integer[]) c[5] : (Integer[]) c[4];
                    return FacetStep.keep(Stream.concat(
                                    Arrays.stream((String[]) c[0])
                                            .flatMap(key -> Stream.of("title:" + key, "name:" + key)),
                                    Stream.concat(
                                            meant.stream().map(SearchChains::atAnyLevel),
                                            // A word of the taxonomy is not a name that was written wrongly.
                                            exact.isEmpty() ? Arrays.stream((String[]) c[3]) : Stream.empty())))
                            .or(List.of(named));
                })
                .toList();
    }

    /** The next name behind that of {@code k}: each of them once, in however many lists it is. */
    private static String nextNames(SearchedStates states) {
        return states.tables().stream()
                .map("(select min(l.facet) from %s l where l.facet > k.facet and l.facet < 'name;')"::formatted)
                .collect(joining(", "));
    }

    /** Clients know none of the lists: their words are not held against those names at all, see the policy of the lists. */
    private boolean knowsNames() {
        return caller.get().seesEveryOrganisation() || caller.get().is(Role.PROVIDER_MANAGER);
    }

    private static String atAnyLevel(String facet) {
        return facet.startsWith("skill:") ? facet + "=1" : facet;
    }
}
