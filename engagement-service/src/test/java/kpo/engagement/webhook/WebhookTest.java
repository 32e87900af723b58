package kpo.engagement.webhook;

import static kpo.engagement.webhook.WebhookScene.body;
import static kpo.engagement.webhook.WebhookScene.event;
import static kpo.engagement.webhook.WebhookScene.isSignedWith;
import static kpo.engagement.webhook.WebhookScene.until;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kpo.engagement.Scene;
import kpo.testing.WebhookReceiver.Received;
import org.junit.jupiter.api.Test;

/** A partner's webhooks: what arrives, and what he can do about it. */
@QuarkusTest
class WebhookTest {

    @Inject
    EventRows rows;

    @Test
    void events_arrive_signed_and_equal_to_the_feed() {
        Scene scene = new Scene();
        try (WebhookScene client = new WebhookScene(scene.clientOrganisation).listening("engagement.*");
                WebhookScene stranger = new WebhookScene().listening("*")) {
            scene.contracting();

            List<Received> taken = client.taken(4);

            assertThat(taken)
                    .extracting(request -> event(request).getString("type"))
                    .containsExactly(
                            "engagement.proposed",
                            "engagement.qualified",
                            "engagement.matching_opened",
                            "engagement.experts_selected");
            for (Received request : taken) {
                assertThat(isSignedWith(client.secret, request)).isTrue();
                assertThat(isSignedWith(stranger.secret, request)).isFalse();
                assertThat(request.header("webhook-id"))
                        .isEqualTo(event(request).getString("id"));
                assertThat(request.header("traceparent"))
                        .isEqualTo(event(request).getString("traceparent"));
            }
            JsonPath feed = scene.client()
                    .get("/v1/events?types=engagement.*")
                    .then()
                    .extract()
                    .jsonPath();
            assertThat(feed.getList("items"))
                    .isEqualTo(taken.stream()
                            .map(request -> event(request).getMap(""))
                            .toList());
            assertThat(stranger.receiver.received())
                    .allSatisfy(request ->
                            assertThat(event(request).getString("type")).startsWith("webhook_endpoint"));
        }
    }

    @Test
    void the_trace_of_the_request_arrives_with_its_event() {
        Scene scene = new Scene();
        String trace = UUID.randomUUID().toString().replace("-", "");
        try (WebhookScene client = new WebhookScene(scene.clientOrganisation).listening("need.submitted")) {
            scene.draftNeed();
            scene.client()
                    .header("If-Match", "*")
                    .header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace))
                    .post(scene.need + "/submit")
                    .then()
                    .statusCode(200);

