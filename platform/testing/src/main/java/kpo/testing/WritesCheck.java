package kpo.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kpo.testing.Contract.Operation;
import kpo.testing.World.Call;
import kpo.testing.World.Who;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every write of the contract is safe: it is tried without an effect, it happens once for a key, it asks which version is
 * meant. Walks the served document, so that no operation is forgotten. Extended by one {@code @QuarkusTest} in each
 * service.
 */
public abstract class WritesCheck {

    private static final String STALE = "\"4711\"";

    /** They send an event, whatever version its object has. */
    private static final Set<String> SENDING = Set.of("testWebhookEndpoint", "replayWebhookDelivery");

    @Inject
    AgroalDataSource database;

    private final World world;
    private final WebhookWorld webhooks = new WebhookWorld();
    private final Set<String> moving;

    /** @param moving the operations that make or change what somebody owes: a charge, an agreement, an invoice */
    protected WritesCheck(World world, String... moving) {
        this.world = world;
        this.moving = Set.of(moving);
    }

    @Test
    void a_dry_run_answers_like_the_write_and_keeps_nothing() {
        walk(Operation::writes, operation -> {
            assertThat(operation.has("dryRun")).as("declares dryRun").isTrue();
            Call call = prepare(operation.id());

            Response tried = keepingNothing(operation, call);

            assertThat(tried.header("Dry-Run")).isEqualTo("true");
            assertThat(tried.statusCode())
                    .as(tried.asString())
                    .isEqualTo(send(operation, call, UUID.randomUUID(), "*").statusCode());
        });
    }

    @Test
    void a_post_that_is_sent_again_has_one_effect_and_one_answer() {
        walk(Operation::isPost, operation -> {
            assertThat(operation.has("Idempotency-Key")).as("declares the key").isTrue();
            Call call = prepare(operation.id());
            UUID key = UUID.randomUUID();

            var together = CompletableFuture.supplyAsync(() -> send(operation, call, key, "*"));
            Response one = send(operation, call, key, "*");
            Response other = together.join();

            Response first = one.statusCode() < 300 ? one : other;
            Response second = first == one ? other : one;
            assertThat(first.statusCode()).as(first.asString()).isLessThan(300);
            if (second.statusCode() == 409) {
                assertThat(second.jsonPath().getString("code")).isEqualTo("idempotency_key_in_flight");
                assertThat(second.header("Retry-After")).isEqualTo("1");
            } else {
                assertThat(second.asString()).isEqualTo(first.asString());
            }
            assertThat(first.header("Idempotency-Replayed") == null || second.header("Idempotency-Replayed") == null)
                    .isTrue();
            replayed(first, send(operation, call, key, "*"));
            refused(send(operation, as("somebody-else", call), key, "*"), 422, "idempotency_key_reused");
            refused(send(operation, dry(call), key, "*"), 422, "idempotency_key_reused");
        });
    }

    @Test
    void a_key_belongs_to_one_body() {
        walk(
                operation -> operation.isPost()
                        && operation.takesBody()
                        && !operation.path().contains("{"),
                operation -> {
                    Call call = prepare(operation.id());
                    Call another = prepare(operation.id());
                    UUID key = UUID.randomUUID();

                    Response first = send(operation, call, key, "*");
                    assertThat(first.statusCode()).as(first.asString()).isLessThan(300);

                    assertThat(another.body())
                            .as("the world makes another body each time")
                            .isNotEqualTo(call.body());
                    refused(send(operation, another.as(call.who()), key, "*"), 422, "idempotency_key_reused");
                });
    }

    @Test
    void what_moves_money_is_refused_without_a_key() {
        List<Operation> moneyMoves = Contract.operations().stream()
                .filter(operation -> operation.requires("Idempotency-Key"))
                .toList();
        assertThat(moneyMoves).extracting(Operation::id).containsExactlyInAnyOrderElementsOf(moving);
        moneyMoves.forEach(operation ->
                refused(send(operation, prepare(operation.id()), null, "*"), 400, "idempotency_key_required"));
    }

    @Test
    void what_exists_is_changed_only_as_the_version_that_was_read() {
        walk(WritesCheck::changes, operation -> {
            assertThat(operation.requires("If-Match")).as("requires If-Match").isTrue();
            Call call = prepare(operation.id());

            refused(send(operation, call, UUID.randomUUID(), null), 428, "precondition_required");
            refused(send(operation, call, UUID.randomUUID(), STALE), 412, "stale_version");
        });
    }

