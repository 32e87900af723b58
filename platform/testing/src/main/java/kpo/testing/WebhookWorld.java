package kpo.testing;

import static kpo.platform.caller.Role.CLIENT_MANAGER;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kpo.testing.World.Call;
import kpo.testing.World.Who;

/** The webhooks that every service has: for each of their writes a new organisation with a webhook that was told. */
public final class WebhookWorld {

    private static final String BODY =
            "{\"url\": \"%s\", \"types\": [\"webhook_endpoint.created\"], \"description\": \"%s\"}";

    /** Open as long as the tests run: deliveries go there after a test, too. */
    private static final WebhookReceiver RECEIVER = new WebhookReceiver();

    /** Empty where the operation is not one of a webhook. */
    Optional<Call> prepare(String operationId) {
        Who wanda = new Who("wanda", "hooked-" + UUID.randomUUID(), CLIENT_MANAGER);
        return switch (operationId) {
            case "createWebhookEndpoint" -> Optional.of(Call.of(wanda, "/v1/webhook-endpoints", body()));
            case "changeWebhookEndpoint" -> Optional.of(Call.of(wanda, told(wanda), body()));
            case "deleteWebhookEndpoint" -> Optional.of(Call.of(wanda, told(wanda)));
            case "pauseWebhookEndpoint" -> Optional.of(Call.of(wanda, told(wanda) + "/pause"));
            case "resumeWebhookEndpoint" -> {
                String path = told(wanda);
                as(wanda).header("If-Match", "*").post(path + "/pause").then().statusCode(200);
                yield Optional.of(Call.of(wanda, path + "/resume"));
            }
            case "rotateWebhookSecret" -> Optional.of(Call.of(wanda, told(wanda) + "/rotate-secret"));
            case "testWebhookEndpoint" -> Optional.of(Call.of(wanda, told(wanda) + "/test"));
            case "replayWebhookEvents" ->
                Optional.of(Call.of(wanda, told(wanda) + "/replay", "{\"since\": \"2026-01-01T00:00:00Z\"}"));
            case "replayWebhookDelivery" ->
                Optional.of(Call.of(wanda, "/v1/webhook-deliveries/" + delivery(wanda, told(wanda)) + "/replay"));
            default -> Optional.empty();
        };
    }

    /** @return the path of a webhook that has got its one event */
    public static String told(Who who) {
        String id = as(who).body(body())
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/webhook-endpoints/" + id;
        Polling.until(Duration.ofSeconds(20), () -> delivery(who, path) != null);
        return path;
    }

    /** @return the id of the delivery, null where there is none yet */
    public static String delivery(Who who, String path) {
        return as(who).get(path + "/deliveries?state=DELIVERED")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String body() {
        return BODY.formatted(RECEIVER.url(), UUID.randomUUID());
    }

    private static RequestSpecification as(Who who) {
        return Tokens.as(who.subject(), who.organisation(), who.roles());
    }
}
