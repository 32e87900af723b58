package kpo.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells a test of a race when the other one has come as far as the lock. */
public final class LockWaits {

    private LockWaits() {}

    /** Whether another session waits for what this one holds. */
    public static boolean isWaitedFor(Connection holder) {
        try (var statement = holder.createStatement();
                var row = statement.executeQuery("select exists (select 1 from pg_stat_activity"
                        + " where pg_backend_pid() = any (pg_blocking_pids(pid)))")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
