package kpo.platform.time;

import kpo.platform.trace.TraceContext;

/** The id that ties a request's answer to its log lines. */
public final class TraceId {

    private TraceId() {}

    public static String current() {
        return TraceContext.current().traceId();
    }
}
