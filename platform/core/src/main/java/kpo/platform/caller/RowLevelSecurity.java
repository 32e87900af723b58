package kpo.platform.caller;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Tells PostgreSQL who acts, from the start of every transaction. The policies of the tables read it, so a forgotten
 * filter in a query shows nothing of another organisation. Without a caller a transaction sees no row. The triggers of
 * the audit read it too, with what caused the transaction.
 */
@ApplicationScoped
public class RowLevelSecurity {

    /** Shorter than a caller is kept waiting: quarkus.http.idle-timeout. */
    private static final int LONGEST_SILENCE_MS = 50_000;

    @Inject
    AgroalDataSource database;

    @Inject
    CurrentCaller current;

    @Inject
    TransactionManager transactions;

    /** A transaction that nobody acts in is ended here: whoever began it learns of the failure only, and would leave it on its thread. */
    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction)
            throws SQLException, SystemException {
        try {
            tell();
        } catch (SQLException | RuntimeException e) {
            transactions.rollback();
            throw e;
        }
    }

    /** Jobs take as long as they take. */
    private static boolean isAwaited() {
        return CurrentRequestManager.get() != null;
    }

    private void tell() throws SQLException {
        boolean asked = Arc.container().requestContext().isActive();
        Caller caller = asked ? current.get() : Caller.NOBODY;
        Cause cause = asked ? current.cause() : Cause.NONE;
        CallerSettings settings = CallerSettings.of(Intent.taken(), caller, cause);
        // The pool hands out the connection of the running transaction.
        try (var connection = database.getConnection()) {
            connection.unwrap(CallerConnection.class).actFor(settings, isAwaited() ? LONGEST_SILENCE_MS : 0);
        }
    }
}
