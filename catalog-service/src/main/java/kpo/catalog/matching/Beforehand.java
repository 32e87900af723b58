package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import kpo.catalog.search.ListStatements;

/** What has to be known before the statement of a match can be written, asked for in one round trip. */
@ApplicationScoped
class Beforehand {

    @Inject
    EntityManager database;

    /**
     * @param skills those of the wanted ones that can be claimed
     * @param shifts how many different working hours there are
     * @param pieces in which the lists of vetted experts are
     */
    record Known(Set<String> skills, long shifts, int pieces) {}

    /** From here on the transaction runs statements over lists as they want it. */
    Known ask(MatchRequest need) {
        Object[] row = (Object[]) database.createNativeQuery(
                        """
                        select array(select code from skill
                                     where code = any(cast(:skills as text[])) and deprecated_at is null),
                            (select count(*) from working_hours),
                            (select coalesce(max(chunk), -1) + 1 from expert_list where facet = 'status:VETTED'), %s"""
                                .formatted(ListStatements.SETTINGS))
                .setParameter("skills", need.skillCodes().toArray(String[]::new))
                .getSingleResult();
        return new Known(Set.of((String[]) row[0]), ((Number) row[1]).longValue(), ((Number) row[2]).intValue());
    }
}