    @Test
    void allowed_actions_name_every_verb_of_their_object() {
        List<Operation> operations = Contract.operations();
        // A delivery is a line of a log and has no verb but this.
        walk(o -> VerbPaths.isVerb(o, operations) && !o.id().equals("replayWebhookDelivery"), operation -> {
            Set<String> verbs = operations.stream()
                    .filter(o -> VerbPaths.isVerb(o, operations)
                            && VerbPaths.parent(o.path()).equals(VerbPaths.parent(operation.path())))
                    .map(o -> VerbPaths.last(o.path()))
                    .collect(Collectors.toSet());
            Call call = prepare(operation.id());

            Response actions = request(call).get(VerbPaths.parent(call.path()) + "/allowed-actions");

            assertThat(actions.statusCode()).as(actions.asString()).isEqualTo(200);
            List<String> named = actions.jsonPath().getList("items.action");
            assertThat(named).containsAll(verbs).doesNotHaveDuplicates().allMatch(action -> operations.stream()
                    .anyMatch(o -> VerbPaths.isBehind(action, VerbPaths.parent(operation.path()), o)));
            assertThat(actions.jsonPath()
                            .getBoolean(
                                    "items.find { it.action == '%s' }.allowed".formatted(VerbPaths.last(call.path()))))
                    .as("what would succeed is allowed: " + actions.asString())
                    .isTrue();
        });
    }

    @Test
    void a_body_that_nobody_asked_for_is_refused() {
        walk(operation -> operation.writes() && !operation.takesBody(), operation -> {
            Call call = prepare(operation.id());
            Call withBody = new Call(call.who(), call.path(), "{\"amount\": \"1\"}", "application/json");

            refused(send(operation, withBody, UUID.randomUUID(), "*"), 400, "unexpected_body");
        });
    }

    /** Some libraries send it with every request that could have one. */
    @Test
    void an_object_of_nothing_is_no_body() {
        walk(operation -> operation.writes() && !operation.takesBody(), operation -> {
            Call call = prepare(operation.id());
            Call withBody = new Call(call.who(), call.path(), " { }\n", "application/json");

            assertThat(send(operation, withBody, UUID.randomUUID(), "*").statusCode())
                    .as(operation.id())
                    .isLessThan(300);
        });
    }

    /** Objects are changed by PUT, PATCH and DELETE, and by a POST below an object that does not create or only sends. */
    private static boolean changes(Operation operation) {
        return operation.writes()
                && operation.path().contains("{")
                && !(operation.isPost() && operation.answers("201"))
                && !SENDING.contains(operation.id());
    }

    private Call prepare(String operationId) {
        return webhooks.prepare(operationId).orElseGet(() -> world.prepare(operationId));
    }

    /** Jobs work in between, so one try of three must leave every row as it was; an effect would show in all of them. */
    private Response keepingNothing(Operation operation, Call call) {
        Call dry = dry(call);
        TableSums rows = new TableSums(database);
        List<String> changed = List.of();
        for (int i = 0; i < 3; i++) {
            Map<String, String> before = rows.settled();
            Response tried = send(operation, dry, UUID.randomUUID(), "*");
            Map<String, String> after = rows.now();
            changed = after.keySet().stream()
                    .filter(table -> !after.get(table).equals(before.get(table)))
                    .toList();
            if (changed.isEmpty()) {
                return tried;
            }
        }
        throw new AssertionError("a dry run changed " + changed);
    }

    /** The life of bulk work is longer than a request; the bulk tests tell it. */
    private static boolean endsWithItsAnswer(Operation operation) {
        return !operation.path().startsWith("/v1/operations")
                && !operation.path().endsWith("/import");
    }

    private static void walk(Predicate<Operation> which, Consumer<Operation> test) {
        List<Operation> walked = Contract.operations().stream()
                .filter(WritesCheck::endsWithItsAnswer)
                .filter(which)
                .toList();
        assertThat(walked).isNotEmpty();
        SoftAssertions all = new SoftAssertions();
        walked.forEach(operation -> {
            try {
                test.accept(operation);
            } catch (RuntimeException | AssertionError e) {
                all.fail(operation.id() + ": " + e, e);
            }
        });
        all.assertAll();
    }

    private static Response send(Operation operation, Call call, UUID key, String ifMatch) {
        RequestSpecification request = request(call);
        if (key != null && operation.isPost()) {
            request.header("Idempotency-Key", key);
        }
        if (ifMatch != null && operation.has("If-Match")) {
            request.header("If-Match", ifMatch);
        }
        if (call.body() != null) {
            request.contentType(call.contentType()).body(call.body().getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), call.path());
    }

    private static RequestSpecification request(Call call) {
        Who who = call.who();
        return given().auth().oauth2(Tokens.token(who.subject(), who.organisation(), who.roles()));
    }

    private static Call as(String subject, Call call) {
        return call.as(new Who(subject, call.who().organisation(), call.who().roles()));
    }

    private static Call dry(Call call) {
        return new Call(
                call.who(),
                call.path() + (call.path().contains("?") ? "&" : "?") + "dryRun=true",
                call.body(),
                call.contentType());
    }

    private static void replayed(Response first, Response again) {
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static void refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }
}
