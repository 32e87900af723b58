package kpo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/**
 * Asks over a number of connections: closed, the next question on each as soon as the answer is there, or open, at a
 * constant rate whatever the answers take.
 */
final class Load {

    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int MOST_COMPILING_PERCENT = 4;
    private static final int IDLE_WINDOWS = 3;
    private static final Duration MOST_WARM_UP = Duration.ofSeconds(240);

    /** More would keep every core busy, and the compilers would come to their work too seldom to end it. */
    private static final int WARM_UP_CONNECTIONS = 2;

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

    /** Runs until the service's compilers have had nothing to do that matters for a while. */
    void warmUp(Callable<? extends Asking> connect, LongSupplier compilerMillis) {
        Load gentle = new Load(WARM_UP_CONNECTIONS);
        long end = System.nanoTime() + MOST_WARM_UP.toNanos();
        for (int idle = 0; idle < IDLE_WINDOWS && System.nanoTime() < end; ) {
            long before = compilerMillis.getAsLong();
            gentle.run(WINDOW, connect);
            long compiling = compilerMillis.getAsLong() - before;
            idle = compiling * 100 > WINDOW.toMillis() * MOST_COMPILING_PERCENT ? 0 : idle + 1;
        }
        // Each connection of the service to its database plans its statements once.
        run(WINDOW, connect);
    }

    /** Tells each connection when to ask next. */
    private interface Pace {

        /** Waits until it is time. @return when the question was due, by {@link System#nanoTime}, or {@link #OVER} */
        long next();
    }

    private static final long OVER = Long.MIN_VALUE;

    /** @param connect opens one of the connections */
    Result run(Duration duration, Callable<? extends Asking> connect) {
        List<Connection> running = connected(connect);
        long end = System.nanoTime() + duration.toNanos();
        return run(running, () -> {
            long now = System.nanoTime();
            return now < end ? now : OVER;
        });
    }

    /**
     * Questions come when they come: a latency counts from the moment at which its question was due, so that one that
     * waited behind a slow answer is not forgotten. There must be connections enough for those under way.
     *
     * @param perSecond over all connections
     */
    Result runAtRate(double perSecond, Duration duration, Callable<? extends Asking> connect) {
        List<Connection> running = connected(connect);
        long questions = Math.round(perSecond * duration.toNanos() / 1e9);
        long start = System.nanoTime();
        AtomicLong asked = new AtomicLong();
        return run(running, () -> {
            long nth = asked.getAndIncrement();
            if (nth >= questions) {
                return OVER;
            }
            long due = start + Math.round(nth * 1e9 / perSecond);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            return due;
        });
    }

    private List<Connection> connected(Callable<? extends Asking> connect) {
        List<Connection> connected = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            connected.add(new Connection(connect));
        }
        return connected;
    }

    private static Result run(List<Connection> running, Pace pace) {
        long start = System.nanoTime();
        for (Connection connection : running) {
            connection.pace = pace;
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
        private Pace pace;
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
                for (long due = pace.next(); due != OVER; due = pace.next()) {
                    asking.ask();
                    latencies.recordValue((System.nanoTime() - due) / 1000);
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
