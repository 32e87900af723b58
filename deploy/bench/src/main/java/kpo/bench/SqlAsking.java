package kpo.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The same data without a service: prepared statements on one connection of the app role, in a transaction or alone. */
final class SqlAsking implements Asking {

    private final Connection connection;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final Supplier<Object> parameter;

    /** @param statements the last of which takes one parameter; several are one transaction */
    SqlAsking(Connection connection, Supplier<Object> parameter, String... statements) throws SQLException {
        this.connection = connection;
        this.parameter = parameter;
        connection.setAutoCommit(statements.length == 1);
        for (String statement : statements) {
            this.statements.add(connection.prepareStatement(statement));
        }
    }

    @Override
    public void ask() throws SQLException {
        int last = statements.size() - 1;
        statements.get(last).setObject(1, parameter.get());
        for (PreparedStatement statement : statements) {
            if (statement.execute()) {
                require(statement);
            }
        }
        if (last > 0) {
            connection.commit();
        }
    }

    private static void require(PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + statement);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
