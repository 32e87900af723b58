package kpo.platform.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kpo.platform.trace.TraceContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sees every call from its first byte to its last: begins its part of the caller's trace, and counts and times it under
 * the name of its operation. There are as many series as operations and statuses, whatever paths callers think up.
 */
@ApplicationScoped
public class Calls {

    /** Before every other filter, so that a refusal at the door is seen too. */
    private static final int FIRST = 1000;

    /** Nobody waits for the answer any more; nginx uses the same number. */
    private static final int CALLER_GONE = 499;

    private static final String OPERATION = Operation.class.getName();

    /** Around what is promised: 4 ms for a read, 15 ms for a write; beyond 10 s a caller has given up. */
    private static final Duration[] BUCKETS = Stream.of(2, 4, 8, 15, 30, 60, 125, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private record Outcome(Operation operation, int status) {}

    @Inject
    MeterRegistry metrics;

    private final ConcurrentHashMap<Method, Operation> operations = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Outcome, Timer> timers = new ConcurrentHashMap<>();

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext call) {
        long start = System.nanoTime();
        TraceContext trace = TraceContext.begin(call.request().getHeader(TraceContext.HEADER));
        trace.enter();
        call.response().putHeader(TraceContext.HEADER, trace.traceparent());
        call.addEndHandler(end -> ended(call, end, System.nanoTime() - start));
        call.next();
    }

    /** The REST layer knows the operation, also where it is refused; what never reaches that layer has none. */
    @ServerResponseFilter
    public void name(RoutingContext call, ResourceInfo resource) {
        if (resource.getResourceMethod() != null) {
            call.put(OPERATION, operations.computeIfAbsent(resource.getResourceMethod(), Operation::of));
        }
    }

    private void ended(RoutingContext call, AsyncResult<Void> end, long nanos) {
        Operation named = call.get(OPERATION);
        Operation operation = named == null ? Operation.UNMATCHED : named;
        int status = end.failed() ? CALLER_GONE : call.response().getStatusCode();
        timers.computeIfAbsent(new Outcome(operation, status), this::timer).record(Duration.ofNanos(nanos));
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("http.server.requests")
                .description("Calls by operation of the contract and status of their answer")
                .tag("operation", outcome.operation.id())
                .tag("method", outcome.operation.method())
                .tag("uri", outcome.operation.route())
                .tag("status", Integer.toString(outcome.status))
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
    }
}
