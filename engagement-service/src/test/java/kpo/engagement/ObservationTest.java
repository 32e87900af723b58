package kpo.engagement;

import static kpo.engagement.Scene.id;
import static kpo.engagement.peers.Peers.BILLING;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import kpo.testing.ObservationCheck;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservationTest extends ObservationCheck {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Test
    void what_billing_was_not_told_yet_is_counted_and_its_age_measured() {
        Scene scene = new Scene().working();
        Polling.until(LONG_ENOUGH, () -> BILLING.agreement(id(scene.work)) != null);
        BILLING.stop();
        try {
            scene.approved("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");

            Polling.until(
                    LONG_ENOUGH, () -> billing("kpo_outbox_waiting") == 1 && billing("kpo_outbox_lag_seconds") > 1);
        } finally {
            BILLING.start();
        }

        Polling.until(LONG_ENOUGH, () -> billing("kpo_outbox_waiting") == 0 && billing("kpo_outbox_lag_seconds") == 0);
    }

    private double billing(String name) {
        return metrics().sum(name, "channel=\"billing\"");
    }
}
