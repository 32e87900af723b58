package kpo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OutboxDeliveryTest {

    @Property
    void the_wait_grows_and_never_passes_a_minute(@ForAll @IntRange(max = 1_000_000) int attempts) {
        Duration wait = OutboxDelivery.wait(attempts);

        assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofMinutes(1));
        assertThat(OutboxDelivery.wait(attempts + 1)).isGreaterThanOrEqualTo(wait);
        if (attempts > 10) {
            assertThat(wait).isEqualTo(Duration.ofMinutes(1));
        }
    }
}
