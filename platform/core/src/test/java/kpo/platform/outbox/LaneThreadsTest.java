package kpo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneThreadsTest {

    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void a_lane_has_one_thread_also_where_it_is_asked_for_as_the_last_one_ends() {
        LaneThreads threads = new LaneThreads(1);

        for (int i = 0; i < 20_000; i++) {
            int before = done.get();
            threads.run("billing", true, this::work);
            threads.run("billing", true, this::work);
            while (done.get() == before) {
                Thread.onSpinWait();
            }
        }

        assertThat(most).hasValue(1);
    }

    private void work() {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        for (int i = 0; i < 1_000; i++) {
            Thread.onSpinWait();
        }
        atWork.decrementAndGet();
        done.incrementAndGet();
    }
}
