package kpo.platform.time;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The trace of the running request in the form that travels on: the header {@code traceparent} (W3C Trace Context). */
public final class TraceParent {

    private TraceParent() {}

    public static String current() {
        long span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return "00-%s-%s-01".formatted(TraceId.current(), HexFormat.of().toHexDigits(span));
    }
}
