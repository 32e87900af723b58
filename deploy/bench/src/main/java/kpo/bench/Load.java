package kpo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/** Asks over a number of connections, the next question on each as soon as the answer is there. */
final class Load {

    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int MOST_COMPILING_PERCENT = 4;
    private static final Duration MOST_WARM_UP = Duration.ofSeconds(100);

    /** One finished run. Latencies in microseconds. */
    record Result(long requests, Duration took, Histogram latencies) {

        double perSecond() {
            return requests / (took.toNanos() / 1e9);
        }

        double millis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private final int connections;

    Load(int connections) {
        this.connections = connections;
    }

    /** Runs until the service's compilers have nothing left to do that matters. */
    void warmUp(Callable<? extends Asking> connect, LongSupplier compilerMillis) {
        for (long before = 0, now = compilerMillis.getAsLong(), end = System.nanoTime() + MOST_WARM_UP.toNanos();
                (now - before) * 100 > WINDOW.toMillis() * MOST_COMPILING_PERCENT && System.nanoTime() < end; ) {
            run(WINDOW, connect);
            before = now;
            now = compilerMillis.getAsLong();
        }
    }

    /** @param connect opens one of the connections */
    Result run(Duration duration, Callable<? extends Asking> connect) {
        List<Connection> running = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            running.add(new Connection(connect));
        }
        long start = System.nanoTime();
        for (Connection connection : running) {
            connection.end = start + duration.toNanos();
            connection.start();
        }
        Histogram latencies = new Histogram(3);
        for (Connection connection : running) {
            connection.await();
            latencies.add(connection.latencies);
        }
        return new Result(latencies.getTotalCount(), Duration.ofNanos(System.nanoTime() - start), latencies);
    }

    private static final class Connection extends Thread {

        private final Asking asking;
        private final Histogram latencies = new Histogram(3);
        private long end;
        private Exception failure;

        Connection(Callable<? extends Asking> connect) {
            try {
                asking = connect.call();
            } catch (Exception e) {
                throw new IllegalStateException("no connection", e);
            }
        }

        @Override
        public void run() {
            try (asking) {
                for (long before = System.nanoTime(); before < end; ) {
                    asking.ask();
                    long after = System.nanoTime();
                    latencies.recordValue((after - before) / 1000);
                    before = after;
                }
            } catch (Exception e) {
                failure = e;
            }
        }

        void await() {
            try {
                join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("broken off", e);
            }
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
