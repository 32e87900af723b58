package kpo.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens by itself: looks again and again instead of sleeping for long enough. */
public final class Polling {

    private static final Duration STEP = Duration.ofMillis(20);

    private Polling() {}

    public static void until(Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + most);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
