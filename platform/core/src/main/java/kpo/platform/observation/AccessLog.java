package kpo.platform.observation;

import java.util.HashMap;
import java.util.Map;
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
        Map<String, String> facts = new HashMap<>();
        facts.put("operation", call.operation().id());
        facts.put("method", call.operation().method());
        facts.put("route", call.operation().route());
        facts.put("status", Integer.toString(call.status()));
        facts.put("durationMs", Long.toString(call.nanos() / 1_000_000));
        facts.put("traceId", trace.traceId());
        facts.put("spanId", trace.spanId());
        if (call.organisation() != null) {
            facts.put("organisation", call.organisation());
        }
        if (call.problem() != null) {
            facts.put("problem", call.problem());
        }
        line.setMdc(facts);
        LOG.log(line);
    }
}
