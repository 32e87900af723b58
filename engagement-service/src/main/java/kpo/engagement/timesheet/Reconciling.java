package kpo.engagement.timesheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kpo.engagement.billing.Billing;
import kpo.engagement.billing.DeliveryCount;
import kpo.engagement.engagement.Engagements;

/** Compares the time that was approved with what billing has taken. */
@ApplicationScoped
@Transactional
class Reconciling {

    @Inject
    TimeEntries entries;

    @Inject
    Engagements engagements;

    @Inject
    Billing billing;

    BillingDeliveryResponse delivery(UUID engagementId) {
        engagements.require(engagementId);
        return BillingDeliveryResponse.of(engagementId, approved(engagementId), billing.delivery(engagementId));
    }

    private DeliveryCount approved(UUID engagementId) {
        return new DeliveryCount(
                entries.count(engagementId, TimeEntryStatus.APPROVED),
                entries.minutes(engagementId, TimeEntryStatus.APPROVED));
    }
}
