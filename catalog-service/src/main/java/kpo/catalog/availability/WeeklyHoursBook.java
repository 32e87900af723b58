package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

/** The weekly hours of all experts who have others than their profile's. */
@ApplicationScoped
class WeeklyHoursBook extends Repository<WeeklyHours> {

    WeeklyHoursBook() {
        super("weekly hours");
    }

    WeeklyHours require(UUID id, UUID expertId) {
        return find("id = ?1 and expertId = ?2", id, expertId)
                .firstResultOptional()
                .orElseThrow(() -> absent(id));
    }

    List<WeeklyHours> of(UUID expertId) {
        return list("expertId = ?1 order by validFrom", expertId);
    }

    /** @param to the day after the last; null for all that follow */
    List<WeeklyHours> of(UUID expertId, LocalDate from, LocalDate to) {
        return of(expertId).stream().filter(hours -> hours.meets(from, to)).toList();
    }

    Page<WeeklyHours> page(PageRequest page, UUID expertId) {
        return page(page, Filters.equal("expertId", expertId));
    }
}
