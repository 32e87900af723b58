package kpo.platform.caller;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * What PostgreSQL is told of the caller: policies read who acts, the triggers of the audit also what caused it.
 *
 * @param ofSession whether it holds until something else is told; otherwise it ends with the transaction
 * @param sql makes the settings
 * @param answers how many answers {@code sql} has
 */
record CallerSettings(boolean ofSession, String sql, List<String> values, int answers) {

    private static final String SESSION = "select set_config('app.org', ?, false), set_config('app.reach', ?, false),"
            + " set_config('default_transaction_read_only', 'on', false), set_config('transaction_read_only', 'on', true)";

    /** Sees nothing. */
    static final CallerSettings NOBODY = ofRead(Caller.NOBODY);

    private static final String CHANGE =
            "select set_config('app.org', ?, true), set_config('app.reach', ?, true), set_config('app.subject', ?, true),"
                    + " set_config('app.operation', ?, true), set_config('app.request', ?, true),"
                    + " set_config('app.reason', ?, true)";

    /** Nothing is audited that changes nothing: nothing can be changed. */
    static CallerSettings ofRead(Caller caller) {
        return new CallerSettings(true, SESSION, List.of(caller.organisation(), reach(caller)), 1);
    }

    static CallerSettings ofChange(Caller caller, Cause cause) {
        return ofTransaction("read write", caller, cause);
    }

    /** The whole transaction sees what its first query sees. */
    static CallerSettings ofSnapshot(Caller caller, Cause cause) {
        return ofTransaction("isolation level repeatable read, read write", caller, cause);
    }

    /** @param mode said before all else, for the session may have been told of a read */
    private static CallerSettings ofTransaction(String mode, Caller caller, Cause cause) {
        return new CallerSettings(
                false,
                "set transaction " + mode + "; " + CHANGE,
                List.of(
                        caller.organisation(),
                        reach(caller),
                        caller.subject(),
                        cause.operation(),
                        cause.requestId(),
                        cause.reason()),
                2);
    }

    private static String reach(Caller caller) {
        return caller.seesEveryOrganisation() ? "ALL" : "OWN";
    }

    int count() {
        return values.size();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }
}
