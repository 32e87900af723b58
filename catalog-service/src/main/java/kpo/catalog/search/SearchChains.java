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
import kpo.catalog.taxonomy.Specialisms;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Role;
import kpo.platform.problem.CommonProblem;

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
    Specialisms specialisms;

    @Inject
    SearchedCodes codes;

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
        codes.require(filter);
        CostCap cap = CostCap.of(filter.costRateAtMost, filter.costRateCurrency, caller.get());
        List<FacetStep> steps = new ArrayList<>();
        if (cap != null && !caller.get().seesEveryOrganisation()) {
            steps.add(FacetStep.keep(ownProviders().stream()));
        }
        if (filter.words != null) {
            steps.addAll(words(filter, states));
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
                        "select code from skill where specialism = any(cast(:specialisms as text[])) order by code")
                .setParameter("specialisms", specialisms.withOlder(specialism).toArray(String[]::new))
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
    private List<FacetStep> words(SearchFilter filter, SearchedStates states) {
        LocalDate today = LocalDate.now(clock);
        List<?> rows = database.createNativeQuery(
                        """
                        with recursive known (facet) as (
                            select 'name:' collate "C" union all select least(%s) from known k where k.facet is not null),
                        typed (facet) as (
                            select 'credential:/' collate "C" union all
                            select least(%s) from typed k where k.facet is not null),
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
                                select 1 from unnest(d.words) n where similarity(n, w.word) >= :similar) order by nr),
                            array(select split_part(split_part(facet, '=', 1), ':', 2) from typed
                                  where words_of(split_part(split_part(facet, '=', 1), ':', 2)) && words_of(w.word))
                        from (select word, ts_lexize('english_stem', word) = '{}' as idle,
                                  bool_and(ts_lexize('english_stem', word) = '{}') over () as alone
                              from regexp_split_to_table(lower(unaccent(:words)), '[[:space:][:punct:]]+') as s (word)
                              where word <> '') w
                        where not w.idle or w.alone"""
                                .formatted(
                                        next(states, "k.facet", "name;"),
                                        next(states, "split_part(k.facet, '=', 1) || '=~'", "credential;"),
                                        DisclosedExperts.ids("cast(:day as date)"),
                                        states.ofRows(),
                                        states.lists()))
                .setParameter("words", filter.words)
                .setParameter("day", today)
                .setParameter("similar", SIMILAR)
                .setParameter("named", knowsNames())
                .getResultList();
        if (rows.isEmpty()) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("The parameter %s holds no word.", "q")
                    .at("?q");
        }
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> {
                    List<String> exact = Arrays.asList((String[]) c[1]);
                    List<String> types = Arrays.asList((String[]) c[6]);
                    boolean known = !exact.isEmpty() || !types.isEmpty();
                    List<String> meant = known ? exact : Arrays.asList((String[]) c[2]);
                    // As for the names in the lists, and of others to this caller alone.
                    Integer[] named = !known && ((Integer[]) c[4]).length == 0 ? (Integer[]) c[5] : (Integer[]) c[4];
                    return FacetStep.keep(Stream.concat(
                                    Arrays.stream((String[]) c[0])
                                            .flatMap(key -> Stream.of("title:" + key, "name:" + key)),
                                    Stream.concat(
                                            meant.stream().map(SearchChains::atAnyLevel),
                                            // A word of the taxonomy is not a name that was written wrongly.
                                            known ? Stream.empty() : Arrays.stream((String[]) c[3]))))
                            .or(types.stream()
                                    .flatMap(type -> FacetStep.credential(type, filter.day(today)).ranges().stream()))
                            .or(List.of(named));
                })
                .toList();
    }

    /**
     * The next facet behind one of {@code k}: each of them once, in however many lists it is.
     *
     * @param behind as SQL
     * @param end behind all of their kind
     */
    private static String next(SearchedStates states, String behind, String end) {
        return states.tables().stream()
                .map(lists -> "(select min(l.facet) from %s l where l.facet > %s and l.facet < '%s')"
                        .formatted(lists, behind, end))
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
