package kpo.testing;

import static kpo.platform.caller.Role.AUDITOR;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * No change escapes the audit, and nobody can change the audit without being found. Extended by one {@code @QuarkusTest}
 * in each service, which says how to change something.
 */
public abstract class AuditCheck {

    @Inject
    AgroalDataSource database;

    /** Makes one object of the service through HTTP, as anybody. @return its id */
    protected abstract String change();

    @Test
    void every_table_is_audited_or_says_why_not() throws SQLException {
        assertThat(
                        asSuperuser(
                                """
                                select c.relname from pg_class c
                                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                                  and c.relname <> 'flyway_schema_history'
                                  and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_change')
                                  and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'unaudited: %'
                                order by 1"""))
                .isEmpty();
    }

    @Test
    void the_service_itself_cannot_touch_what_is_written() {
        for (String attempt : List.of(
                "delete from audit_event",
                "update audit_event set subject = 'nobody'",
                "insert into audit_block_entry select event_id, 1, '' from audit_block_entry",
                "truncate audit_block cascade",
                "alter table audit_event disable trigger all")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> run(attempt)))
                    .as(attempt)
                    .hasStackTraceContaining(attempt.startsWith("alter") ? "must be owner" : "permission denied");
        }
    }

    private void run(String statement) {
        try (var connection = database.getConnection();
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_seals_sees_no_more_than_before_once_the_seal_is_made() throws SQLException {
        change();

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.reach', 'OWN', true)");
            statement.execute("select audit_seal()");
            var reach = statement.executeQuery("select current_setting('app.reach')");
            reach.next();

            assertThat(reach.getString(1)).isEqualTo("OWN");
            connection.rollback();
        }
    }

    @Test
    void whatever_is_done_to_the_record_is_found_and_named() throws SQLException {
        String id = change();
        Polling.until(Duration.ofSeconds(20), () -> verification().getLong("unsealedEvents") == 0);
        JsonPath sealed = verification();
        assertThat(sealed.getBoolean("intact")).isTrue();
        String event = asSuperuser("select id from audit_event where entity_id = '" + id + "' order by id limit 1")
                .get(0);

        asSuperuser("create table kept as select * from audit_event where id = '" + event + "'");
        try {
            asSuperuser("update audit_event set subject = 'somebody-else' where id = '" + event + "'");
            assertFound("EVENT_CHANGED", event);

            asSuperuser("delete from audit_event where id = '" + event + "'");
            assertFound("EVENT_REMOVED", event);

            asSuperuser("insert into audit_event select * from kept");
            assertThat(verification().getBoolean("intact")).isTrue();

            asSuperuser("insert into audit_event select audit_event_id(), transaction_id, recorded_at, organisation,"
                    + " subject, operation, request_id, reason, entity, 'forged', action, before, after from kept");
            String forged = asSuperuser("select id from audit_event where entity_id = 'forged'")
                    .get(0);
            assertFound("EVENT_INSERTED", forged);
            asSuperuser("delete from audit_event where id = '" + forged + "'");

            asSuperuser("update audit_block_entry set hash = sha256(hash) where event_id = '" + event + "'");
            assertFound("BLOCK_CHANGED", null);
            asSuperuser(
                    "update audit_block_entry set hash = (select audit_event_hash(e) from audit_event e where e.id ="
                            + " event_id) where event_id = '" + event + "'");
            assertThat(verification().getBoolean("intact")).isTrue();
        } finally {
            asSuperuser("drop table kept");
        }

        String head = sealed.getString("head");
        auditor().queryParam("head", head).get("/v1/audit-events/verify").then().body("intact", is(true));
        auditor()
                .queryParam("head", "1:" + "ab".repeat(32))
                .get("/v1/audit-events/verify")
                .then()
                .body("intact", is(false))
                .body("differences[0].kind", is("HEAD_LOST"));
    }

    private static void assertFound(String kind, String event) {
        JsonPath found = verification();
        assertThat(found.getBoolean("intact")).isFalse();
        assertThat(found.getString("differences[0].kind")).isEqualTo(kind);
        assertThat(found.getString("differences[0].eventId")).isEqualTo(event);
    }

    private static JsonPath verification() {
        return auditor()
                .get("/v1/audit-events/verify")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification auditor() {
        return as("aude", "audit-office", AUDITOR);
    }

    /** As somebody who passes every wall: the database's superuser. */
    protected static List<String> asSuperuser(String sql) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            List<String> values = new ArrayList<>();
            if (statement.execute(sql)) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }
}
