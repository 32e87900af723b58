package kpo.platform.caller;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * What PostgreSQL is told for one transaction: policies read who acts, the triggers of the audit also what caused it.
 *
 * @param sql makes the settings, which end with the transaction
 * @param answers how many answers {@code sql} has
 */
record CallerSettings(String sql, List<String> values, int answers) {

    private static final String ROWS = "select set_config('app.org', ?, true), set_config('app.reach', ?, true)";

    /** Nothing is audited that changes nothing: nothing can be changed. */
    private static final String READ = ROWS + ", set_config('transaction_read_only', 'on', true)";

    private static final String WRITE =
            ROWS + ", set_config('app.subject', ?, true), set_config('app.operation', ?, true),"
                    + " set_config('app.request', ?, true), set_config('app.reason', ?, true)";

    static CallerSettings ofRead(Caller caller) {
        return new CallerSettings(READ, List.of(caller.organisation(), reach(caller)), 1);
    }

    static CallerSettings of(Caller caller, Cause cause) {
        return new CallerSettings(
                WRITE,
                List.of(
                        caller.organisation(),
                        reach(caller),
                        caller.subject(),
                        cause.operation(),
                        cause.requestId(),
                        cause.reason()),
                1);
    }

    private static String reach(Caller caller) {
        return caller.seesEveryOrganisation() ? "ALL" : "OWN";
    }

    /** The whole transaction sees what its first query sees. */
    CallerSettings inSnapshot() {
        return new CallerSettings("set transaction isolation level repeatable read; " + sql, values, answers + 1);
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
