package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.catalog.provider.DeliveryCentres;
import kpo.catalog.provider.HolidayCoverage;
import kpo.catalog.provider.PublicHolidays;

/** Puts together when an expert works, from the profile and what differs from it. */
@ApplicationScoped
class CapacityPlans {

    @Inject
    WeeklyHoursBook hours;

    @Inject
    TimesOff timesOff;

    @Inject
    PublicHolidays publicHolidays;

    @Inject
    DeliveryCentres centres;

    /** @param to the day after the last */
    CapacityPlan of(Expert expert, LocalDate from, LocalDate to) {
        return of(expert, from, to, PublicHolidays.ENGLISH);
    }

    /** @param language in which public holidays are named */
    CapacityPlan of(Expert expert, LocalDate from, LocalDate to, Locale language) {
        return new CapacityPlan(
                expert.availableFrom(),
                WeekShares.even(
                        expert.weeklyCapacityMinutes(), expert.workingHours().days()),
                hours.of(expert.id(), from, to).stream().map(WeeklyHours::hours).toList(),
                holidays(expert.deliveryCentreId(), expert.country(), from, to, language),
                timesOff.of(expert.id(), from, to).stream().map(TimeOff::days).toList());
    }

    /** @param centreId null where the public holidays of the country count */
    Map<LocalDate, String> holidays(UUID centreId, String country, LocalDate from, LocalDate to, Locale language) {
        return centreId == null
                ? publicHolidays.between(country, null, from, to, language)
                : centres.holidays(centreId, from, to, language);
    }

    /** Which of them are known. */
    HolidayCoverage publicHolidays(Expert expert) {
        return expert.deliveryCentreId() == null
                ? publicHolidays.coverage(expert.country(), null)
                : centres.coverage(centres.require(expert.deliveryCentreId()));
    }

    /** Hours only, without days off: what a reserved day must keep room for. */
    CapacityPlan hoursOf(Expert expert, LocalDate from) {
        CapacityPlan all = of(expert, from, from);
        return new CapacityPlan(
                all.availableFrom(),
                all.profile(),
                hours.of(expert.id(), from, null).stream()
                        .map(WeeklyHours::hours)
                        .toList(),
                Map.of(),
                List.of());
    }
}
