package kpo.engagement;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.take;
import static kpo.engagement.peers.Peers.BILLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

/** One engagement from the need to the close. Read it first. */
@QuarkusTest
class EngagementStoryTest {

    @Test
    void from_a_need_to_a_closed_engagement_with_every_minute_billed() {
        Scene scene = new Scene().working();
        scene.client().get(scene.need).then().body("status", is("QUALIFIED_KPO"));
        scene.client().get(scene.engagement).then().body("status", is("ACTIVE"));
        assertThat(BILLING.agreement(id(scene.work)))
                .as("told before any charge")
                .isNotNull();

        String entry = scene.approved("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        Polling.until(Duration.ofSeconds(10), scene::isCompletelyBilled);
        assertThat(BILLING.charge(id(entry)).get("minutes").asInt()).isEqualTo(480);
        assertThat(BILLING.charge(id(entry)).get("workDate").asText()).isEqualTo("2026-10-05");
        assertThat(BILLING.charge(id(entry)).get("agreementSourceId").asText()).isEqualTo(id(scene.work));

        take(scene.client(), scene.engagement, "begin-ramp-down");
        scene.provider()
                .header("If-Match", "*")
                .body("{\"endsOn\": \"2026-11-01\"}")
                .post(scene.assignment + "/end")
                .then()
                .statusCode(200);
        take(scene.client(), scene.engagement, "close");
        scene.provider()
                .get(scene.engagement + "/billing-delivery")
                .then()
                .body("approved.minutes", is(480))
                .body("delivered.minutes", is(480))
                .body("complete", is(true));
    }
}
