package kpo.engagement.webhook;

import static kpo.engagement.webhook.WebhookScene.event;
import static kpo.engagement.webhook.WebhookScene.until;
import static kpo.platform.caller.Role.CLIENT_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kpo.testing.Tokens;
import kpo.testing.WebhookReceiver.Received;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test event is sent, which no transaction takes back: its key is claimed before. */
@QuarkusTest
class TestEventTest {

    private final WebhookScene scene = new WebhookScene();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void listen() {
        scene.listening("need.*");
    }

    @AfterEach
    void hangUp() {
        scene.close();
    }

    @Test
    void of_several_requests_at_once_one_sends_it_and_the_others_are_told_to_wait() {
        CountDownLatch refused = new CountDownLatch(3);
        scene.receiver.answering(request -> {
            await(refused);
            return 204;
        });

        List<Response> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    Response answer = test();
                    refused.countDown();
                    return answer;
                }))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> {
            assertThat(answer.jsonPath().getString("code")).isEqualTo("idempotency_key_in_flight");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });
        Response first = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        Response again = test();
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whoever_died_before_the_answer_is_waited_for_and_then_followed_by_the_same_message() throws SQLException {
        test().then().statusCode(200);

        forgetTheAnswer("now() + interval '1 minute'");
        Response early = test();
        forgetTheAnswer("now() - interval '1 second'");
        Response other = Tokens.as("a colleague", scene.organisation, CLIENT_MANAGER)
                .header("Idempotency-Key", key)
                .post(scene.endpoint + "/test");
        Response late = test();

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.jsonPath().getString("code")).isEqualTo("idempotency_key_in_flight");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(late.statusCode()).as(late.asString()).isEqualTo(200);
        assertThat(late.header("Idempotency-Replayed")).isNull();
        assertThat(sent()).hasSize(2);
        assertThat(sent().get(0).header("webhook-id")).isEqualTo(sent().get(1).header("webhook-id"));
        assertThat(test().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(sent()).hasSize(2);
    }

    @Test
    void a_key_that_came_to_nothing_stays_free() {
        String absent = "/v1/webhook-endpoints/" + UUID.randomUUID() + "/test";

        scene.manager().header("Idempotency-Key", key).post(absent).then().statusCode(404);

        test().then().statusCode(200);
        until(() -> sent().size() == 1);
    }

    @Test
    void whoever_could_not_keep_the_answer_leaves_the_key_to_the_next_request() {
        scene.receiver.answering(request -> {
            scene.manager()
                    .header("If-Match", "*")
                    .delete(scene.endpoint)
                    .then()
                    .statusCode(204);
            return 204;
        });

        Response failed = test();

        assertThat(sent()).hasSize(1);
        assertThat(failed.statusCode()).isEqualTo(404);
        // Neither in flight nor answered: it is begun again.
        test().then().statusCode(404);
    }

    private Response test() {
        return scene.manager().header("Idempotency-Key", key).post(scene.endpoint + "/test");
    }

    private List<Received> sent() {
        return scene.receiver.received().stream()
                .filter(request -> event(request).getString("type").equals("webhook_endpoint.tested"))
                .toList();
    }

    /** As the row is left by whoever sent it and was killed. */
    private void forgetTheAnswer(String until) throws SQLException {
        try (var database = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update idempotency_record set status = null, body = null, act_until = %s where key = '%s'"
                                    .formatted(until, key)))
                    .isEqualTo(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
