package kpo.engagement.event;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.whatever;
import static kpo.platform.caller.Role.CLIENT_MANAGER;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.*;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kpo.engagement.Rows;
import kpo.engagement.Scene;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What the parties read of the events of their objects. */
@QuarkusTest
class EventFeedTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Rows rows;

    @Test
    void each_party_reads_what_happened_to_its_objects_in_order_and_nobody_else_does() {
        Scene scene = new Scene().contracting();

        List<String> told = told(scene, 8);

        assertThat(told)
                .containsExactly(
                        "client.registered 0",
                        "need.drafted 0",
                        "need.submitted 1",
                        "need.assessed 2",
                        "engagement.proposed 0",
                        "engagement.qualified 1",
                        "engagement.matching_opened 2",
                        "engagement.experts_selected 3");
        scene.provider()
                .get("/v1/events")
                .then()
                .statusCode(200)
                .body("items.type.findAll { it.startsWith('need') }", empty())
                .body("items[0].source", is("engagement-service"))
                .body("items[0].aggregate.type", is("engagement"))
                .body("items[0].aggregate.id", is(id(scene.engagement)))
                .body("items[0].aggregate.link", is(scene.engagement))
                .body("items[0].data.status", is("PROPOSED"))
                .body("items[0].data.needId", is(id(scene.need)))
                .body("items[0].traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"))
                .body("items[0].timestamp", endsWith("Z"))
                .body("items[0]", not(hasKey("parties")));
        scene.stranger(CLIENT_MANAGER).get("/v1/events").then().statusCode(200).body("items", empty());
        scene.expert().get("/v1/events").then().statusCode(403);
    }

    @Test
    void a_refused_verb_tells_nothing() {
        Scene scene = new Scene().proposed();
        told(scene, 5);

        refused(whatever(scene.client()).post(scene.engagement + "/activate"), 409, "state_conflict");
        take(scene.operator(), scene.engagement, "qualify");

        assertThat(told(scene, 6)).last().isEqualTo("engagement.qualified 1");
    }

    @Test
    void a_reader_goes_on_where_it_stopped_and_chooses_types() {
        Scene scene = new Scene().contracting();
        told(scene, 8);

        JsonPath first =
                scene.client().get("/v1/events?limit=5").then().extract().jsonPath();
        JsonPath rest = scene.client()
                .get("/v1/events?after=" + first.getString("next"))
                .then()
                .extract()
                .jsonPath();

        assertThat(first.getList("items.type")).hasSize(5);
        assertThat(rest.getList("items.type"))
                .containsExactly("engagement.qualified", "engagement.matching_opened", "engagement.experts_selected");
        scene.client()
                .get("/v1/events?after=" + rest.getString("next"))
                .then()
                .body("items", empty())
                .body("next", is(rest.getString("next")));
        scene.client()
                .get("/v1/events?types=need.*,engagement.qualified")
                .then()
                .body(
                        "items.type",
                        contains("need.drafted", "need.submitted", "need.assessed", "engagement.qualified"));
        refused(scene.client().get("/v1/events?types=invoice.*"), 400, "invalid_parameter", "?types");
        refused(scene.client().get("/v1/events?after=x"), 400, "invalid_parameter", "?after");
    }

    @Test
    void whoever_has_no_cursor_yet_begins_at_an_instant() {
        Scene scene = new Scene().contracting();
        told(scene, 8);
        List<String> ids = scene.client().get("/v1/events").path("items.id");
        String fifth = scene.client().get("/v1/events").path("items[4].timestamp");

        JsonPath first = scene.client()
                .queryParam("since", fifth)
                .get("/v1/events?limit=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath rest = scene.client()
                .queryParam("since", fifth)
                .queryParam("after", first.getString("next"))
                .get("/v1/events")
                .jsonPath();

        List<String> read = new ArrayList<>(first.getList("items.id"));
        read.addAll(rest.getList("items.id"));
        assertThat(first.getList("items")).hasSize(3);
        assertThat(ids.subList(4, 8)).isSubsetOf(read);
        assertThat(first.getList("items.timestamp", String.class))
                .allSatisfy(timestamp -> assertThat(Instant.parse(timestamp)).isAfterOrEqualTo(Instant.parse(fifth)));
        scene.client()
                .queryParam("since", "2199-01-01T00:00:00+05:30")
                .get("/v1/events")
                .then()
                .statusCode(200)
                .body("items", empty());
        for (String noInstant : List.of("2026-11-02", "yesterday", "+12026-11-02T08:00:00Z", "0000-11-02T08:00:00Z")) {
            refused(
                    scene.client().queryParam("since", noInstant).get("/v1/events"),
                    400,
                    "invalid_parameter",
                    "?since");
        }
    }

    /** The late one has the earlier transaction and the earlier position; whoever read past it would never see it. */
    @Test
    void a_reader_never_passes_a_transaction_that_is_still_open() throws SQLException {
        String organisation = "late-" + UUID.randomUUID();
        try (Connection late = database.getConnection();
                Connection quick = database.getConnection()) {
            late.setAutoCommit(false);
            quick.setAutoCommit(false);
            insert(late, organisation, 1);
            insert(quick, organisation, 2);
            quick.commit();

            assertThat(versions(organisation))
                    .as("the quick one waits for the late one")
                    .isEmpty();

            late.commit();
        }
        Polling.until(Duration.ofSeconds(10), () -> versions(organisation).size() == 2);
        assertThat(versions(organisation)).containsExactly(1L, 2L);
    }

    @Test
    void whoever_finds_nothing_does_not_look_through_the_same_again() throws SQLException {
        String organisation = "quiet-" + UUID.randomUUID();
        manyTransactions();
        String next = feed(organisation, "").getString("next");
        try (Connection connection = database.getConnection()) {
            // Among what was looked through, where nothing can come any more: seen only by whoever looks again.
            insert(connection, organisation, 1, "1");
            insert(connection, organisation, 2);
        }

        Polling.until(
                Duration.ofSeconds(10),
                () -> !feed(organisation, next).getList("items").isEmpty());

        assertThat(feed(organisation, next).getList("items.aggregate.version", Long.class))
                .containsExactly(2L);
        assertThat(versions(organisation)).containsExactly(1L, 2L);
    }

    private void manyTransactions() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "do $$ begin for i in 1..1100 loop perform pg_current_xact_id(); commit; end loop; end $$");
        }
    }

    private static JsonPath feed(String organisation, String after) {
        var request = Tokens.as("carl", organisation, CLIENT_MANAGER);
        return (after.isEmpty() ? request : request.queryParam("after", after))
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_service_itself_can_neither_change_nor_remove_an_event() {
        new Scene().draftNeed();

        assertThatThrownBy(() -> rows.change("update event set type = 'need.edited'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows.change("delete from event")).hasMessageContaining("permission denied");
    }

    @Test
    void what_is_younger_than_a_day_is_never_forgotten() throws SQLException {
        Scene scene = new Scene().draftNeed();
        told(scene, 2);

        rows.change("select forget_events(interval '0')");

        assertThat(told(scene, 2)).containsExactly("client.registered 0", "need.drafted 0");
    }

    private static List<Long> versions(String organisation) {
        return Tokens.as("carl", organisation, CLIENT_MANAGER)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.aggregate.version", Long.class);
    }

    private static void insert(Connection connection, String organisation, long version) throws SQLException {
        insert(connection, organisation, version, "default");
    }

    private static void insert(Connection connection, String organisation, long version, String transaction)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                insert into event
                    (id, type, aggregate_id, aggregate_version, parties, traceparent, recorded_at, data, xid)
                values (?, 'need.edited', ?, ?, array[?], '00', now(), '{}', %s)"""
                        .formatted(transaction))) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, UUID.randomUUID());
            insert.setLong(3, version);
            insert.setString(4, organisation);
            insert.executeUpdate();
        }
    }

    /** Waits until that many can be read: another test's open transaction may hold them back for a moment. */
    private static List<String> told(Scene scene, int count) {
        List<String> told = new ArrayList<>();
        Polling.until(Duration.ofSeconds(10), () -> {
            JsonPath feed = scene.client()
                    .get("/v1/events")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            told.clear();
            for (int i = 0; i < feed.getList("items").size(); i++) {
                told.add(feed.getString("items[%d].type".formatted(i)) + " "
                        + feed.getLong("items[%d].aggregate.version".formatted(i)));
            }
            return told.size() >= count;
        });
        return told;
    }
}
