package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.matching.MatchStatement.Part;
import kpo.catalog.search.ListStatements;
import kpo.catalog.search.NarrowRow;
import kpo.catalog.search.Parameters;
import kpo.catalog.taxonomy.Predecessors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The vetted experts whom the caller may see, filtered and scored in the database. */
@ApplicationScoped
class Candidates {

    @Inject
    EntityManager database;

    @Inject
    SecondHand secondHand;

    /** From how many pieces on two read them faster than one. */
    @ConfigProperty(name = "kpo.matching.least-pieces")
    int leastPieces;

    /**
     * @param client whose captives may be matched; empty for nobody's
     * @param overlaps of each shift; empty where no overlap was asked for
     * @param places facets of the places of work that are near enough; null where any will do
     * @param older of the wanted skills
     * @param pieces in which the lists of experts are
     */
    record Question(
            MatchRequest need,
            String client,
            Map<Integer, OverlapMinutes> overlaps,
            List<String> places,
            Predecessors older,
            int pieces) {

        /** The shifts with enough overlap. */
        Collection<Integer> enoughHours() {
            return overlaps.entrySet().stream()
                    .filter(o -> o.getValue().minimum() >= need.overlap().minimumMinutes())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }

        List<FilterStep> steps() {
            return FilterStep.all(need, enoughHours(), places).stream()
                    .map(step -> step.widened(older))
                    .toList();
        }
    }

    /** @param score two decimals */
    record Placed(int rank, BigDecimal score, Offer offer, NarrowRow row) {

        private Placed at(int place) {
            return new Placed(place, score, offer, row);
        }
    }

    /** Of equals the one with the lower id, as the database compares them: by their digits. */
    private static final Comparator<Placed> BEST_FIRST = Comparator.comparing(Placed::score)
            .reversed()
            .thenComparing(placed -> placed.row().expertId().toString());

    /**
     * @param row null of who was never submitted: nothing else is known then
     * @param overlap null where none was asked for
     * @param freeFrom the first day on which no competitor's time runs; null where there is no such day
     * @param against the filters that speak against the expert
     */
    record Judged(
            VettingStatus state,
            NarrowRow row,
            Offer offer,
            OverlapMinutes overlap,
            LocalDate freeFrom,
            Set<MatchFilter> against) {}

    /**
     * @param removed how many each filter removed first
     * @param placed the best, then those of the explained who are behind them
     */
    record Found(int considered, Map<MatchFilter, Integer> removed, int passed, List<Placed> placed) {

        /** Of others than these experts. */
        Found and(Found other, int limit) {
            Map<MatchFilter, Integer> sum = new EnumMap<>(removed);
            other.removed.forEach((filter, number) -> sum.merge(filter, number, Integer::sum));
            List<Placed> best = Stream.concat(placed.stream(), other.placed.stream())
                    .sorted(BEST_FIRST)
                    .limit(limit)
                    .toList();
            return new Found(
                    considered + other.considered,
                    sum,
                    passed + other.passed,
                    IntStream.range(0, best.size())
                            .mapToObj(i -> best.get(i).at(i + 1))
                            .toList());
        }
    }

    Found find(Question question) {
        return inHalves(question)
                .or(() -> answer(question, Part.WHOLE, false))
                .or(() -> answer(question, Part.WHOLE, true))
                .orElseThrow();
    }

    /** Where many lists are to be read. Who is explained is placed among all. */
    private Optional<Found> inHalves(Question question) {
        if (question.pieces() < leastPieces || !question.need().explain().isEmpty()) {
            return Optional.empty();
        }
        return secondHand
                .both(
                        () -> answer(question, Part.EVEN, false),
                        () -> {
                            ListStatements.prepare(database);
                            return answer(question, Part.ODD, false);
                        },
                        (even, odd) -> even.flatMap(one ->
                                odd.map(other -> one.and(other, question.need().limit()))))
                .orElse(Optional.empty());
    }

    /** @return empty where there are experts whom the lists do not know as they are, and these were not asked for */
    private Optional<Found> answer(Question question, Part part, boolean besideStale) {
        var statement = new MatchStatement(question, part, besideStale);
        List<Object[]> rows = rows(statement);
        Object[] first = rows.get(0);
        boolean stale = (Boolean) first[first.length - 1];
        return stale && !besideStale ? Optional.empty() : Optional.of(found(rows, statement.counted()));
    }

