package kpo.testing;

import static kpo.platform.caller.Role.CLIENT_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import com.standardwebhooks.Webhook;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kpo.testing.WebhookReceiver.Received;
import org.junit.jupiter.api.Test;

/**
 * The life of a webhook, the same in every service; it is told of itself. Extended by one {@code @QuarkusTest} in each
 * service.
 */
public abstract class WebhookCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String organisation = "hooked-" + UUID.randomUUID();

    @Test
    void a_webhook_is_registered_tried_told_paused_resumed_replayed_and_removed() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String body = "{\"url\": \"%s\", \"types\": [\"webhook_endpoint.*\"]}".formatted(receiver.url());
            JsonPath made = manager()
                    .body(body)
                    .post("/v1/webhook-endpoints")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            String endpoint = "/v1/webhook-endpoints/" + made.getString("id");
            Polling.until(PATIENCE, () -> !receiver.taken().isEmpty());
            Received first = receiver.taken().get(0);
            new Webhook(made.getString("secret")).verify(first.body(), first.headers());
            assertThat(new JsonPath(first.body()).getString("type")).isEqualTo("webhook_endpoint.created");

            manager().get("/v1/webhook-endpoints").then().statusCode(200).body("items", hasSize(1));
            manager().post(endpoint + "/test").then().statusCode(200).body("statusCode", is(204));
            manager()
                    .header("If-Match", "\"9\"")
                    .post(endpoint + "/test")
                    .then()
                    .statusCode(412)
                    .body("code", is("stale_version"));
            take(endpoint, "pause").body("state", is("PAUSED"));
            manager()
                    .get(endpoint + "/allowed-actions")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.action == 'pause' }.allowed", is(false));
            take(endpoint, "resume").body("state", is("ACTIVE"));
            take(endpoint, "rotate-secret").body("secret", startsWith("whsec_"));
            Polling.until(PATIENCE, () -> delivered(endpoint) == 4);
            manager()
                    .header("If-Match", "*")
                    .post(endpoint + "/rotate-secret")
                    .then()
                    .statusCode(409)
                    .body("code", is("previous_secret_still_valid"));
            String only = take(endpoint, "rotate-secret?revokePrevious=true")
                    .body("$", not(hasKey("previousSecretUntil")))
                    .extract()
                    .path("secret");
            Polling.until(PATIENCE, () -> delivered(endpoint) == 5);
            Received signed = receiver.taken().get(receiver.taken().size() - 1);
            new Webhook(only).verify(signed.body(), signed.headers());
            assertThat(signed.header("webhook-signature")).doesNotContain(" ");

            String delivery = deliveries(endpoint).getString("items[0].id");
            manager()
                    .get("/v1/webhook-deliveries/" + delivery)
                    .then()
                    .statusCode(200)
                    .body("id", is(delivery))
                    .body("attempts[0].statusCode", is(204));
            manager()
                    .post("/v1/webhook-deliveries/" + delivery + "/replay")
                    .then()
                    .statusCode(200);
            manager()
                    .header("If-Match", "*")
                    .body("{\"fromEventId\": \"%s\"}".formatted(first.header("webhook-id")))
                    .post(endpoint + "/replay")
                    .then()
                    .statusCode(200)
                    .body("queued", greaterThanOrEqualTo(3));
            manager()
                    .get("/v1/events?types=webhook_endpoint.*")
                    .then()
                    .statusCode(200)
                    .body("items", not(empty()));
            manager().header("If-Match", "*").body(body).put(endpoint).then().statusCode(200);
            manager().get(endpoint).then().statusCode(200).body("$", not(hasKey("secret")));
            manager().header("If-Match", "*").delete(endpoint).then().statusCode(204);
        }
    }

    @Test
    void whoever_changes_whatever_is_there_is_never_too_late() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String endpoint = "/v1/webhook-endpoints/"
                    + manager()
                            .body(body(receiver, "first"))
                            .post("/v1/webhook-endpoints")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");

            List<CompletableFuture<Integer>> changes = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> manager()
                            .header("If-Match", "*")
                            .body(body(receiver, "change " + i))
                            .put(endpoint)
                            .statusCode()))
                    .toList();

            assertThat(changes.stream().map(CompletableFuture::join)).containsOnly(200);
            assertThat(manager().get(endpoint).header("ETag")).isEqualTo("\"8\"");
        }
    }

    private static String body(WebhookReceiver receiver, String description) {
        return "{\"url\": \"%s\", \"types\": [\"webhook_endpoint.deleted\"], \"description\": \"%s\"}"
                .formatted(receiver.url(), description);
    }

    @Test
    void a_webhook_that_is_removed_during_its_test_is_not_there_any_more() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String endpoint = "/v1/webhook-endpoints/"
                    + manager()
                            .body("{\"url\": \"%s\", \"types\": [\"webhook_endpoint.tested\"]}"
                                    .formatted(receiver.url()))
                            .post("/v1/webhook-endpoints")
                            .then()
                            .statusCode(201)
                            .extract()
                            .jsonPath()
                            .getString("id");
            receiver.answering(request ->
                    manager().header("If-Match", "*").delete(endpoint).statusCode());

            UUID key = UUID.randomUUID();
            for (int i = 0; i < 2; i++) {
                manager()
                        .header("Idempotency-Key", key)
                        .post(endpoint + "/test")
                        .then()
                        .statusCode(404);
            }
        }
    }

    private ValidatableResponse take(String endpoint, String verb) {
        return manager()
                .header("If-Match", "*")
                .post(endpoint + "/" + verb)
                .then()
                .statusCode(200);
    }

    private long delivered(String endpoint) {
        return deliveries(endpoint).getList("items.state").stream()
                .filter("DELIVERED"::equals)
                .count();
    }

    private JsonPath deliveries(String endpoint) {
        return manager()
                .get(endpoint + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification manager() {
        return Tokens.as("wanda", organisation, CLIENT_MANAGER);
    }
}
