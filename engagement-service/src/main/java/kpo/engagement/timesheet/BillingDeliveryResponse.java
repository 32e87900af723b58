package kpo.engagement.timesheet;

import java.util.UUID;
import kpo.engagement.billing.BillingDelivery;
import kpo.engagement.billing.DeliveryCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BillingDelivery", description = "What was approved, and what of it billing has taken")
record BillingDeliveryResponse(
        UUID engagementId,
        @Schema(description = "Counted on the time entries") Count approved,
        @Schema(description = "Taken by billing") Count delivered,
        @Schema(description = "Not told yet, or not answered") Count waiting,
        @Schema(description = "Told and not taken; told again by itself") Count refused,
        @Schema(description = "Whether billing has every approved minute") boolean complete) {

    @Schema(name = "DeliveryCount")
    record Count(@Schema(examples = "12") long entries, @Schema(examples = "5760") long minutes) {

        static Count of(DeliveryCount count) {
            return new Count(count.entries(), count.minutes());
        }
    }

    static BillingDeliveryResponse of(UUID engagementId, DeliveryCount approved, BillingDelivery delivery) {
        return new BillingDeliveryResponse(
                engagementId,
                Count.of(approved),
                Count.of(delivery.delivered()),
                Count.of(delivery.waiting()),
                Count.of(delivery.refused()),
                approved.equals(delivery.delivered()));
    }
}
