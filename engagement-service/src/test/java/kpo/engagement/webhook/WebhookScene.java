package kpo.engagement.webhook;

import static kpo.platform.caller.Role.CLIENT_MANAGER;

import com.standardwebhooks.Webhook;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import kpo.testing.WebhookReceiver;
import kpo.testing.WebhookReceiver.Received;

/** An organisation of a test's own with a server, and what it does with its webhooks. */
final class WebhookScene implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final String organisation;
    final WebhookReceiver receiver = new WebhookReceiver();
    String endpoint;
    String secret;

    WebhookScene() {
        this("partner-" + UUID.randomUUID());
    }

    WebhookScene(String organisation) {
        this.organisation = organisation;
    }

    RequestSpecification manager() {
        return Tokens.as("wanda", organisation, CLIENT_MANAGER);
    }

    WebhookScene listening(String... types) {
        return listeningAt(receiver.url(), types);
    }

    WebhookScene listeningAt(String url, String... types) {
        JsonPath made = manager()
                .body(body(url, types))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        endpoint = "/v1/webhook-endpoints/" + made.getString("id");
        secret = made.getString("secret");
        return this;
    }

    static String body(String url, String... types) {
        return "{\"url\": \"%s\", \"types\": [\"%s\"]}".formatted(url, String.join("\", \"", types));
    }

    JsonPath take(String verb) {
        return manager()
                .header("If-Match", "*")
                .post(endpoint + "/" + verb)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What came of a test event. */
    JsonPath test() {
        return manager()
                .post(endpoint + "/test")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath read() {
        return manager().get(endpoint).then().statusCode(200).extract().jsonPath();
    }

    List<String> deliveryStates() {
        return manager()
                .get(endpoint + "/deliveries?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.state");
    }

    /** The receiver has an event before its delivery is written down. */
    boolean everythingIsDelivered() {
        return deliveryStates().stream().allMatch("DELIVERED"::equals);
    }

    /** Waits until that many events were taken. */
    List<Received> taken(int count) {
        until(() -> receiver.taken().size() >= count);
        return receiver.taken();
    }

    static void until(BooleanSupplier condition) {
        Polling.until(PATIENCE, condition);
    }

    static boolean isSignedWith(String secret, Received request) {
        try {
            new Webhook(secret).verify(request.body(), request.headers());
            return true;
        } catch (Exception refused) {
            return false;
        }
    }

    static JsonPath event(Received request) {
        return new JsonPath(request.body());
    }

    @Override
    public void close() {
        receiver.close();
    }
}
