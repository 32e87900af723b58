package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class DisclosureGrants extends Repository<DisclosureGrant> {

    DisclosureGrants() {
        super("disclosure grant");
    }

    List<DisclosureGrant> of(Expert expert) {
        return list("expertId = ?1 order by id", expert.id());
    }

    /** The first that holds on one of the days for the same expert and organisation. */
    Optional<DisclosureGrant> overlapping(DisclosureGrantRequest wanted) {
        return find(
                        """
                        expertId = ?1 and organisation = ?2 and (validTo is null or validTo > ?3)
                        and (cast(?4 as LocalDate) is null or validFrom < ?4) order by validFrom""",
                        wanted.expertId(),
                        wanted.organisation(),
                        wanted.from(),
                        wanted.to())
                .firstResultOptional();
    }

    Page<DisclosureGrant> page(PageRequest page, UUID expertId) {
        return page(page, Filters.equal("expertId", expertId));
    }
}
