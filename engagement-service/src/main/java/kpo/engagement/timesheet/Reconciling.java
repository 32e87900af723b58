package kpo.engagement.timesheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kpo.engagement.billing.Billing;
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
        return BillingDeliveryResponse.of(engagementId, entries.approved(engagementId), billing.delivery(engagementId));
    }
}
