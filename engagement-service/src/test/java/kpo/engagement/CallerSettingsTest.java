package kpo.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.RowLevelSecurity;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What PostgreSQL knows of the caller, whatever a transaction begins with. */
@QuarkusTest
class CallerSettingsTest {

    private static final String WHO = "select current_setting('app.org', true)";
    private static final Caller CARL = new Caller("carl", "acme", Set.of());

    @Inject
    AgroalDataSource database;

    @Inject
    RowLevelSecurity rows;

    @Test
    void every_query_of_a_transaction_acts_for_the_caller() {
        List<String> asked = asCarl(() -> List.of(prepared(WHO), prepared(WHO)));

        assertThat(asked).containsExactly("acme", "acme");
    }

    @Test
    void every_query_of_a_read_acts_for_the_caller() {
        List<String> asked = asCarl(() -> {
            rows.onlyRead();
            return List.of(prepared(WHO), prepared(WHO));
        });

        assertThat(asked).containsExactly("acme", "acme");
    }

    @Test
    void so_does_what_is_no_query_at_its_beginning() {
        assertThat(asCarl(() -> prepared("with one as (select 1) " + WHO))).isEqualTo("acme");
        assertThat(asCarl(() -> {
                    rows.onlyRead();
                    return prepared("with one as (select 1) " + WHO);
                }))
                .isEqualTo("acme");
        assertThat(asCarl(this::plain)).isEqualTo("acme");
    }

    @Test
    void so_does_what_goes_past_our_connection() {
        String asked = asCarl(() -> {
            try (var connection = database.getConnection();
                    var query = ((Connection) connection.unwrap(PGConnection.class)).createStatement()) {
                return first(query.executeQuery(WHO));
            }
        });

        assertThat(asked).isEqualTo("acme");
    }

    @Test
    void so_does_a_query_that_was_prepared_and_asked_after_another() {
        String asked = asCarl(() -> {
            try (var connection = database.getConnection();
                    var later = connection.prepareStatement(WHO)) {
                assertThat(plain()).isEqualTo("acme");
                return first(later.executeQuery());
            }
        });

        assertThat(asked).isEqualTo("acme");
    }

    @Test
    void parameters_of_the_query_stay_its_own() {
        String asked = asCarl(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select ? || ?")) {
                query.setString(1, "one ");
                query.setString(2, "two");
                return first(query.executeQuery());
            }
        });

        assertThat(asked).isEqualTo("one two");
    }

    @Test
    void a_read_changes_nothing() {
        assertThatThrownBy(() -> asCarl(() -> {
                    rows.onlyRead();
                    assertThat(prepared(WHO)).isEqualTo("acme");
                    try (var connection = database.getConnection();
                            var change = connection.prepareStatement("update client set name = name")) {
                        return change.executeUpdate();
                    }
                }))
                .hasStackTraceContaining("read-only transaction");
        assertThatThrownBy(() -> asCarl(() -> {
                    rows.onlyRead();
                    return prepared("select forget_events(interval '1 day')");
                }))
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void a_transaction_that_has_begun_is_no_read_any_more() {
        assertThatThrownBy(() -> asCarl(() -> {
                    prepared(WHO);
                    rows.onlyRead();
                    return null;
                }))
                .hasMessageContaining("has begun");
    }

    @Test
    void nothing_of_the_caller_stays_on_the_connection() throws Exception {
        for (int i = 0; i < 5; i++) {
            asCarl(() -> prepared(WHO));
            assertThat(plain()).isNullOrEmpty();
            asCarl(() -> {
                rows.onlyRead();
                return prepared(WHO);
            });
            assertThat(plain()).isNullOrEmpty();
        }
    }

    private static <T> T asCarl(Callable<T> work) {
        return CurrentCaller.callAs(
                CARL, () -> QuarkusTransaction.requiringNew().call(work));
    }

    private String prepared(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            return first(query.executeQuery());
        }
    }

    private String plain() throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.createStatement()) {
            return first(query.executeQuery(WHO));
        }
    }

    private static String first(ResultSet rows) throws SQLException {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
    }
}
