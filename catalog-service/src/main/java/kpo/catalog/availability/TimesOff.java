package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class TimesOff extends Repository<TimeOff> {

    TimesOff() {
        super("time off");
    }

    TimeOff require(UUID id, UUID expertId) {
        return find("id = ?1 and expertId = ?2", id, expertId)
                .firstResultOptional()
                .orElseThrow(() -> absent(id));
    }

    /** @param to the day after the last */
    List<TimeOff> of(UUID expertId, LocalDate from, LocalDate to) {
        return list("expertId = ?1 and endsOn > ?2 and startsOn < ?3 order by startsOn", expertId, from, to);
    }

    Page<TimeOff> page(PageRequest page, UUID expertId) {
        return page(page, Filters.equal("expertId", expertId));
    }

    /** A sickness tells of a person's health (GDPR, Article 9). */
    void forgetKinds(UUID expertId) {
        update("version = version + 1, kind = ?1 where expertId = ?2 and kind <> ?1", TimeOffKind.OTHER, expertId);
    }
}
