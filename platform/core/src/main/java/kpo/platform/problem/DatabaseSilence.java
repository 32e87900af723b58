package kpo.platform.problem;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells a database that is away, starting, stopping or full from one that answered and refused. */
public final class DatabaseSilence {

    private DatabaseSilence() {}

    /** Whether it is why something failed. */
    public static boolean isBehind(Throwable failure) {
        return causes(failure).stream().anyMatch(cause -> cause instanceof SQLException sql && isIn(sql));
    }

    static boolean isIn(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // The pool has no state for "no connection became free in time".
            return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        // 08: connection exceptions. 57P01 to 57P03: shut down, crashed, not up yet. 53300: no connection left.
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("53300");
    }

    /** A failure and what is behind it, with what was suppressed on the way: Narayana tells so why a commit failed. */
    public static Set<Throwable> causes(Throwable failure) {
        Set<Throwable> found = new LinkedHashSet<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (found.add(next)) {
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                open.addAll(List.of(next.getSuppressed()));
            }
        }
        return found;
    }
}
