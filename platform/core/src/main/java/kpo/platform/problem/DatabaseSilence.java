package kpo.platform.problem;

import java.sql.SQLException;
import java.util.Locale;

/** Tells a database that is away, starting, stopping or full from one that answered and refused. */
final class DatabaseSilence {

    private DatabaseSilence() {}

    static boolean isIn(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // The pool has no state for "no connection became free in time".
            return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        // 08: connection exceptions. 57P01 to 57P03: shut down, crashed, not up yet. 53300: no connection left.
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("53300");
    }
}
