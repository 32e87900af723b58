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

    private static final String READ = "select set_config('app.org', ?, false), set_config('app.reach', ?, false),"
            + " set_config('default_transaction_read_only', 'on', false), set_config('transaction_read_only', 'on', true)";

    /** As a new session is: sees nothing. */
    static final CallerSettings NOBODY = new CallerSettings(
            true,
            "select set_config('app.org', '', false), set_config('app.reach', '', false),"
                    + " set_config('default_transaction_read_only', 'off', false)",
            List.of(),
            1);

    private static final String CHANGE =
            "select set_config('app.org', ?, true), set_config('app.reach', ?, true), set_config('app.subject', ?, true),"
                    + " set_config('app.operation', ?, true), set_config('app.request', ?, true),"
                    + " set_config('app.reason', ?, true)";

    /** No switch: JDK 17 compiles one without the cases not seen yet, and falls back at each of them for ever after. */
    static CallerSettings of(Intent intent, Caller caller, Cause cause) {
        if (intent == Intent.READ) {
            return ofRead(caller);
        }
        String isolation = intent == Intent.SNAPSHOT ? "isolation level repeatable read, " : "";
        return ofTransaction(isolation + "read write", caller, cause);
    }

    /** Nothing is audited that changes nothing: nothing can be changed. */
    private static CallerSettings ofRead(Caller caller) {
        return new CallerSettings(true, READ, List.of(caller.organisation(), reach(caller)), 1);
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
