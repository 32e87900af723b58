package kpo.catalog.matching;

import static java.util.stream.Collectors.toMap;

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
import java.util.function.Function;
import kpo.catalog.search.ListStatements;
import kpo.catalog.search.NarrowRow;

/** The vetted experts whom the caller may see, filtered and scored in the database. */
@ApplicationScoped
class Candidates {

    @Inject
    EntityManager database;

    /**
     * @param client whose captives may be matched; empty for nobody's
     * @param overlaps of each shift; empty where no overlap was asked for
     */
    record Question(MatchRequest need, String client, Map<Integer, OverlapMinutes> overlaps) {

        /** The shifts with enough overlap. */
        Collection<Integer> enoughHours() {
            return overlaps.entrySet().stream()
                    .filter(o -> o.getValue().minimum() >= need.overlap().minimumMinutes())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }

    /** @param score two decimals */
    record Placed(int rank, BigDecimal score, NarrowRow row) {}

    /**
     * @param removed how many each filter removed first
     * @param placed the best, then those of the explained who are behind them
     */
    record Found(int considered, Map<MatchFilter, Integer> removed, int passed, List<Placed> placed) {}

    Found find(Question question) {
        var statement = new MatchStatement(question);
        ListStatements.prepare(database);
        List<?> rows = statement
                .parameters()
                .bind(database.createNativeQuery(statement.text()))
                .getResultList();
        List<MatchFilter> counted = statement.counted();
        Object[] totals = (Object[]) rows.get(0);
        int passed = number(totals[counted.size() + 1]);

        Map<MatchFilter, Integer> removed = new EnumMap<>(MatchFilter.class);
        for (int i = 0; i < counted.size(); i++) {
            removed.put(counted.get(i), number(totals[i]) - number(totals[i + 1]));
        }
        removed.put(MatchFilter.CAPTIVE_OF_ANOTHER, number(totals[counted.size()]) - passed);

        int place = counted.size() + 2;
        List<Placed> placed = rows.stream()
                .map(row -> (Object[]) row)
                .filter(c -> c[place] != null)
                .map(c -> new Placed(
                        number(c[place]),
                        BigDecimal.valueOf(((Number) c[place + 1]).longValue(), 2),
                        NarrowRow.of(c, place + 2)))
                .toList();
        return new Found(number(totals[0]), removed, passed, placed);
    }

    /** The filters that speak against each of the experts; nothing for those who are not vetted or not to be seen. */
    Map<UUID, Set<MatchFilter>> judge(Question question, Collection<UUID> experts) {
        List<FilterStep> steps = FilterStep.all(question.need(), question.enoughHours());
        List<?> rows = database.createNativeQuery(
                        """
                        select e.expert_id, expert_facets(e), e.parent_organisation from expert_search e
                        where e.expert_id = any(cast(:experts as uuid[])) and e.status = 'VETTED'""")
                .setParameter("experts", experts.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Set<MatchFilter>> against = new HashMap<>();
        rows.stream().map(row -> (Object[]) row).forEach(c -> {
            List<String> facets = Arrays.asList((String[]) c[1]);
            Set<MatchFilter> failed = EnumSet.noneOf(MatchFilter.class);
            steps.stream().filter(step -> !step.passes(facets)).forEach(step -> failed.add(step.filter()));
            if (c[2] != null && !c[2].equals(question.client())) {
                failed.add(MatchFilter.CAPTIVE_OF_ANOTHER);
            }
            against.put((UUID) c[0], failed);
        });
        return against;
    }

    /** The narrow rows of those whom the caller may see and who are vetted. */
    Map<UUID, NarrowRow> rows(Collection<UUID> experts) {
        List<?> rows = database.createNativeQuery(
                        "select %s from expert_search e join expert x on x.id = e.expert_id where e.expert_id = any(cast(:experts as uuid[])) and e.status = 'VETTED'"
                                .formatted(NarrowRow.COLUMNS))
                .setParameter("experts", experts.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> NarrowRow.of((Object[]) row, 0))
                .collect(toMap(NarrowRow::expertId, Function.identity()));
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
