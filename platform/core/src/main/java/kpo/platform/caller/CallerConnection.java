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
 * <p>A transaction is told for itself, and PostgreSQL forgets it at its end. One that only reads is none for PostgreSQL:
 * each of its statements sees what was committed before it, as it would inside one. Its session is told, and only where it
 * was last told something else: neighbouring requests mostly come from the same organisation. Outside of both, nobody acts.
 */
final class CallerConnection implements InvocationHandler {

    private final Connection connection;

    /** For whom the next statement acts. */
    private CallerSettings settings = CallerSettings.NOBODY;

    /** What the session was told; null where that is not known. A new one sees nothing either. */
    private CallerSettings session = CallerSettings.NOBODY;

    /** Whether the next statement must bring the settings. */
    private boolean waiting;

    /** Whether what the pool takes for a transaction is none. */
    private boolean reading;

    private final LastStatements last = new LastStatements();

    private CallerConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CallerConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new CallerConnection(connection));
    }

    /**
     * The running transaction, in which nothing was asked yet, acts for a caller.
     *
     * @param silence milliseconds after which a database that does not answer is one that is away; 0: never
     */
    void actFor(CallerSettings settings, int silence) throws SQLException {
        if (connection.getNetworkTimeout() != silence) {
            connection.setNetworkTimeout(Runnable::run, silence);
        }
        if (settings.ofSession()) {
            connection.setAutoCommit(true);
            reading = true;
        }
        set(settings);
    }

    /** The running transaction ends with this statement. */
    void endWith(LastStatements.Statement statement) throws SQLException {
        if (reading || connection.getAutoCommit()) {
            throw new SQLException("There is no transaction that could end with a statement.");
        }
        last.add(statement);
    }

    private void set(CallerSettings settings) {
        this.settings = settings;
        waiting = !settings.ofSession() || !settings.equals(session);
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
                untold();
                if (waiting && isQuery(arguments)) {
                    return CarryingStatement.of((String) arguments[0], settings, this, connection);
                }
                tell();
            }
            case "createStatement", "prepareCall", "setSavepoint" -> tell();
            case "getAutoCommit" -> {
                if (reading) {
                    return false;
                }
            }
            case "rollback" -> {
                if (!reading) {
                    // What it takes back may have been told.
                    session = null;
                }
                if (arguments == null && end()) {
                    return null;
                }
            }
            case "commit" -> {
                if (!last.isEmpty()) {
                    tell();
                    last.runWithCommit(connection);
                }
                if (end()) {
                    return null;
                }
            }
            case "setAutoCommit", "close", "abort" -> end();
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

    /** Nobody acts from here on. Gives whether there is no transaction that could end. */
    private boolean end() {
        boolean wasReading = reading;
        reading = false;
        last.forget();
        set(CallerSettings.NOBODY);
        return wasReading;
    }

    /** With the driver's defaults, which Hibernate spells out. */
    private static boolean isQuery(Object[] arguments) {
        return ((String) arguments[0]).regionMatches(true, 0, "select ", 0, 7)
                && (arguments.length == 1
                        || arguments.length == 3
                                && arguments[1].equals(ResultSet.TYPE_FORWARD_ONLY)
                                && arguments[2].equals(ResultSet.CONCUR_READ_ONLY));
    }

    /** A transaction that did not say who acts may begin with what the session knows: it is told for itself. */
    private void untold() throws SQLException {
        if (waiting && settings.ofSession() && !connection.getAutoCommit()) {
            settings = CallerSettings.of(Intent.CHANGE, Caller.NOBODY, Cause.NONE);
        }
    }

    /** Sends the settings alone. */
    private void tell() throws SQLException {
        untold();
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
        requireRunning(brought);
        if (brought.ofSession()) {
            session = null;
        }
        run.run();
        // A transaction that took too long is ended by another thread.
        requireRunning(brought);
        if (brought.ofSession()) {
            session = brought;
        }
        waiting = false;
    }

    private void requireRunning(CallerSettings brought) throws SQLException {
        if (brought != settings) {
            throw new SQLException("The transaction of this statement has ended.");
        }
    }

    interface Run {
        void run() throws SQLException;
    }
}
