package kpo.catalog.provider;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
public class Providers extends Repository<Provider> {

    Providers() {
        super("provider");
    }

    /** @throws ProblemException 404 where it is absent or the caller does not act for it */
    public Provider requireOwn(UUID id, Caller caller) {
        Provider provider = require(id);
        if (!caller.isPartyTo(provider.organisation())) {
            throw absent(id);
        }
        return provider;
    }

    /** As {@link #requireOwn}, and nobody else's until the end of the transaction. */
    Provider requireOwnAlone(UUID id, Caller caller) {
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> absent(id));
        return requireOwn(id, caller);
    }

    /** Whether it is open does not change until the end of the transaction. */
    public void lockAgainstClosing(UUID id) {
        findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> absent(id));
    }

    /** As {@link #lockAgainstClosing(UUID)}. @return those that the caller may see */
    public List<Provider> lockAgainstClosing(Set<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /**
     * As {@link #requireOwn}, and not closed until the end of the transaction.
     *
     * @throws ProblemException 409 where it is closed
     */
    public Provider requireOpen(UUID id, Caller caller) {
        lockAgainstClosing(id);
        Provider provider = requireOwn(id, caller);
        provider.requireOpen();
        return provider;
    }

    /**
     * The first of the others that are open, and that the caller knows by name, which has the name or the number, itself
     * or by a legal entity. The legal form is a part of the name here: Zeta GmbH and Zeta AG may stand in one register. What
     * the caller does not know is not told by a refusal either.
     *
     * @param number in the register of the country; null for none
     */
    Optional<UUID> known(UUID self, String country, String name, String number, Caller caller) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        """
                        select p.id from provider p left join provider_legal_entity l on l.provider_id = p.id
                        where p.id <> ?1 and p.closed_at is null
                          and (?5 or p.organisation = ?6 or p.parent_organisation = ?6)
                          and (p.country = ?2 and name_key(p.name) = name_key(?3)
                               or l.country = ?2 and (name_key(l.name) = name_key(?3)
                                                      or name_key(l.registration_number) = name_key(cast(?4 as text))))
                        order by p.id limit 1""",
                        UUID.class)
                .setParameter(1, self)
                .setParameter(2, country)
                .setParameter(3, name)
                .setParameter(4, number)
                .setParameter(5, caller.seesEveryOrganisation())
                .setParameter(6, caller.organisation())
                .getResultList();
        return ids.stream().map(UUID.class::cast).findFirst();
    }

    Page<Provider> page(PageRequest page, ProviderKind kind, String country, OpenStatus status) {
        return page(page, OpenStatus.narrow(Filters.equal("kind", kind).and("country", country), status));
    }
}
