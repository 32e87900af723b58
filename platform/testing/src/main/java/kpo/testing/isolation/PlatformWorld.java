package kpo.testing.isolation;

import static kpo.platform.caller.Role.CLIENT_MANAGER;
import static kpo.platform.caller.Role.OPERATOR;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import kpo.testing.WebhookWorld;
import kpo.testing.World.Who;

/** The objects that every service has: what the platform keeps for an organisation. */
final class PlatformWorld {

    private PlatformWorld() {}

    static void complete(IsolationWorld world) {
        world.object(
                "/v1/audit-events/{id}",
                WholeDatabase.value(
                        "select id from audit_event where organisation = ? order by recorded_at limit 1",
                        world.organisation()));
        Who owner = new Who("wanda", world.organisation(), CLIENT_MANAGER);
        String webhook = WebhookWorld.told(owner);
        world.object("/v1/webhook-endpoints/{id}", webhook.substring(webhook.lastIndexOf('/') + 1));
        world.object("/v1/webhook-deliveries/{id}", WebhookWorld.delivery(owner, webhook));
        world.object("/v1/operations/{id}", operation(world));
    }

    /** A bulk import of one row that says nothing, worked to its end. */
    private static String operation(IsolationWorld world) {
        GuardedOperation load = GuardedOperation.all().stream()
                .filter(operation -> operation.path().endsWith("/import"))
                .findFirst()
                .orElseThrow();
        String role = load.roles().stream()
                .filter(some -> !some.equals(OPERATOR))
                .sorted()
                .findFirst()
                .orElse(OPERATOR);
        String id = Tokens.as("wanda", world.organisation(), role)
                .contentType("application/x-ndjson")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(load.path())
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Polling.until(
                Duration.ofSeconds(20),
                () -> Objects.nonNull(Tokens.as("wanda", world.organisation(), role)
                        .get("/v1/operations/" + id)
                        .path("endedAt")));
        Tokens.as("wanda", world.organisation(), role)
                .get("/v1/operations/" + id + "/allowed-actions")
                .then()
                .statusCode(200);
        return id;
    }
}
