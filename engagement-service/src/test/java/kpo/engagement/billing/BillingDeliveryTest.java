package kpo.engagement.billing;

import static kpo.engagement.Scene.id;
import static kpo.engagement.peers.Peers.BILLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kpo.engagement.Scene;
import kpo.engagement.peers.PlayedPeer.Mood;
import kpo.testing.Polling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to billing or on the way to it: approved time arrives once, and we know when. */
@QuarkusTest
class BillingDeliveryTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private Scene scene;

    @BeforeEach
    void time_can_be_approved() {
        scene = new Scene().working();
        Polling.until(LONG_ENOUGH, () -> BILLING.agreement(id(scene.work)) != null);
    }

    @AfterEach
    void billing_is_well_again() {
        BILLING.is(Mood.WELL);
    }

    @Test
    void what_is_approved_while_billing_is_down_arrives_when_it_is_back() {
        BILLING.stop();
        String entry;
        try {
            entry = scene.approved("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
            waits(480);
        } finally {
            BILLING.start();
        }

        Polling.until(LONG_ENOUGH, scene::isCompletelyBilled);
        arrived(entry, 480);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILING", "SLOW", "ANSWER_LOST"})
    void a_bad_answer_is_no_answer(Mood mood) {
        BILLING.is(mood);
        String entry = scene.approved("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        // A failing billing has not looked at the charge; a slow or lost answer comes after it was taken.
        Polling.until(LONG_ENOUGH, () -> mood == Mood.FAILING || BILLING.charge(id(entry)) != null);
        waits(480);
        BILLING.is(Mood.WELL);

        Polling.until(LONG_ENOUGH, scene::isCompletelyBilled);
        arrived(entry, 480);
        assertThat(BILLING.tellingsOf(id(entry))).isGreaterThanOrEqualTo(mood == Mood.FAILING ? 1 : 2);
    }

    @Test
    void a_charge_that_is_refused_is_told_again_and_holds_up_no_other() {
        JsonNode agreement = BILLING.agreement(id(scene.work));
        Scene other = new Scene().working();
        BILLING.forgetAgreement(id(scene.work));
        String refused = scene.approved("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        String taken = other.approved("2026-10-05T03:30:00Z", "2026-10-05T04:30:00Z");

        Polling.until(LONG_ENOUGH, other::isCompletelyBilled);
        arrived(taken, 60);
        Polling.until(LONG_ENOUGH, () -> BILLING.tellingsOf(id(refused)) > 0);
        assertThat(BILLING.charge(id(refused))).isNull();

        BILLING.learnAgreement(id(scene.work), agreement);
        Polling.until(LONG_ENOUGH, scene::isCompletelyBilled);
        arrived(refused, 480);
    }

    @Test
    void many_entries_arrive_each_once() {
        List<String> entries = IntStream.rangeClosed(1, 12)
                .mapToObj(day -> scene.approved(
                        "2026-10-%02dT03:30:00Z".formatted(day), "2026-10-%02dT04:30:00Z".formatted(day)))
                .toList();

        Polling.until(LONG_ENOUGH, scene::isCompletelyBilled);
        entries.forEach(entry -> arrived(entry, 60));
        scene.provider()
                .get(scene.engagement + "/billing-delivery")
                .then()
                .body("approved.entries", is(12))
                .body("approved.minutes", is(720))
                .body("delivered.entries", is(12))
                .body("delivered.minutes", is(720))
                .body("waiting.entries", is(0))
                .body("refused.entries", is(0));
    }

    private void waits(int minutes) {
        scene.provider()
                .get(scene.engagement + "/billing-delivery")
                .then()
                .body("approved.minutes", is(minutes))
                .body("delivered.minutes", is(0))
                .body("complete", is(false));
    }

    /** As the contract between the services says it, field by field. */
    private static void arrived(String entry, int minutes) {
        JsonNode charge = BILLING.charge(id(entry));
        assertThat(charge.get("source").asText()).isEqualTo("engagement");
        assertThat(charge.get("kind").asText()).isEqualTo("TIME");
        assertThat(charge.get("role").asText()).isEqualTo("senior-financial-analyst");
        assertThat(charge.get("minutes").asInt()).isEqualTo(minutes);
        assertThat(charge.get("startedAt").asText()).endsWith("T03:30:00Z");
        assertThat(charge.get("zone").asText()).isEqualTo("Asia/Kolkata");
        assertThat(charge.get("description").asText()).isEqualTo("Revenue drivers");
        assertThat(charge.hasNonNull("expertId") && charge.hasNonNull("workDate") && charge.hasNonNull("endedAt"))
                .isTrue();
    }
}
