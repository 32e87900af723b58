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
 * A connection on which nothing runs before PostgreSQL knows who acts. What it must be told goes out with the next query
 * in one round trip; alone, where that is anything but a query.
 *
 * <p>A transaction is told for itself, and PostgreSQL forgets it at its end. Outside of one, the session is told, and only
 * where it was last told something else: neighbouring requests mostly come from the same organisation.
 */
final class CallerConnection implements InvocationHandler {

    private final Connection connection;

    /** For whom the next statement acts. */
    private CallerSettings settings = CallerSettings.NOBODY;

    /** What the session was told; null where that is not known. A new one sees nothing either. */
    private CallerSettings session = CallerSettings.NOBODY;

    /** Whether the next statement must bring the settings. */
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

    boolean isInTransaction() throws SQLException {
        return !connection.getAutoCommit();
    }

    /** From here on, and in a transaction to its end, all acts for a caller. */
    void actFor(CallerSettings settings) {
        this.settings = settings;
        waiting = !settings.ofSession() || !settings.equals(session);
    }

    /** From here on nobody acts. */
    void actForNobody() {
        actFor(CallerSettings.NOBODY);
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
            case "rollback" -> {
                // What it took back may have been told.
                session = null;
                if (arguments == null) {
                    actForNobody();
                }
            }
            case "commit", "close", "abort" -> actForNobody();
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
        bring(settings, () -> {
            try (PreparedStatement statement = connection.prepareStatement(settings.sql())) {
                settings.bind(statement);
                statement.execute();
            }
        });
    }

    /** Runs what brings the settings, with a query or alone. What failed may have told the session or not. */
    void bring(CallerSettings brought, Run run) throws SQLException {
        if (brought != settings) {
            throw new SQLException("The transaction of this statement has ended.");
        }
        if (settings.ofSession()) {
            session = null;
        }
        run.run();
        if (settings.ofSession()) {
            session = settings;
        }
        waiting = false;
    }

    interface Run {
        void run() throws SQLException;
    }
}
