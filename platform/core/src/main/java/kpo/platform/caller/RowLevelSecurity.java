package kpo.platform.caller;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells PostgreSQL who acts on every connection that the pool hands out. The policies of the tables read it, so a
 * forgotten filter in a query shows nothing of another organisation. Without a caller no row is seen. In a transaction
 * the triggers of the audit read it too, with what caused the change; outside of one nothing can be changed.
 */
@ApplicationScoped
public class RowLevelSecurity implements AgroalPoolInterceptor {

    @Inject
    CurrentCaller current;

    @Override
    public void onConnectionAcquire(Connection connection) {
        boolean asked = Arc.container().requestContext().isActive();
        Caller caller = asked ? current.get() : Caller.NOBODY;
        try {
            CallerConnection postgres = connection.unwrap(CallerConnection.class);
            if (!postgres.isInTransaction()) {
                postgres.actFor(CallerSettings.ofRead(caller));
                return;
            }
            Cause cause = asked ? current.cause() : Cause.NONE;
            postgres.actFor(
                    Snapshot.isWanted()
                            ? CallerSettings.ofSnapshot(caller, cause)
                            : CallerSettings.ofChange(caller, cause));
        } catch (SQLException e) {
            throw new IllegalStateException("nobody may act on a connection that was not told who does", e);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            connection.unwrap(CallerConnection.class).actForNobody();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection came back that is none of ours", e);
        }
    }
}
