package kpo.engagement.confidentiality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class Ndas extends Repository<Nda> {

    Ndas() {
        super("NDA");
    }

    /** Whether any NDA of an engagement is in force on a day. */
    boolean anyInForce(UUID engagementId, LocalDate day) {
        return of(engagementId).stream().anyMatch(nda -> nda.inForceOn(day));
    }

    /** Whether an NDA of an engagement that covers an expert is in force on a day. */
    public boolean inForceFor(UUID engagementId, UUID expertId, LocalDate day) {
        return of(engagementId).stream().anyMatch(nda -> nda.covers(expertId) && nda.inForceOn(day));
    }

    private List<Nda> of(UUID engagementId) {
        return list("engagementId", engagementId);
    }

    Page<Nda> page(PageRequest page, UUID engagementId, NdaStatus status) {
        return page(page, Filters.equal("engagementId", engagementId).and("status", status));
    }
}
