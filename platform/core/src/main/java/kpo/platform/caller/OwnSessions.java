package kpo.platform.caller;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Who reads is told to the session. A pooler in transaction mode lends one session to all that come, statement by
 * statement, so that somebody would read with the reach of another: the service does not start behind one. It shows in
 * two open connections that are answered by one session.
 */
@ApplicationScoped
public class OwnSessions {

    void check(@Observes StartupEvent start, AgroalDataSource database) throws SQLException {
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            require(one, other);
        }
    }

    /** @throws IllegalStateException where two open connections share a session */
    public static void require(Connection one, Connection other) throws SQLException {
        if (session(one) == session(other)) {
            throw new IllegalStateException(
                    "The database is behind a pooler that shares one session between connections."
                            + " Use it in session mode, or none: quarkus.datasource.jdbc.url.");
        }
    }

    private static int session(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_backend_pid()");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
