package kpo.catalog.availability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** By expert. @param to the day after the last */
    Map<UUID, List<CapacityPlan.Hours>> of(List<UUID> expertIds, LocalDate from, LocalDate to) {
        return list("expertId in ?1 and validFrom < ?3 and (validTo is null or validTo > ?2)", expertIds, from, to)
                .stream()
                .collect(groupingBy(WeeklyHours::expertId, mapping(WeeklyHours::hours, toList())));
    }

    Page<WeeklyHours> page(PageRequest page, UUID expertId) {
        return page(page, Filters.equal("expertId", expertId));
    }
}
