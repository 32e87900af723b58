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
 * Tells PostgreSQL who acts, from the start of every transaction. The policies of the tables read it, so a forgotten
 * filter in a query shows nothing of another organisation. Without a caller a transaction sees no row. The triggers of
 * the audit read it too, with what caused the transaction.
 */
@ApplicationScoped
public class RowLevelSecurity {

    @Inject
    AgroalDataSource database;

    @Inject
    CurrentCaller current;

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        boolean asked = Arc.container().requestContext().isActive();
        Caller caller = asked ? current.get() : Caller.NOBODY;
        Cause cause = asked ? current.cause() : Cause.NONE;
        CallerSettings settings = CallerSettings.of(Intent.taken(), caller, cause);
        // The pool hands out the connection of the running transaction.
        try (var connection = database.getConnection()) {
            connection.unwrap(CallerConnection.class).actFor(settings);
        }
    }
}
