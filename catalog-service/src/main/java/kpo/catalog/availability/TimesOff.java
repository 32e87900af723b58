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

    List<TimeOff> of(UUID expertId) {
        return list("expertId = ?1 order by startsOn", expertId);
    }

    /** @param to the day after the last */
    List<TimeOff> of(UUID expertId, LocalDate from, LocalDate to) {
        return list("expertId = ?1 and endsOn > ?2 and startsOn < ?3 order by startsOn", expertId, from, to);
    }

    /** By expert. @param to the day after the last */
    Map<UUID, List<CapacityPlan.Days>> of(List<UUID> expertIds, LocalDate from, LocalDate to) {
        return list("expertId in ?1 and endsOn > ?2 and startsOn < ?3", expertIds, from, to).stream()
                .collect(groupingBy(TimeOff::expertId, mapping(TimeOff::days, toList())));
    }

    Page<TimeOff> page(PageRequest page, UUID expertId) {
        return page(page, Filters.equal("expertId", expertId));
    }

    /** A sickness tells of a person's health (GDPR, Article 9), and the expert may have entered it with the own login. */
    void forgetWords(UUID expertId) {
        update("version = version + 1, kind = ?1, enteredBy = null where expertId = ?2", TimeOffKind.OTHER, expertId);
    }
}
