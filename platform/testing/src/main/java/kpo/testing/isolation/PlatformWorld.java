package kpo.testing.isolation;

import java.util.List;

/** The objects that every service has: what the platform keeps for an organisation. */
final class PlatformWorld {

    private PlatformWorld() {}

    static void complete(IsolationWorld world) {
        world.object(
                "/v1/audit-events/{id}",
                WholeDatabase.value(
                        "select id from audit_event where organisation = ? order by recorded_at limit 1",
                        world.organisation()));
        // Tried at the door only, with ids that do not exist: their isolation has tests of its own.
        for (String kind : List.of("operations", "webhook-endpoints", "webhook-deliveries")) {
            world.absent("/v1/" + kind + "/{id}");
        }
    }
}
