package kpo.billing;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import kpo.testing.ObservationCheck;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObservationTest extends ObservationCheck {

    @Test
    void charges_that_wait_for_a_rate_are_counted() {
        double before = held();
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        deal.rate(deal.card("INR"), "research-associate", "HOUR", "3250.00", "INR")
                .agreed("INR", "");

        deal.take(deal.time(UUID.randomUUID().toString(), "lawyer", "2026-10-05", 480));

        Polling.until(Duration.ofSeconds(10), () -> held() > before);
    }

    private double held() {
        return metrics().sum("kpo_charges_held", "reason=\"no_rate\"");
    }
}
