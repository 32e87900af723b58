package kpo.platform.time;

import java.util.UUID;
import org.jboss.logging.MDC;

/** The id that ties a request's answer to its log lines. */
public final class TraceId {

    private static final String KEY = "traceId";

    private TraceId() {}

    public static String current() {
        Object id = MDC.get(KEY);
        if (id == null) {
            id = UUID.randomUUID().toString().replace("-", "");
            MDC.put(KEY, id);
        }
        return id.toString();
    }
}
