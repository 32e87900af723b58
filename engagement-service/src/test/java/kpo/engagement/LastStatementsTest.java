package kpo.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.LastStatements;
import org.junit.jupiter.api.Test;

/** What a transaction ends with is there if and only if all of the transaction is. */
@QuarkusTest
class LastStatementsTest {

    private static final String KEEP =
            "insert into idempotency_record (organisation, key, request_hash, status) values (?, ?, 'hash', 201)";

    @Inject
    AgroalDataSource database;

    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();

    @Test
    void they_are_kept_with_the_transaction_and_act_for_its_caller() {
        transaction(() -> endWith(first));
        assertThat(isKept(first)).isTrue();
    }

    @Test
    void what_was_rolled_back_is_not_said_by_the_next_transaction_of_the_connection() {
        assertThatThrownBy(() -> transaction(() -> {
                    endWith(first);
                    throw new IllegalArgumentException("undone");
                }))
                .hasMessageContaining("undone");
        transaction(() -> endWith(second));
        assertThat(isKept(first)).isFalse();
        assertThat(isKept(second)).isTrue();
    }

    @Test
    void one_that_fails_takes_back_the_whole_transaction() {
        transaction(() -> endWith(first));
        assertThatThrownBy(() -> transaction(() -> {
                    run(KEEP, second);
                    endWith(UUID.randomUUID().toString());
                    endWith(first);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(isKept(second)).isFalse();
        transaction(() -> endWith(second));
        assertThat(isKept(second)).isTrue();
    }

    private void transaction(Runnable work) {
        CurrentCaller.callAs(Caller.job("last"), () -> {
            QuarkusTransaction.requiringNew().run(work);
            return null;
        });
    }

    private void endWith(String key) {
        try (var connection = database.getConnection()) {
            LastStatements.add(connection, KEEP, "last", key);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql, String key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, "last");
            statement.setString(2, key);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isKept(String key) {
        return CurrentCaller.callAs(
                Caller.job("last"), () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = database.getConnection();
                            var statement =
                                    connection.prepareStatement("select 1 from idempotency_record where key = ?")) {
                        statement.setString(1, key);
                        return statement.executeQuery().next();
                    }
                }));
    }
}