    private List<Object[]> rows(MatchStatement statement) {
        String text = statement.text();
        List<?> rows =
                statement.parameters().bind(database.createNativeQuery(text)).getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private static Found found(List<Object[]> rows, List<MatchFilter> counted) {
        Object[] totals = rows.get(0);
        int passed = number(totals[counted.size() + 1]);

        Map<MatchFilter, Integer> removed = new EnumMap<>(MatchFilter.class);
        for (int i = 0; i < counted.size(); i++) {
            removed.put(counted.get(i), number(totals[i]) - number(totals[i + 1]));
        }
        removed.put(MatchFilter.CAPTIVE_OF_ANOTHER, number(totals[counted.size()]) - passed);

        int place = counted.size() + 2;
        List<Placed> placed = rows.stream()
                .filter(c -> c[place] != null)
                .map(c -> new Placed(
                        number(c[place]),
                        BigDecimal.valueOf(((Number) c[place + 1]).longValue(), 2),
                        Offer.of(c, place + 2),
                        NarrowRow.of(c, place + 2 + Offer.COLUMNS)))
                .toList();
        return new Found(number(totals[0]), removed, passed, placed);
    }

    /** Each of the experts by itself, vetted or not; nothing of those who are not to be seen. */
    Map<UUID, Judged> judge(Question question, Collection<UUID> experts) {
        MatchRequest need = question.need();
        var parameters = new Parameters();
        String named = "cast(%s as uuid[])".formatted(parameters.add(experts.toArray(UUID[]::new)));
        List<?> rows = parameters
                .bind(database.createNativeQuery(
                        """
                        select case when e.nr is not null then expert_facets(e) end,
                            e.nr = any(coalesce((%s), '{}')), e.nr = any(coalesce((%s), '{}')), x.id, x.status, %s, %s, %s
                        from expert x left join expert_search e on e.expert_id = x.id
                        left join free_weekly_minutes_of(
                            array(select nr from expert_search where expert_id = any(%s) and booked), %s, %s) f on f.nr = e.nr
                        where x.id = any(%s)"""
                                .formatted(
                                        unwanted(MatchFilter.EXCLUDED_EMPLOYER, need, parameters),
                                        unwanted(MatchFilter.COMPETITOR, need, parameters),
                                        PastWork.lastForCompetitors(need, parameters),
                                        Offer.columns(need, parameters),
                                        NarrowRow.COLUMNS,
                                        named,
                                        parameters.day(need.startsOn()),
                                        parameters.day(need.periodEndsOn()),
                                        named)))
                .getResultList();
        Map<UUID, Judged> judged = new HashMap<>();
        rows.stream().map(row -> (Object[]) row).forEach(c -> {
            VettingStatus state = VettingStatus.valueOf((String) c[4]);
            Set<MatchFilter> against = EnumSet.noneOf(MatchFilter.class);
            if (state != VettingStatus.VETTED) {
                against.add(MatchFilter.NOT_VETTED);
            }
            if (c[0] == null) {
                judged.put((UUID) c[3], new Judged(state, null, null, null, null, against));
                return;
            }
            Offer offer = Offer.of(c, 6);
            NarrowRow row = NarrowRow.of(c, 6 + Offer.COLUMNS);
            List<String> facets = Arrays.asList((String[]) c[0]);
            question.steps().stream().filter(step -> !step.passes(facets)).forEach(step -> against.add(step.filter()));
            if ((Boolean) c[1]) {
                against.add(MatchFilter.EXCLUDED_EMPLOYER);
            }
            if ((Boolean) c[2]) {
                against.add(MatchFilter.COMPETITOR);
            }
            if (!offer.hasRoom(need)) {
                against.add(MatchFilter.CAPACITY);
            }
            if (row.parentOrganisation() != null && !row.parentOrganisation().equals(question.client())) {
                against.add(MatchFilter.CAPTIVE_OF_ANOTHER);
            }
            judged.put(
                    row.expertId(),
                    new Judged(
                            state,
                            row,
                            offer,
                            question.overlaps().get(row.hours()),
                            freeFrom(NarrowRow.day(c[5]), need),
                            against));
        });
        return judged;
    }

    /** Invariant 4: the months are clamped to the month's end. @param until null where there was no work */
    private static LocalDate freeFrom(LocalDate until, MatchRequest need) {
        return until == null || PastWork.lasts(until)
                ? null
                : until.plusMonths(need.competitors().coolingOffMonths());
    }

    private static String unwanted(MatchFilter filter, MatchRequest need, Parameters parameters) {
        return PastWork.unwanted(filter, need, parameters).orElse("cast(null as integer[])");
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
