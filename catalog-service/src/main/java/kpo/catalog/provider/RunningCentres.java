package kpo.catalog.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;
import kpo.platform.validation.Distinct;

/** Makes delivery centres known, and their calendars. */
@ApplicationScoped
@Transactional
class RunningCentres {

    @Inject
    Providers providers;

    @Inject
    DeliveryCentres centres;

    @Inject
    ProximityRule rule;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    DeliveryCentre open(DeliveryCentreRequest request) {
        Provider provider = providers.requireOpen(request.providerId(), caller.get());
        check(request);
        request.requireZoneOfCountry();
        DeliveryCentre centre = DeliveryCentre.open(provider, request, clock.instant());
        centres.persist(centre);
        events.record(ProviderEvent.CENTRE_OPENED, provider, CentreFacts.of(centre, provider));
        return centre;
    }

    DeliveryCentre change(UUID id, IfMatch ifMatch, DeliveryCentreRequest request) {
        DeliveryCentre centre = centres.requireOwn(id, caller.get());
        IfMatch.require(ifMatch, centre.version());
        centres.requireOf(request.providerId(), id, "/providerId");
        check(request);
        // One that was opened before zones were asked about may keep what it has.
        if (!centre.isIn(request.country(), request.zone())) {
            request.requireZoneOfCountry();
        }
        centre.change(request, clock.instant());
        Provider provider = providers.require(centre.providerId());
        events.record(ProviderEvent.CENTRE_CHANGED, provider, CentreFacts.of(centre, provider));
        return centre;
    }

    private static void check(DeliveryCentreRequest request) {
        Distinct.require(request.ownDays(), OwnDay::day, ProviderProblem.OWN_DAY_TWICE, "/ownDays");
        request.requirePartOfCountry();
    }

    CentreCalendar calendar(UUID id, LocalDate from, LocalDate to, Locale language) {
        return CentreCalendar.of(centres.holidays(id, from, to, language), centres.coverage(centres.require(id)));
    }

    DeliveryCentreResponse shown(DeliveryCentre centre, ClientPlace client) {
        boolean named = ProviderResponse.isNamedTo(providers.require(centre.providerId()), caller.get());
        Proximity proximity = client.country() == null
                ? null
                : rule.of(
                        client.country(), client.zoneId(), centre.country(), ZoneId.of(centre.zone()), clock.instant());
        return DeliveryCentreResponse.of(centre, named, centres.coverage(centre), proximity);
    }
}
