package kpo.catalog.matching;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kpo.catalog.expert.DisclosedExperts;
import kpo.catalog.search.ListStatements;
import kpo.catalog.taxonomy.Predecessors;

/** What the experts and the skills are like whom a match is about: asked for in one round trip, before its statement. */
@ApplicationScoped
class MatchBackground {

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * @param skills those of the wanted ones that can be claimed
     * @param older of the wanted ones
     * @param shifts how many different working hours there are
     * @param disclosed the experts of others whom the caller may know by name
     * @param pieces in which the lists of vetted experts are
     */
    record Known(Set<String> skills, Predecessors older, long shifts, Set<UUID> disclosed, int pieces) {}

    /** From here on the transaction runs statements over lists as they want it. */
    Known ask(MatchRequest need) {
        return ask(need, Predecessors::query);
    }

    /** As {@link #ask}, of a requirement that may want what is deprecated since. */
    Known askAgain(MatchRequest kept) {
        return ask(kept, Predecessors::queryOfKept);
    }

    private Known ask(MatchRequest need, UnaryOperator<String> older) {
        Object[] row = (Object[]) database.createNativeQuery(
                        """
                        select array(select code from skill
                                     where code = any(cast(:skills as text[])) and deprecated_at is null),
                            %s, (select count(*) from working_hours), array(select cast(expert_id as text) from (%s) d),
                            (select coalesce(max(chunk), -1) + 1 from expert_list where facet = 'status:VETTED'), %s"""
                                .formatted(
                                        older.apply("cast(:skills as text[])"),
                                        DisclosedExperts.ids("cast(:day as date)"),
                                        ListStatements.SETTINGS))
                .setParameter("skills", need.skillCodes().toArray(String[]::new))
                .setParameter("day", LocalDate.now(clock))
                .getSingleResult();
        return new Known(
                Set.of((String[]) row[0]),
                Predecessors.of((String[]) row[1]),
                ((Number) row[2]).longValue(),
                Arrays.stream((String[]) row[3]).map(UUID::fromString).collect(toSet()),
                ((Number) row[4]).intValue());
    }
}
