package kpo.engagement.contract;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.whatever;
import static kpo.engagement.Scene.workBody;
import static kpo.engagement.peers.Peers.BILLING;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.*;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kpo.engagement.Scene;
import kpo.engagement.peers.PlayedPeer.Mood;
import kpo.testing.Polling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementOfWorkResourceTest {

    @Inject
    AgroalDataSource database;

    @AfterEach
    void billing_is_well_again() {
        BILLING.is(Mood.WELL);
        BILLING.knowsNoRateFor("");
    }

    @Test
    void the_sides_take_turns_until_one_agrees_and_both_sign() {
        Scene scene = new Scene().proposed().draftWork(workBody());

        take(scene.provider(), scene.work, "propose")
                .body("status", is("IN_NEGOTIATION"))
                .body("turn", is("CLIENT"));
        refused(whatever(scene.provider()).post(scene.work + "/agree"), 409, "not_your_turn");
        whatever(scene.client())
                .body(workBody().replace("30,", "45,"))
                .put(scene.work)
                .then()
                .statusCode(200)
                .body("turn", is("PROVIDER"))
                .body("paymentTermsDays", is(45));
        scene.client()
                .get(scene.work + "/allowed-actions")
                .then()
                .body("items.findAll { it.allowed }", empty())
                .body("items.find { it.action == 'agree' }.reasons.code", contains("not_your_turn"));
        take(scene.provider(), scene.work, "agree").body("status", is("AGREED")).body("turn", nullValue());
        take(scene.provider(), scene.work, "sign").body("status", is("AGREED"));
        refused(whatever(scene.provider()).post(scene.work + "/sign"), 409, "already_signed");
        take(scene.client(), scene.work, "sign").body("status", is("SIGNED")).body("inForce", is(true));
        refused(whatever(scene.client()).body(workBody()).put(scene.work), 409, "state_conflict");
        scene.client().get(scene.engagement + "/statements-of-work").then().body("items", hasSize(1));
    }

    @Test
    void with_the_second_signature_billing_learns_the_money_part() {
        Scene scene = new Scene().proposed().agreedWork(workBody());
        take(scene.provider(), scene.work, "sign");

        assertThat(BILLING.agreement(id(scene.work)))
                .as("nothing is told before")
                .isNull();

        take(scene.client(), scene.work, "sign");
        Polling.until(Duration.ofSeconds(10), () -> BILLING.agreement(id(scene.work)) != null);
        var told = BILLING.agreement(id(scene.work));
        assertThat(told.get("source").asText()).isEqualTo("engagement");
        assertThat(told.get("sellerOrganisation").asText()).isEqualTo(scene.providerOrganisation);
        assertThat(told.get("buyerOrganisation").asText()).isEqualTo(scene.clientOrganisation);
        assertThat(told.get("roles"))
                .extracting(r -> r.asText())
                .isEqualTo(List.of("senior-financial-analyst", "qa-reviewer"));
        assertThat(told.get("fixedFx").get(0).get("rate").asText()).isEqualTo("88.4275");
        assertThat(told.get("startsOn").asText()).isEqualTo("2026-02-01");
        assertThat(told.get("lineGrouping").asText()).isEqualTo("ROLE");
        assertThat(told.has("placeOfSupply")).isFalse();
    }

    @Test
    void what_billing_refuses_is_not_signed() {
        Scene scene = new Scene().proposed().agreedWork(workBody());
        take(scene.provider(), scene.work, "sign");
        BILLING.knowsNoRateFor("qa-reviewer");

        refused(whatever(scene.client()).post(scene.work + "/sign"), 422, "role_without_rate")
                .body("roles", contains("qa-reviewer"));
        scene.client().get(scene.work).then().body("status", is("AGREED")).body("clientSignedAt", nullValue());

        BILLING.knowsNoRateFor("");
        take(scene.client(), scene.work, "sign").body("status", is("SIGNED"));
    }

    @Test
    void without_billings_answer_nothing_is_signed() {
        Scene scene = new Scene().proposed().agreedWork(workBody());
        take(scene.provider(), scene.work, "sign");

        for (Mood mood : List.of(Mood.FAILING, Mood.SLOW, Mood.ANSWER_LOST)) {
            BILLING.is(mood);
            refused(whatever(scene.client()).post(scene.work + "/sign"), 503, "peer_unavailable")
                    .header("Retry-After", notNullValue());
        }
        BILLING.is(Mood.WELL);
        BILLING.stop();
        try {
            refused(whatever(scene.client()).post(scene.work + "/sign"), 503, "peer_unavailable");
        } finally {
            BILLING.start();
        }
        scene.client().get(scene.work).then().body("status", is("AGREED"));
        // A refusal of ours comes before the question: a stale version never reaches billing.
        refused(
                scene.client()
                        .header("If-Match", "\"0\"")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .post(scene.work + "/sign"),
                412,
                "stale_version");
    }

    @Test
    void a_rejected_one_ends_there() {
        Scene scene = new Scene().proposed().draftWork(workBody());
        take(scene.provider(), scene.work, "propose");

        whatever(scene.client())
                .body("{\"reason\": \"Too dear\"}")
                .post(scene.work + "/reject")
                .then()
                .body("status", is("REJECTED"))
                .body("rejectionReason", is("Too dear"));
        refused(
                scene.provider().body(scene.assignmentBody()).post(scene.engagement + "/assignments"),
                422,
                "sow_not_of_engagement");
    }

    @Test
    void terms_that_contradict_themselves_are_refused() {
        Scene scene = new Scene().proposed();

        refused(draft(scene, workBody().replace("2026-12-01", "2026-01-31")), 422, "sow_period_empty", "/endsOn");
        refused(draft(scene, workBody().replace("000000000002", "000000000001")), 422, "sow_parties_equal");
        refused(draft(scene, workBody().replace("\"quote\": \"INR\"", "\"quote\": \"USD\"")), 422, "fixed_fx_twice");
        refused(draft(scene, workBody().replace("\"88.4275\"", "\"0\"")), 422, "validation_failed", "/fixedFx/0/rate");
        refused(draft(scene, workBody().replace("\"88.4275\"", "88.4275")), 400, "invalid_value", "/fixedFx/0/rate");
        refused(draft(scene, workBody().replace("366", "367")), 422, "validation_failed", "/backdatingDays");
        refused(draft(scene, workBody().replace("Asia/Kolkata", "Asia/Atlantis")), 422, "validation_failed", "/zone");
        refused(draft(scene, workBody().replace("9600", "0")), 422, "validation_failed", "/lines/0/estimatedMinutes");
    }

    @Test
    void not_even_the_service_itself_changes_a_signed_one() throws SQLException {
        Scene scene = new Scene().proposed().signedWork(workBody());

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.reach', 'ALL', true)");
            assertThatThrownBy(() -> statement.execute(
                            "update statement_of_work set currency = 'EUR' where id = '" + id(scene.work) + "'"))
                    .hasMessageContaining("never changes");
            connection.rollback();
        }
    }

    @Test
    void what_is_agreed_is_still_rejected_until_both_have_signed() {
        Scene scene = new Scene().proposed().agreedWork(workBody());
        take(scene.provider(), scene.work, "sign");

        refused(whatever(scene.client()).post(scene.work + "/reject"), 400, "invalid_value");
        whatever(scene.client())
                .body("{\"reason\": \"The wrong card\"}")
                .post(scene.work + "/reject")
                .then()
                .body("status", is("REJECTED"))
                .body("rejectionReason", is("The wrong card"));
        scene.signedWork(workBody());
        refused(
                whatever(scene.client()).body("{\"reason\": \"Late\"}").post(scene.work + "/reject"),
                409,
                "state_conflict");
    }

    @Test
    void what_billing_refuses_is_not_agreed_and_can_still_change() {
        Scene scene = new Scene().proposed().draftWork(workBody());
        take(scene.provider(), scene.work, "propose");
        BILLING.knowsNoRateFor("qa-reviewer");

        refused(whatever(scene.client()).post(scene.work + "/agree"), 422, "role_without_rate");
        refused(whatever(scene.provider()).post(scene.work + "/agree"), 409, "not_your_turn");
        whatever(scene.client())
                .body(workBody().replace("qa-reviewer", "qa-lead"))
                .put(scene.work)
                .then()
                .statusCode(200);
        take(scene.provider(), scene.work, "agree").body("status", is("AGREED"));
    }

    private static Response draft(Scene scene, String body) {
        return scene.provider().body(body).post(scene.engagement + "/statements-of-work");
    }
}
