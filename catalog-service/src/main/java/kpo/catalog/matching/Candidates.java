package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.search.NarrowRow;
import kpo.catalog.search.Parameters;
import kpo.catalog.taxonomy.Predecessors;

/** The vetted experts whom the caller may see, filtered and scored in the database. */
@ApplicationScoped
class Candidates {

    @Inject
    EntityManager database;

    /**
     * @param client whose captives may be matched; empty for nobody's
     * @param overlaps of each shift; empty where no overlap was asked for
     * @param places facets of the places of work that are near enough; null where any will do
     * @param older of the wanted skills
     */
    record Question(
            MatchRequest need,
            String client,
            Map<Integer, OverlapMinutes> overlaps,
            List<String> places,
            Predecessors older) {

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

    /** @param score two decimals @param freeWeeklyMinutes of every week of the period */
    record Placed(int rank, BigDecimal score, int freeWeeklyMinutes, NarrowRow row) {}

    /**
     * @param row null of who was never submitted: nothing else is known then
     * @param against the filters that speak against the expert
     */
    record Judged(VettingStatus state, NarrowRow row, int freeWeeklyMinutes, Set<MatchFilter> against) {}

    /**
     * @param removed how many each filter removed first
     * @param placed the best, then those of the explained who are behind them
     */
    record Found(int considered, Map<MatchFilter, Integer> removed, int passed, List<Placed> placed) {}

    Found find(Question question) {
        var statement = new MatchStatement(question, false);
        List<Object[]> rows = rows(statement);
        Object[] first = rows.get(0);
        if ((Boolean) first[first.length - 1]) {
            statement = new MatchStatement(question, true);
            rows = rows(statement);
        }
        return found(rows, statement.counted());
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
                        number(c[place + 2]),
                        NarrowRow.of(c, place + 3)))
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
                        select case when e.nr is not null then expert_facets(e) end, coalesce(f.minutes, e.weekly_minutes),
                            e.nr = any(coalesce((%s), '{}')), e.nr = any(coalesce((%s), '{}')), x.id, x.status, %s
                        from expert x left join expert_search e on e.expert_id = x.id
                        left join free_weekly_minutes_of(
                            array(select nr from expert_search where expert_id = any(%s)), %s, %s) f on f.nr = e.nr
                        where x.id = any(%s)"""
                                .formatted(
                                        unwanted(MatchFilter.EXCLUDED_EMPLOYER, need, parameters),
                                        unwanted(MatchFilter.COMPETITOR, need, parameters),
                                        NarrowRow.COLUMNS,
                                        named,
                                        parameters.day(need.startsOn()),
                                        parameters.day(need.periodEndsOn()),
                                        named)))
                .getResultList();
        Map<UUID, Judged> judged = new HashMap<>();
        rows.stream().map(row -> (Object[]) row).forEach(c -> {
            VettingStatus state = VettingStatus.valueOf((String) c[5]);
            Set<MatchFilter> against = EnumSet.noneOf(MatchFilter.class);
            if (state != VettingStatus.VETTED) {
                against.add(MatchFilter.NOT_VETTED);
            }
            if (c[6] == null) {
                judged.put((UUID) c[4], new Judged(state, null, 0, against));
                return;
            }
            NarrowRow row = NarrowRow.of(c, 6);
            int free = number(c[1]);
            List<String> facets = Arrays.asList((String[]) c[0]);
            question.steps().stream().filter(step -> !step.passes(facets)).forEach(step -> against.add(step.filter()));
            if ((Boolean) c[2]) {
                against.add(MatchFilter.EXCLUDED_EMPLOYER);
            }
            if ((Boolean) c[3]) {
                against.add(MatchFilter.COMPETITOR);
            }
            if (need.leastWeeklyMinutes() != null && free < need.leastWeeklyMinutes()) {
                against.add(MatchFilter.CAPACITY);
            }
            if (row.parentOrganisation() != null && !row.parentOrganisation().equals(question.client())) {
                against.add(MatchFilter.CAPTIVE_OF_ANOTHER);
            }
            judged.put(row.expertId(), new Judged(state, row, free, against));
        });
        return judged;
    }

    private static String unwanted(MatchFilter filter, MatchRequest need, Parameters parameters) {
        return PastWork.unwanted(filter, need, parameters).orElse("cast(null as integer[])");
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
