package kpo.catalog.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Experts;

/** Finds experts with verifications that end. */
@ApplicationScoped
class Lapses {

    /** Of changes of others there may be more and more; they are for the job that is there for them. */
    private static final int MOST_TURNS = 8;

    @Inject
    EntityManager database;

    @Inject
    Experts experts;

    /**
     * Experts with a verification that ends by a day, at the latest with the credential itself; some that no other replica
     * is at.
     *
     * @param days those of which was reminded so many days before, or later, are left out
     */
    List<Expert> claimEndingBy(LocalDate day, int days, int most) {
        String ending =
                """
                select expert_id from %s where verified_at is not null and %s <= :day
                  and (verified_reminded_days is null or verified_reminded_days > :days)""";
        List<?> ids = database.createNativeQuery(
                        """
                        select id from expert where id in (%s union %s)
                        order by id limit :most for no key update skip locked"""
                                .formatted(
                                        ending.formatted("degree", "verified_until"),
                                        ending.formatted("credential", "least(verified_until, expires_on)")))
                .setParameter("day", day)
                .setParameter("days", days)
                .setParameter("most", most)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : experts.all(ids.stream().map(UUID.class::cast).toList());
    }

    /**
     * Takes those who changed into the lists of a match with the change, so that no match reads their rows beside the lists,
     * which of many is slow. Where somebody else writes the lists just then, it happens a little later.
     */
    void listWithChange() {
        database.flush();
        database.createNativeQuery("set constraints expert_due_paid immediate").executeUpdate();
        int turns = 0;
        do {
            turns++;
        } while (turns < MOST_TURNS
                && (Integer) database.createNativeQuery("select list_experts()").getSingleResult() > 0);
    }
}
