package kpo.platform.observation;

import kpo.platform.trace.TraceContext;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * One line for each call, for machines to count and for people to find by its trace. Its facts are members of the
 * record: the logging context would have to be filled and emptied for each call.
 */
final class AccessLog {

    private static final String NAME = "kpo.access";
    private static final Logger LOG = Logger.getLogger(NAME);

    private AccessLog() {}

    static void write(Call call, TraceContext trace) {
        if (!LOG.isLoggable(Level.INFO)) {
            return;
        }
        ExtLogRecord line =
                new ExtLogRecord(Level.INFO, call.operation().id() + " " + call.status(), AccessLog.class.getName());
        line.setLoggerName(NAME);
        line.putMdc("operation", call.operation().id());
        line.putMdc("method", call.operation().method());
        line.putMdc("route", call.operation().route());
        line.putMdc("status", Integer.toString(call.status()));
        line.putMdc("durationMs", Long.toString(call.nanos() / 1_000_000));
        line.putMdc("traceId", trace.traceId());
        line.putMdc("spanId", trace.spanId());
        if (call.organisation() != null) {
            line.putMdc("organisation", call.organisation());
        }
        if (call.problem() != null) {
            line.putMdc("problem", call.problem());
        }
        LOG.log(line);
    }
}
