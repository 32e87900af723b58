package kpo.acceptance;

import static kpo.acceptance.Stack.Service.BILLING;
import static kpo.acceptance.Stack.Service.ENGAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import kpo.testing.Polling;
import kpo.testing.WebhookReceiver;
import kpo.testing.WebhookReceiver.Received;
import org.junit.jupiter.api.Test;

/**
 * A partner's developer listens to the story through webhooks. His first POST loses its connection; the service dies
 * between the delivery of an event and its acknowledgement. He ends with one webhook and every event.
 */
class PartnerTest {

    @Test
    void a_partner_registers_once_and_misses_nothing_whatever_breaks() throws Exception {
        try (Stack stack = Stack.start();
                WebhookReceiver receiver = new WebhookReceiver()) {
            Person partner = new Person(stack, "petra", "rheinwerk", "client_manager");
            String atEngagement = registerThoughTheAnswerIsLost(stack, partner, receiver.url());
            String atBilling = partner.post(BILLING, "/v1/webhook-endpoints", wanted(receiver.url(), "invoice.*"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("secret");
            AtomicBoolean alive = new AtomicBoolean(true);
            receiver.answering(request -> {
                if (type(request).equals("engagement.activated") && alive.getAndSet(false)) {
                    // Taken, and never acknowledged: whoever sent it is dead.
                    stack.kill(ENGAGEMENT);
                    stack.startAgain(ENGAGEMENT);
                }
                return 204;
            });

            new Story(stack).steps().forEach(step -> step.deed().run());

            List<String> life = List.of(
                    "engagement.proposed",
                    "engagement.qualified",
                    "engagement.matching_opened",
                    "engagement.experts_selected",
                    "engagement.activated",
                    "engagement.went_live");
            Polling.until(
                    Duration.ofSeconds(90),
                    () -> types(receiver).containsAll(life)
                            && types(receiver).contains("invoice.issued")
                            && times(receiver, "engagement.activated") == 2);
            assertThat(types(receiver).stream().filter(life::contains).distinct())
                    .as("in the order of the engagement's life")
                    .containsExactlyElementsOf(life);
            assertThat(receiver.received().stream()
                            .filter(request -> type(request).equals("engagement.activated"))
                            .map(request -> request.header("webhook-id"))
                            .distinct())
                    .as("twice, under one id")
                    .hasSize(1);
            assertThat(types(receiver)).as("a buyer learns nothing of drafts").doesNotContain("invoice.drafted");
            for (Received request : receiver.received()) {
                new Webhook(type(request).startsWith("invoice") ? atBilling : atEngagement)
                        .verify(request.body(), request.headers());
            }
            assertOrderOfEachObject(receiver);
        }
    }

    /** The connection is cut behind the request; the same request with the same key finds what the first one made. */
    private static String registerThoughTheAnswerIsLost(Stack stack, Person partner, String url) throws IOException {
        String key = UUID.randomUUID().toString();
        String body = wanted(url, "engagement.*\", \"statement_of_work.*\", \"time_entry.*");
        URI service = URI.create(stack.url(ENGAGEMENT));
        try (Socket connection = new Socket(service.getHost(), service.getPort())) {
            connection
                    .getOutputStream()
                    .write(
                            """
                    POST /v1/webhook-endpoints HTTP/1.1\r
                    Host: %s\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Idempotency-Key: %s\r
                    Content-Length: %d\r
                    \r
                    %s"""
                                    .formatted(service.getAuthority(), partner.token(), key, body.length(), body)
                                    .getBytes(StandardCharsets.US_ASCII));
        }
        Response repeated = partner.post(ENGAGEMENT, "/v1/webhook-endpoints", body, key);
        repeated.then().statusCode(201);
        assertThat(partner.get(ENGAGEMENT, "/v1/webhook-endpoints")
                        .then()
                        .extract()
                        .<List<String>>path("items.id"))
                .containsExactly(repeated.<String>path("id"));
        return repeated.path("secret");
    }

    private static String wanted(String url, String types) {
        return "{\"url\": \"%s\", \"types\": [\"%s\"]}".formatted(url, types);
    }

    /** Repetitions apart, the versions of each object only grow. */
    private static void assertOrderOfEachObject(WebhookReceiver receiver) {
        Map<String, List<Integer>> versions = receiver.received().stream()
                .map(request -> new JsonPath(request.body()))
                .collect(Collectors.groupingBy(
                        event -> event.getString("aggregate.id"),
                        Collectors.mapping(event -> event.getInt("aggregate.version"), Collectors.toList())));
        assertThat(versions.values())
                .allSatisfy(
                        order -> assertThat(order.stream().distinct().toList()).isSorted());
    }

    private static List<String> types(WebhookReceiver receiver) {
        return receiver.received().stream().map(PartnerTest::type).toList();
    }

    private static long times(WebhookReceiver receiver, String type) {
        return types(receiver).stream().filter(type::equals).count();
    }

    private static String type(Received request) {
        return new JsonPath(request.body()).getString("type");
    }
}
