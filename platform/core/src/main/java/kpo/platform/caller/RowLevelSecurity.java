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

    @Inject
    AgroalDataSource database;

    @Inject
    CurrentCaller current;

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        boolean asked = Arc.container().requestContext().isActive();
        Caller caller = asked ? current.get() : Caller.NOBODY;
        Cause cause = asked ? current.cause() : Cause.NONE;
        // The pool hands out the connection of the running transaction.
        try (var connection = database.getConnection()) {
            CallerSettings settings = CallerSettings.of(caller, cause);
            connection.unwrap(CallerConnection.class).actFor(Snapshot.isWanted() ? settings.inSnapshot() : settings);
        }
    }

    /** The running transaction of a request, just begun, changes nothing, and PostgreSQL needs to know less. */
    public void onlyRead() {
        try (var connection = database.getConnection()) {
            connection.unwrap(CallerConnection.class).onlyRead(CallerSettings.ofRead(current.get()));
        } catch (SQLException e) {
            throw new IllegalStateException("the connection is lost", e);
        }
    }
}
