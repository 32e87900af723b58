package kpo.platform.observation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Rate, errors and duration of each operation. There are as many series as operations, statuses and codes, whatever
 * paths callers think up.
 */
@ApplicationScoped
class CallMetrics {

    /** Around what is promised: 4 ms for a read, 15 ms for a write; beyond 10 s a caller has given up. */
    private static final Duration[] BUCKETS = Stream.of(2, 4, 8, 15, 30, 60, 125, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private record Outcome(Operation operation, int status) {}

    private final MeterRegistry metrics;
    private final Counter replays;
    private final ConcurrentHashMap<Outcome, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    CallMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        this.replays = Counter.builder("kpo.idempotency.replays")
                .description("Repeated writes that were given their first answer")
                .register(metrics);
    }

    void count(Call call) {
        timers.computeIfAbsent(new Outcome(call.operation(), call.status()), this::timer)
                .record(Duration.ofNanos(call.nanos()));
        if (call.problem() != null) {
            metrics.counter("kpo.problems", "code", call.problem()).increment();
        }
        if (call.replayed()) {
            replays.increment();
        }
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
