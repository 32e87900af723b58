package kpo.catalog.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class VettingCases extends Repository<VettingCase> {

    VettingCases() {
        super("vetting case");
    }

    Optional<VettingCase> latest(UUID expertId) {
        return find("expertId = ?1 order by id desc", expertId).firstResultOptional();
    }

    /** The oldest first. */
    List<VettingCase> all(UUID expertId) {
        return list("expertId = ?1 order by id", expertId);
    }

    /** Others of the organisation by the same name of whom something adverse was found; whether it stands is not asked. */
    List<UUID> namesakesEverFound(Expert expert) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        """
                        select e.id from expert e
                        where e.organisation = ?1 and e.id <> ?2 and e.erased_at is null
                          and name_key(e.name) = name_key(?3)
                          and e.id in (
                              select c.expert_id from vetting_check k join vetting_case c on c.id = k.case_id
                                  where k.result = 'ADVERSE'
                              union select c.expert_id from vetting_step s join vetting_case c on c.id = s.case_id
                                  where s.verb = 'SUSPEND'
                              union select expert_id from claim_refutation where found = 'REFUTED')
                        order by e.id""")
                .setParameter(1, expert.organisation())
                .setParameter(2, expert.id())
                .setParameter(3, expert.name())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    VettingCase require(UUID id, UUID expertId) {
        return find("id = ?1 and expertId = ?2", id, expertId)
                .firstResultOptional()
                .orElseThrow(() -> absent(id));
    }

    Page<VettingCase> page(PageRequest page, UUID expertId) {
        return page(page, Filters.equal("expertId", expertId));
    }

    /**
     * Approvals of vetted experts that end by a day; some that no other replica is at.
     *
     * @param days those who were reminded so many days before, or later, are left out; null for none
     */
    List<VettingCase> claimEndingBy(LocalDate day, Integer days, int most) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        """
                        select c.id from vetting_case c join expert e on e.id = c.expert_id
                        where c.outcome = 'APPROVED' and c.valid_until <= ?1 and e.status = 'VETTED'
                          and (cast(?2 as integer) is null or c.reminded_days is null or c.reminded_days > cast(?2 as integer))
                          and not exists (select 1 from vetting_case later
                                          where later.expert_id = c.expert_id and later.id > c.id)
                        order by c.id limit ?3 for no key update of c, e skip locked""")
                .setParameter(1, day)
                .setParameter(2, days)
                .setParameter(3, most)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** Words and documents of an erased expert. A round that was not approved has a reason, whatever it was. */
    void forgetWords(UUID expertId) {
        change(
                """
                update vetting_case set version = version + 1, reason = case when reason is not null then 'Erased.' end
                where expert_id = ?1""",
                expertId);
        change(
                """
                update vetting_step set reason = null
                where reason is not null and case_id in (select id from vetting_case where expert_id = ?1)""",
                expertId);
        change(
                """
                update vetting_check set method = 'Erased.', document_reference = null, document_sha256 = null,
                                         told_apart_from = null, outweighs = null
                where case_id in (select id from vetting_case where expert_id = ?1)""",
                expertId);
    }

    private void change(String update, UUID expertId) {
        getEntityManager().createNativeQuery(update).setParameter(1, expertId).executeUpdate();
    }
}
