package kpo.engagement;

import static kpo.engagement.Scene.id;
import static kpo.platform.caller.Role.CLIENT_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kpo.testing.LockWaits;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two requests under one key, of which the second looked before the first was committed and is refused for the first
 * one's effect. The first really ran; then it is taken back and done again by hand, in a transaction that stays open
 * until the second waits for it.
 */
@QuarkusTest
class IdempotencyRaceTest {

    private final String key = UUID.randomUUID().toString();
    private final Scene scene = new Scene();
    private Connection first;

    @BeforeEach
    void connect() throws SQLException {
        first = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
        first.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        first.rollback();
        first.close();
    }

    @Test
    void whoever_finds_the_state_changed_gets_the_answer_of_who_changed_it() throws Exception {
        scene.draftNeed();
        Response answered = submit();
        answered.then().statusCode(200);
        takeBackTheSubmission();

        keepTheAnswer();
        change("update need set status = 'SUBMITTED', version = 1 where id = '%s'".formatted(id(scene.need)));
        replayed(answered, whileTheFirstIsOpen(this::submit));
    }

    @Test
    void whoever_finds_the_object_there_gets_the_answer_of_who_made_it() throws Exception {
        Response answered = register();
        answered.then().statusCode(201);
        change("create temp table made as select * from client where organisation = '%s'"
                .formatted(scene.clientOrganisation));
        change("delete from client where organisation = '%s'".formatted(scene.clientOrganisation));
        forgetTheAnswer();

        keepTheAnswer();
        change("insert into client select * from made");
        replayed(answered, whileTheFirstIsOpen(this::register));
    }

    @Test
    void whoever_finds_the_state_changed_by_a_request_of_another_key_is_refused() throws Exception {
        scene.draftNeed();
        submit().then().statusCode(200);
        takeBackTheSubmission();

        change("update need set status = 'SUBMITTED', version = 1 where id = '%s'".formatted(id(scene.need)));
        Response second = whileTheFirstIsOpen(this::submit);

        assertThat(second.statusCode()).as(second.asString()).isBetween(409, 412);
        assertThat(second.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void another_request_under_the_key_is_refused_for_the_key() throws Exception {
        scene.draftNeed();
        submit().then().statusCode(200);
        takeBackTheSubmission();

        keepTheAnswer();
        change("update need set status = 'SUBMITTED', version = 1 where id = '%s'".formatted(id(scene.need)));
        Response second = whileTheFirstIsOpen(() -> Tokens.as("a colleague", scene.clientOrganisation, CLIENT_MANAGER)
                .header("Idempotency-Key", key)
                .header("If-Match", "*")
                .post(scene.need + "/submit"));

        assertThat(second.statusCode()).as(second.asString()).isEqualTo(422);
        assertThat(second.jsonPath().getString("code")).isEqualTo("idempotency_key_reused");
    }

    @Test
    void whoever_is_refused_before_another_service_is_asked_gets_the_answer_of_who_came_first() throws Exception {
        scene.contracting().agreedWork(Scene.workBody());
        Response answered = sign();
        answered.then().statusCode(200);
        forgetTheAnswer();

        change("lock table statement_of_work in access exclusive mode");
        keepTheAnswer();
        replayed(answered, whileTheFirstIsOpen(this::sign));
    }

    private Response sign() {
        return scene.provider()
                .header("Idempotency-Key", key)
                .header("If-Match", "*")
                .post(scene.work + "/sign");
    }

    private Response submit() {
        return scene.client()
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"")
                .post(scene.need + "/submit");
    }

    private Response register() {
        return scene.operator()
                .header("Idempotency-Key", key)
                .body("""
                        {"organisation": "%s", "name": "Acme Capital LLC", "country": "US"}"""
                        .formatted(scene.clientOrganisation))
                .post("/v1/clients");
    }

    private void takeBackTheSubmission() throws SQLException {
        change("update need set status = 'DRAFT', version = 0 where id = '%s'".formatted(id(scene.need)));
        forgetTheAnswer();
    }

    private void forgetTheAnswer() throws SQLException {
        change("create temp table kept as select * from idempotency_record where key = '%s'".formatted(key));
        change("delete from idempotency_record where key = '%s'".formatted(key));
        first.commit();
    }

    private void keepTheAnswer() throws SQLException {
        change("insert into idempotency_record select * from kept");
    }

    private void change(String sql) throws SQLException {
        try (var statement = first.createStatement()) {
            statement.execute(sql);
        }
    }

    private Response whileTheFirstIsOpen(Supplier<Response> request) throws SQLException {
        CompletableFuture<Response> second = CompletableFuture.supplyAsync(request);
        Polling.until(Duration.ofSeconds(10), () -> LockWaits.isWaitedFor(first));
        assertThat(second).isNotDone();
        first.commit();
        return second.join();
    }

    private static void replayed(Response first, Response second) {
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(first.statusCode());
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }
}
