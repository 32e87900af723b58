package kpo.engagement.webhook;

import static kpo.engagement.webhook.WebhookScene.event;
import static kpo.engagement.webhook.WebhookScene.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpo.testing.WebhookReceiver.Received;
import org.junit.jupiter.api.Test;

/** What is kept when a partner's server fails: order, ids, and everybody else's peace. */
@QuarkusTest
class WebhookOrderTest {

    @Inject
    EventRows rows;

    @Test
    void whatever_fails_the_events_of_an_object_are_taken_in_its_order_and_none_is_lost() {
        try (WebhookScene partner = new WebhookScene()) {
            Map<String, AtomicInteger> failuresLeft = new ConcurrentHashMap<>();
            partner.receiver.answering(request -> failuresLeft
                                    .computeIfAbsent(
                                            request.header("webhook-id"),
                                            // By chance of the id: mostly no failure, else one or two.
                                            id -> new AtomicInteger(Math.max(0, Math.floorMod(id.hashCode(), 10) - 7)))
                                    .getAndDecrement()
                            > 0
                    ? 500
                    : 200);
            partner.listening("need.*");

            rows.record(partner.organisation, 25, 8);

            Map<String, List<Integer>> versions = partner.taken(200).stream()
                    .map(WebhookScene::event)
                    .collect(Collectors.groupingBy(
                            event -> event.getString("aggregate.id"),
                            Collectors.mapping(event -> event.getInt("aggregate.version"), Collectors.toList())));
            assertThat(versions).hasSize(25);
            assertThat(versions.values())
                    .allSatisfy(order -> assertThat(order).containsExactly(1, 2, 3, 4, 5, 6, 7, 8));
        }
    }

    @Test
    void whoever_fails_too_often_is_parked_and_gets_everything_once_he_resumes() {
        try (WebhookScene partner = new WebhookScene()) {
            partner.receiver.answering(request -> 503);
            partner.listening("need.*");

            rows.record(partner.organisation, 3, 4);

            until(() -> "PARKED".equals(partner.read().getString("state")));
            assertThat(partner.read().getString("parkedReason")).isEqualTo("attempts_exhausted");
            int tried = partner.receiver.received().size();
            assertThat(tried)
                    .as("only one at a time is tried where nobody answers")
                    .isBetween(10, 24);
            assertThat(partner.deliveryStates()).hasSize(12).containsOnly("WAITING");
            JsonPath log = partner.manager()
                    .get(partner.endpoint + "/deliveries?limit=200")
                    .then()
                    .extract()
                    .jsonPath();
            assertThat(log.getList("items.attempts.flatten().error", String.class))
                    .contains("status_503");
            until(() -> partner.manager()
                            .get("/v1/events?types=webhook_endpoint.parked")
                            .then()
                            .extract()
                            .jsonPath()
                            .getList("items")
                            .size()
                    == 1);

            partner.receiver.answering(request -> 200);
            partner.take("resume");

            assertThat(partner.taken(12)).hasSize(12);
            until(() -> partner.deliveryStates().stream().allMatch("DELIVERED"::equals));
        }
    }

    @Test
    void one_event_that_is_never_taken_is_parked_alone_and_holds_up_its_object_only() {
        try (WebhookScene partner = new WebhookScene()) {
            List<String> poison = new ArrayList<>();
            partner.receiver.answering(request -> {
                synchronized (poison) {
                    if (poison.isEmpty()) {
                        poison.add(event(request).getString("aggregate.id"));
                    }
                    return poison.get(0).equals(event(request).getString("aggregate.id")) ? 500 : 200;
                }
            });
            partner.listening("need.*");

            rows.record(partner.organisation, 2, 2);
            partner.taken(2);
            // Others go through all the time, so the endpoint is not down.
            until(() -> {
                rows.record(partner.organisation, 1, 1);
                return !partner.manager()
                        .get(partner.endpoint + "/deliveries?state=PARKED")
                        .then()
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .isEmpty();
            });

            assertThat(partner.read().getString("state")).isEqualTo("ACTIVE");
            partner.receiver.answering(request -> 200);
            JsonPath parked = partner.manager()
                    .get(partner.endpoint + "/deliveries?state=PARKED")
                    .then()
                    .extract()
                    .jsonPath();
            assertThat(parked.getList("items")).hasSize(1);
            assertThat(partner.receiver.taken())
                    .extracting(request -> event(request).getString("aggregate.id"))
                    .doesNotContain(poison.get(0));

            partner.manager()
                    .post("/v1/webhook-deliveries/" + parked.getString("items[0].id") + "/replay")
                    .then()
                    .statusCode(200);

            until(() -> versionsOf(partner, poison.get(0)).equals(List.of(1, 2)));
        }
    }

    @Test
    void whoever_answers_410_is_parked_at_once() {
        try (WebhookScene partner = new WebhookScene()) {
            partner.receiver.answering(request -> 410);
            partner.listening("need.*");

            rows.record(partner.organisation, 1, 2);

            until(() -> "gone".equals(partner.read().getString("parkedReason")));
            assertThat(partner.receiver.received()).hasSize(1);
        }
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() {
        try (WebhookScene partner = new WebhookScene()) {
            AtomicInteger redirects = new AtomicInteger();
            partner.receiver.answering(request -> redirects.getAndIncrement() == 0 ? 302 : 204);
            partner.listening("need.*");

            rows.record(partner.organisation, 1, 1);

            partner.taken(1);
            assertThat(partner.receiver.received()).hasSize(2);
        }
    }

    @Test
    void what_was_done_but_not_answered_in_time_comes_again_under_the_same_id() {
        try (WebhookScene partner = new WebhookScene()) {
            AtomicInteger calls = new AtomicInteger();
            partner.receiver.answering(request -> {
                if (calls.getAndIncrement() == 0) {
                    LockSupport.parkNanos(3_000_000_000L);
                }
                return 200;
            });
            partner.listening("need.*");

            rows.record(partner.organisation, 1, 1);

            assertThat(partner.taken(2))
                    .extracting(request -> request.header("webhook-id"))
                    .hasSize(2)
                    .containsOnly(partner.receiver.taken().get(0).header("webhook-id"));
            until(() -> partner.deliveryStates().equals(List.of("DELIVERED")));
        }
    }

    @Test
    void black_holes_delay_nobody_else() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
                WebhookScene healthy = new WebhookScene()) {
            String hole = "http://127.0.0.1:%d/".formatted(silent.getLocalPort());
            List<WebhookScene> others = IntStream.range(0, 70)
                    .mapToObj(i -> new WebhookScene().listeningAt(hole, "need.*"))
                    .toList();
            healthy.listening("need.*");
            others.forEach(other -> rows.record(other.organisation, 10, 1));

            long start = System.nanoTime();
            rows.record(healthy.organisation, 40, 10);
            List<Received> taken = healthy.taken(400);

            long millis = (System.nanoTime() - start) / 1_000_000;
            assertThat(taken).hasSize(400);
            assertThat(millis).as("more holes than threads, each 2 s silent").isLessThan(8_000);
            others.forEach(WebhookScene::close);
        }
    }

    private static List<Integer> versionsOf(WebhookScene partner, String aggregateId) {
        return partner.receiver.taken().stream()
                .map(WebhookScene::event)
                .filter(event -> event.getString("aggregate.id").equals(aggregateId))
                .map(event -> event.getInt("aggregate.version"))
                .toList();
    }
}
