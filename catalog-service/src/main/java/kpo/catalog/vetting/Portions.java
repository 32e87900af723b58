package kpo.catalog.vetting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/**
 * Works off what is due, some at a time, each portion in a transaction of its own, and rests in between as long as it
 * worked: of a night on which much ends, callers notice little.
 */
final class Portions {

    static final int AT_ONCE = 100;

    private Portions() {}

    /** @param portion takes {@link #AT_ONCE} at the most, and says how many it took */
    static void workOff(IntSupplier portion) {
        int worked = AT_ONCE;
        while (worked == AT_ONCE && !Thread.currentThread().isInterrupted()) {
            long begun = System.nanoTime();
            worked = QuarkusTransaction.requiringNew().call(portion::getAsInt);
            if (worked == AT_ONCE) {
                LockSupport.parkNanos(System.nanoTime() - begun);
            }
        }
    }

    /**
     * Reminds so many days before an end. The shortest first: who is found late is reminded once, and not of the longer
     * times as well.
     *
     * @param portion of one number of days, as of {@link #workOff}
     */
    static void remind(List<Integer> reminderDays, IntUnaryOperator portion) {
        reminderDays.stream().sorted().forEach(days -> workOff(() -> portion.applyAsInt(days)));
    }
}
