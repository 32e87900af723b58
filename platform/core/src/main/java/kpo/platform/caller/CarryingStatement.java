package kpo.platform.caller;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A query behind the settings of its transaction; whoever runs it sees the query's parameters and rows only. */
final class CarryingStatement implements InvocationHandler {

    private final PreparedStatement statement;
    private final CallerSettings settings;
    private final CallerConnection connection;

    private CarryingStatement(PreparedStatement statement, CallerSettings settings, CallerConnection connection) {
        this.statement = statement;
        this.settings = settings;
        this.connection = connection;
    }

    static PreparedStatement of(String query, CallerSettings settings, CallerConnection connection, Connection postgres)
            throws SQLException {
        PreparedStatement both = postgres.prepareStatement(settings.sql() + "; " + query);
        return (PreparedStatement) Proxy.newProxyInstance(
                CarryingStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new CarryingStatement(both, settings, connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("executeQuery")) {
            run();
            return statement.getResultSet();
        }
        if (name.equals("execute")) {
            run();
            return true;
        }
        if (isParameter(name, arguments)) {
            arguments[0] = (Integer) arguments[0] + settings.count();
        }
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isParameter(String name, Object[] arguments) {
        return name.startsWith("set") && arguments.length > 1;
    }

    private void run() throws SQLException {
        connection.bring(settings, () -> {
            settings.bind(statement);
            statement.execute();
        });
        for (int i = 0; i < settings.answers(); i++) {
            statement.getMoreResults();
        }
    }
}