            assertThat(client.taken(1).get(0).header("traceparent")).startsWith("00-" + trace + "-");
        }
    }

    @Test
    void the_secret_is_shown_once_and_kept_sealed() {
        try (WebhookScene partner = new WebhookScene().listening("*")) {
            assertThat(partner.secret).startsWith("whsec_");
            assertThat(partner.read().getString("secret")).isNull();
            UUID id = UUID.fromString(partner.read().getString("id"));
            assertThat(rows.keptSecret(id)).startsWith("test:").doesNotContain(partner.secret.substring(6));
        }
    }

    @Test
    void whoever_lost_the_answer_gets_the_secret_again_though_the_database_never_knew_it() {
        try (WebhookScene partner = new WebhookScene()) {
            String key = UUID.randomUUID().toString();
            String body = body(partner.receiver.url(), "need.*");
            String first = partner.manager()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/webhook-endpoints")
                    .asString();

            partner.manager()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/webhook-endpoints")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body(is(first));
            assertThat(rows.keptAnswer(key)).startsWith("sealed:").doesNotContain("whsec_");
        }
    }

    @Test
    void after_a_rotation_both_secrets_verify_each_request() {
        try (WebhookScene partner = new WebhookScene().listening("need.*")) {
            JsonPath rotated = partner.take("rotate-secret");
            String second = rotated.getString("secret");
            assertThat(second).isNotEqualTo(partner.secret);
            assertThat(rotated.getString("previousSecretUntil")).isNotNull();

            rows.record(partner.organisation, 1, 1);

            Received request = partner.taken(1).get(0);
            assertThat(request.header("webhook-signature").split(" ")).hasSize(2);
            assertThat(isSignedWith(partner.secret, request)).isTrue();
            assertThat(isSignedWith(second, request)).isTrue();
        }
    }

    @Test
    void a_paused_webhook_gets_later_what_happened_meanwhile() {
        try (WebhookScene partner = new WebhookScene().listening("need.*")) {
            partner.take("pause");
            rows.record(partner.organisation, 1, 3);
            until(() -> partner.deliveryStates().size() == 3);
            assertThat(partner.receiver.received()).isEmpty();
            assertThat(partner.deliveryStates()).containsOnly("WAITING");
            partner.manager()
                    .get(partner.endpoint + "/allowed-actions")
                    .then()
                    .body("items.findAll { it.allowed }.action", contains("resume", "rotate-secret", "test", "replay"));
            refused(partner.manager().header("If-Match", "*").post(partner.endpoint + "/pause"), 409, "state_conflict");

            partner.take("resume");

            assertThat(partner.taken(3))
                    .extracting(request -> event(request).getInt("aggregate.version"))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_test_event_goes_out_at_once_and_says_what_came_of_it() {
        try (WebhookScene partner = new WebhookScene().listening("need.*")) {
            JsonPath outcome = partner.test();
            assertThat(outcome.getInt("statusCode")).isEqualTo(204);
            Received request = partner.receiver.received().get(0);
            assertThat(event(request).getString("type")).isEqualTo("webhook_endpoint.tested");
            assertThat(isSignedWith(partner.secret, request)).isTrue();

            partner.receiver.answering(any -> 418);
            outcome = partner.test();
            assertThat(outcome.getString("error")).isEqualTo("status_418");
            assertThat(outcome.getString("answer")).isEqualTo("So it is.");
        }
    }

    @Test
    void a_delivery_and_a_stretch_of_time_can_be_sent_again_under_the_same_ids() {
        try (WebhookScene partner = new WebhookScene().listening("need.*")) {
            rows.record(partner.organisation, 1, 3);
            List<String> ids = partner.taken(3).stream()
                    .map(request -> request.header("webhook-id"))
                    .toList();
            until(partner::everythingIsDelivered);
            JsonPath log = partner.manager()
                    .get(partner.endpoint + "/deliveries?sort=-createdAt")
                    .then()
                    .body("items.eventId", containsInAnyOrder(ids.toArray()))
                    .body("items[0].attempts[0].statusCode", is(204))
                    .body("items[0].eventType", is("need.edited"))
                    .extract()
                    .jsonPath();

            partner.manager()
                    .post("/v1/webhook-deliveries/"
                            + log.getString("items.find { it.eventId == '%s' }.id".formatted(ids.get(1))) + "/replay")
                    .then()
                    .statusCode(200)
                    .body("state", is("WAITING"));
            assertThat(partner.taken(4).get(3).header("webhook-id")).isEqualTo(ids.get(1));
            until(partner::everythingIsDelivered);

            partner.manager()
                    .header("If-Match", "*")
                    .body("{\"fromEventId\": \"%s\"}".formatted(ids.get(1)))
                    .post(partner.endpoint + "/replay")
                    .then()
                    .statusCode(200)
                    .body("queued", is(2));
            assertThat(partner.taken(6).subList(4, 6))
                    .extracting(request -> request.header("webhook-id"))
                    .containsExactly(ids.get(1), ids.get(2));
            refused(
                    partner.manager()
                            .header("If-Match", "*")
                            .body("{\"fromEventId\": \"%s\"}".formatted(UUID.randomUUID()))
                            .post(partner.endpoint + "/replay"),
                    422,
                    "replay_start_unknown",
                    "/fromEventId");
        }
    }

    @Test
    void a_long_stretch_is_sent_again_in_parts_each_of_which_names_the_next() {
        try (WebhookScene partner = new WebhookScene().listening("need.*")) {
            rows.record(partner.organisation, 1, 23);
            List<String> ids = partner.taken(23).stream()
                    .map(request -> request.header("webhook-id"))
                    .toList();
            until(() -> partner.deliveryStates().stream().allMatch("DELIVERED"::equals));

            String second = replayed(partner, ids.get(0), 10);
            String third = replayed(partner, second, 10);
            assertThat(List.of(second, third)).containsExactly(ids.get(10), ids.get(20));
            assertThat(replayed(partner, third, 3)).isNull();

            assertThat(partner.taken(46).subList(23, 46))
                    .extracting(request -> request.header("webhook-id"))
                    .containsExactlyElementsOf(ids);
        }
    }

    /** The event that is left for the next part. */
    private static String replayed(WebhookScene partner, String fromEventId, int queued) {
        return partner.manager()
                .header("If-Match", "*")
                .body("{\"fromEventId\": \"%s\"}".formatted(fromEventId))
                .post(partner.endpoint + "/replay")
                .then()
                .statusCode(200)
                .body("queued", is(queued))
                .extract()
                .path("nextEventId");
    }
}
