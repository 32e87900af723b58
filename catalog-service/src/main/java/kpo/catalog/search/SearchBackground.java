package kpo.catalog.search;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.expert.DisclosedExperts;
import kpo.catalog.taxonomy.Predecessors;

/** Who is disclosed to the caller, and which skills succeed which: asked for in one round trip, before a search. */
@ApplicationScoped
class SearchBackground {

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * @param disclosed the numbers of the experts of others whom the caller may know by name
     * @param older of the skills that are asked for
     */
    record Known(Map<UUID, Integer> disclosed, Predecessors older) {

        /** Ascending. */
        Integer[] numbers() {
            return disclosed.values().stream().sorted().toArray(Integer[]::new);
        }
    }

    /** From here on the transaction runs statements over lists as they want it. */
    Known ask(Collection<String> skills) {
        return ask(Predecessors.query("cast(:skills as text[])"), skills);
    }

    /** As for a search, with the predecessors of every skill. */
    Known askOfEverySkill() {
        return ask(Predecessors.queryAll(), null);
    }

    private Known ask(String older, Collection<String> skills) {
        var query = database.createNativeQuery(
                        """
                        select array(select expert_id || '=' || nr from expert_search where expert_id in (%s)),
                            %s, %s"""
                                .formatted(DisclosedExperts.ids("cast(:day as date)"), older, ListStatements.SETTINGS))
                .setParameter("day", LocalDate.now(clock));
        if (skills != null) {
            query.setParameter("skills", skills.toArray(String[]::new));
        }
        Object[] row = (Object[]) query.getSingleResult();
        return new Known(
                Arrays.stream((String[]) row[0])
                        .map(pair -> pair.split("="))
                        .collect(toMap(pair -> UUID.fromString(pair[0]), pair -> Integer.valueOf(pair[1]))),
                Predecessors.of((String[]) row[1]));
    }
}
