package kpo.platform.caller;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that a transaction ends with: rows that nothing in it reads again, such as its events and the answer kept
 * under an {@code Idempotency-Key}. They go out together with the commit in one round trip. Where one of them fails there
 * is no commit: PostgreSQL passes over what was sent behind it.
 */
public final class LastStatements {

    private final List<Statement> statements = new ArrayList<>();

    /**
     * One of them.
     *
     * @param sql with its parameters as question marks
     * @param parameters in their order; as {@link PreparedStatement#setObject(int, Object)} takes them
     */
    record Statement(String sql, List<Object> parameters) {}

    LastStatements() {}

    /** Of the running transaction, on the connection that the pool gives it. */
    public static void add(Connection connection, String sql, Object... parameters) throws SQLException {
        connection.unwrap(CallerConnection.class).endWith(new Statement(sql, Arrays.asList(parameters)));
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    void forget() {
        statements.clear();
    }

    void runWithCommit(Connection connection) throws SQLException {
        String sql = statements.stream().map(Statement::sql).collect(Collectors.joining("; ", "", "; commit"));
        try (PreparedStatement all = connection.prepareStatement(sql)) {
            int position = 1;
            for (Statement statement : statements) {
                for (Object parameter : statement.parameters()) {
                    all.setObject(position++, parameter);
                }
            }
            all.execute();
        }
    }
}
