package kpo.platform.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Where the work at hand stands in a trace that crosses services (W3C Trace Context). It lies in the logging context,
 * which follows a request from thread to thread: what a log line says, an answer says too.
 *
 * @param traceId 32 hex digits, the same in every service that the trace touches
 * @param spanId 16 hex digits, this service's part
 * @param sampled whether the caller records the trace; handed on as it came
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {

    /** The header, in and out. */
    public static final String HEADER = "traceparent";

    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";
    private static final String SAMPLED = "sampled";

    /** A later version than 00 may say more behind the flags; ff is no version. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /** The trace of the running request or job; a new one where none has begun. */
    public static TraceContext current() {
        Object trace = MDC.get(TRACE);
        if (trace == null) {
            TraceContext begun = begin(null);
            begun.enter();
            return begun;
        }
        return new TraceContext(trace.toString(), String.valueOf(MDC.get(SPAN)), "true".equals(MDC.get(SAMPLED)));
    }

    /** Our own part of the caller's trace; of a new one where {@code traceparent} is null or not readable. */
    public static TraceContext begin(String traceparent) {
        return read(traceparent)
                .map(caller -> new TraceContext(caller.traceId, newSpanId(), caller.sampled))
                .orElseGet(() -> new TraceContext(newTraceId(), newSpanId(), false));
    }

    /** Runs {@code work}, its log lines and its calls to others, as a part of the trace that {@code traceparent} names. */
    public static <T> T continuing(String traceparent, Supplier<T> work) {
        Object trace = MDC.get(TRACE);
        Object span = MDC.get(SPAN);
        Object sampled = MDC.get(SAMPLED);
        begin(traceparent).enter();
        try {
            return work.get();
        } finally {
            put(TRACE, trace);
            put(SPAN, span);
            put(SAMPLED, sampled);
        }
    }

    /** As a part of the running trace; of one that ends with {@code work} where none has begun, as in a job. */
    public static <T> T within(Supplier<T> work) {
        return MDC.get(TRACE) == null ? continuing(null, work) : work.get();
    }

    /** From now on this is the {@link #current} trace. */
    public void enter() {
        MDC.put(TRACE, traceId);
        MDC.put(SPAN, spanId);
        put(SAMPLED, sampled ? "true" : null);
    }

    /** What a call to another service carries, and a message that is delivered later. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    static Optional<TraceContext> read(String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        var parts = FORM.matcher(traceparent);
        if (!parts.matches() || traceparent.startsWith("00") && parts.group(4) != null) {
            return Optional.empty();
        }
        String trace = parts.group(1);
        String parent = parts.group(2);
        if (trace.equals(NO_TRACE) || parent.equals(NO_SPAN)) {
            return Optional.empty();
        }
        return Optional.of(new TraceContext(trace, parent, (HexFormat.fromHexDigits(parts.group(3)) & 1) == 1));
    }

    private static void put(String key, Object value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }

    private static String newTraceId() {
        return hex() + hex();
    }

    private static String newSpanId() {
        return hex();
    }

    /** Never all zeros. Ids need to be rare, not secret: the quick source is good enough. */
    private static String hex() {
        long random = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(random == 0 ? 1 : random);
    }
}
