package kpo.platform.caller;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A connection on which nothing runs before PostgreSQL knows who acts. The settings go out with the transaction's first
 * query in one round trip; alone, where it begins with anything but a query.
 */
final class CallerConnection implements InvocationHandler {

    private final Connection connection;

    /** Those of the running transaction; null outside. */
    private CallerSettings settings;

    /** Whether the next statement must bring them. */
    private boolean waiting;

    private CallerConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CallerConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new CallerConnection(connection));
    }

    /** The running transaction, in which nothing was asked yet, acts for a caller. */
    void actFor(CallerSettings settings) {
        this.settings = settings;
        waiting = true;
    }

    /** It will change nothing. */
    void onlyRead(CallerSettings settings) {
        if (!waiting) {
            throw new IllegalStateException("the transaction has begun already");
        }
        actFor(settings);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "unwrap" -> {
                if (arguments[0] == CallerConnection.class) {
                    return this;
                }
                tell();
            }
            case "prepareStatement" -> {
                if (waiting && isQuery(arguments)) {
                    return CarryingStatement.of((String) arguments[0], settings, this, connection);
                }
                tell();
            }
            case "createStatement", "prepareCall", "setSavepoint" -> tell();
            case "commit", "rollback", "setAutoCommit", "close", "abort" -> {
                if (arguments == null || !method.getName().equals("rollback")) {
                    settings = null;
                    waiting = false;
                }
            }
            default -> {
                // Nothing else reaches a table.
            }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** With the driver's defaults, which Hibernate spells out. */
    private static boolean isQuery(Object[] arguments) {
        return ((String) arguments[0]).regionMatches(true, 0, "select ", 0, 7)
                && (arguments.length == 1
                        || arguments.length == 3
                                && arguments[1].equals(ResultSet.TYPE_FORWARD_ONLY)
                                && arguments[2].equals(ResultSet.CONCUR_READ_ONLY));
    }

    /** Sends the settings alone. */
    private void tell() throws SQLException {
        if (!waiting) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(settings.sql())) {
            settings.bind(statement);
            statement.execute();
        }
        waiting = false;
    }

    /** A query is about to bring them. */
    void carried(CallerSettings brought) throws SQLException {
        if (brought != settings) {
            throw new SQLException("The transaction of this statement has ended.");
        }
        waiting = false;
    }
}
