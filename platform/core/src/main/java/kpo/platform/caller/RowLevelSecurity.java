package kpo.platform.caller;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;

/**
 * Tells PostgreSQL who acts, at the start of every transaction. The policies of the tables read it, so a forgotten
 * filter in a query shows nothing of another organisation. Without a caller a transaction sees no row. The triggers of
 * the audit read it too, with what caused the transaction.
 */
@ApplicationScoped
public class RowLevelSecurity {

    private static final String REPEATABLE = "set transaction isolation level repeatable read; ";

    @Inject
    AgroalDataSource database;

    @Inject
    CurrentCaller current;

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        boolean asked = Arc.container().requestContext().isActive();
        Caller caller = asked ? current.get() : Caller.NOBODY;
        Cause cause = asked ? current.cause() : Cause.NONE;
        // The pool hands out the connection of the running transaction; "true" ends the settings with it.
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement((Snapshot.isWanted() ? REPEATABLE : "")
                        + "select set_config('app.org', ?, true), set_config('app.reach', ?, true),"
                        + " set_config('app.subject', ?, true), set_config('app.operation', ?, true),"
                        + " set_config('app.request', ?, true), set_config('app.reason', ?, true)")) {
            statement.setString(1, caller.organisation());
            statement.setString(2, caller.seesEveryOrganisation() ? "ALL" : "OWN");
            statement.setString(3, caller.subject());
            statement.setString(4, cause.operation());
            statement.setString(5, cause.requestId());
            statement.setString(6, cause.reason());
            statement.execute();
        }
    }
}
