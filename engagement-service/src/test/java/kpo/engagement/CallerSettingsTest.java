package kpo.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Intent;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What PostgreSQL knows of the caller, whatever a transaction begins with. */
@QuarkusTest
class CallerSettingsTest {

    private static final String WHO = "select current_setting('app.org', true)";
    private static final Caller CARL = new Caller("carl", "acme", Set.of());
    private static final Caller DORA = new Caller("dora", "delta", Set.of());

    @Inject
    AgroalDataSource database;

    @Inject
    TransactionManager transactions;

    @Test
    void every_query_of_a_transaction_acts_for_the_caller() {
        List<String> asked = asCarl(() -> List.of(prepared(WHO), prepared(WHO)));

        assertThat(asked).containsExactly("acme", "acme");
    }

    @Test
    void every_query_of_a_read_acts_for_the_caller() {
        List<String> asked = read(CARL, () -> List.of(prepared(WHO), prepared(WHO)));

        assertThat(asked).containsExactly("acme", "acme");
    }

    @Test
    void so_does_what_is_no_query_at_its_beginning() {
        assertThat(asCarl(() -> prepared("with one as (select 1) " + WHO))).isEqualTo("acme");
        assertThat(read(CARL, () -> prepared("with one as (select 1) " + WHO))).isEqualTo("acme");
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
        assertThatThrownBy(() -> read(CARL, () -> {
                    assertThat(prepared(WHO)).isEqualTo("acme");
                    try (var connection = database.getConnection();
                            var change = connection.prepareStatement("update client set name = name")) {
                        return change.executeUpdate();
                    }
                }))
                .hasStackTraceContaining("read-only transaction");
        assertThatThrownBy(() -> read(CARL, () -> prepared("select forget_events(interval '1 day')")))
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void nothing_of_the_caller_stays_on_the_connection() throws Exception {
        for (int i = 0; i < 5; i++) {
            asCarl(() -> prepared(WHO));
            assertThat(plain()).isNullOrEmpty();
            read(CARL, () -> prepared(WHO));
            assertThat(plain()).isNullOrEmpty();
        }
    }

    @Test
    void reads_in_turn_act_each_for_its_own_caller() {
        for (int i = 0; i < 5; i++) {
            assertThat(read(CARL, () -> prepared(WHO))).isEqualTo("acme");
            assertThat(read(CARL, () -> prepared(WHO))).isEqualTo("acme");
            assertThat(read(DORA, () -> prepared(WHO))).isEqualTo("delta");
        }
    }

    @Test
    void a_read_after_a_change_acts_for_its_own_caller() {
        read(DORA, () -> prepared(WHO));
        asCarl(() -> prepared(WHO));
        assertThat(read(DORA, () -> prepared(WHO))).isEqualTo("delta");
        assertThatThrownBy(() -> asCarl(() -> prepared("select 'acme' || 1 / 0")))
                .hasStackTraceContaining("division");
        assertThat(read(CARL, () -> prepared(WHO))).isEqualTo("acme");
    }

    @Test
    void what_failed_told_nothing() throws Exception {
        assertThat(read(DORA, () -> prepared(WHO))).isEqualTo("delta");
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> read(CARL, () -> prepared("select 'acme' || 1 / 0")))
                    .hasStackTraceContaining("division");
            assertThat(read(CARL, () -> prepared(WHO))).isEqualTo("acme");
            assertThatThrownBy(() -> read(DORA, () -> prepared("select 'delta' || 1 / 0")))
                    .hasStackTraceContaining("division");
            assertThat(plain()).isNullOrEmpty();
        }
    }

    @Test
    void a_transaction_within_a_read_can_change() {
        assertThat(read(CARL, () -> asCarl(() -> prepared("select current_setting('transaction_read_only')"))))
                .isEqualTo("off");
    }

    @Test
    void nobody_acts_in_a_transaction_of_which_nobody_told() throws Exception {
        read(CARL, () -> prepared(WHO));
        for (String sql : List.of(WHO, "select current_setting('transaction_read_only')")) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try (var query = connection.prepareStatement(sql)) {
                    assertThat(first(query.executeQuery())).isIn("", "off", null);
                } finally {
                    connection.rollback();
                }
            }
        }
        assertThat(read(CARL, () -> prepared(WHO))).isEqualTo("acme");
    }

    @Test
    void outside_of_both_nobody_acts() {
        read(CARL, () -> prepared(WHO));
        assertThat(CurrentCaller.callAs(CARL, () -> unchecked(() -> prepared(WHO))))
                .isNullOrEmpty();
    }

    @Test
    void a_job_within_a_transaction_acts_for_nobody_until_it_begins_its_own() {
        List<String> asked = asCarl(() -> List.of(
                prepared(WHO),
                String.valueOf(CurrentCaller.callAs(DORA, () -> unchecked(() -> prepared(WHO)))),
                as(DORA, () -> prepared(WHO)),
                CurrentCaller.callAs(
                        DORA, () -> QuarkusTransaction.joiningExisting().call(() -> prepared(WHO))),
                prepared(WHO)));

        assertThat(asked.get(1)).isIn("", "null");
        assertThat(asked).element(0).isEqualTo("acme");
        assertThat(asked.subList(2, 5)).containsExactly("delta", "delta", "acme");
    }

    @Test
    void a_job_within_a_transaction_gives_it_back_also_where_it_fails() {
        List<String> asked = asCarl(() -> {
            String transaction = prepared("select cast(pg_current_xact_id() as text)");
            assertThatThrownBy(() -> as(DORA, () -> prepared("select 'delta' || 1 / 0")))
                    .hasStackTraceContaining("division");
            return List.of(
                    prepared(WHO),
                    String.valueOf(transaction.equals(prepared("select cast(pg_current_xact_id() as text)"))));
        });

        assertThat(asked).containsExactly("acme", "true");
    }

    @Test
    void a_job_within_a_read_gives_it_back() {
        List<String> asked = read(CARL, () -> List.of(prepared(WHO), as(DORA, () -> prepared(WHO)), prepared(WHO)));

        assertThat(asked).containsExactly("acme", "delta", "acme");
    }

    @Test
    void a_change_after_a_read_can_change() {
        read(CARL, () -> prepared(WHO));
        assertThat(asCarl(() -> prepared("select current_setting('transaction_read_only')")))
                .isEqualTo("off");
    }

    @Test
    void a_transaction_that_gets_no_connection_leaves_none_behind() throws SQLException, SystemException {
        List<Connection> all = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        while (true) {
                            all.add(database.getConnection());
                        }
                    })
                    .isInstanceOf(SQLException.class);

            assertThatThrownBy(() -> asCarl(() -> prepared(WHO))).hasRootCauseInstanceOf(SQLException.class);

            assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        assertThat(asCarl(() -> prepared(WHO))).isEqualTo("acme");
    }

    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T asCarl(Callable<T> work) {
        return as(CARL, work);
    }

    private static <T> T as(Caller caller, Callable<T> work) {
        return CurrentCaller.callAs(
                caller, () -> QuarkusTransaction.requiringNew().call(work));
    }

    private static <T> T read(Caller caller, Callable<T> work) {
        return Intent.READ.during(() -> as(caller, work));
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
