package kpo.engagement.staffing;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.ndaBody;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.whatever;
import static kpo.engagement.Scene.workBody;
import static kpo.platform.caller.Role.COMPLIANCE;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import kpo.engagement.Rows;
import kpo.engagement.Scene;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConflictCheckResourceTest {

    @Inject
    Rows rows;

    @Test
    void a_waiver_counts_when_a_second_person_of_compliance_confirmed_it() {
        Scene scene = new Scene()
                .contracting()
                .signedNda(ndaBody())
                .signedWork(workBody())
                .readyAssignment()
                .waived("2026-11-05");

        refused(whatever(scene.client()).post(scene.engagement + "/activate"), 409, "gate_closed")
                .body("reasons.code", contains("conflict_not_cleared"));
        String confirm = scene.conflictCheck + "/confirm";
        refused(whatever(scene.compliance()).post(confirm), 409, "four_eyes");
        refused(whatever(as("olga", "operator", COMPLIANCE)).post(confirm), 409, "four_eyes");
        refused(whatever(scene.operator()).post(confirm), 403, "forbidden");
        refused(scene.secondCompliance().post(confirm), 428, "precondition_required");
        refused(scene.secondCompliance().header("If-Match", "\"9\"").post(confirm), 412, "stale_version");
        scene.secondCompliance()
                .header("If-Match", "\"0\"")
                .post(confirm)
                .then()
                .statusCode(200)
                .body("decidedBy", is("cora"))
                .body("confirmedBy", is("dora"))
                .body("confirmedAt", notNullValue());
        refused(whatever(scene.secondCompliance()).post(confirm), 409, "state_conflict");
        take(scene.client(), scene.engagement, "activate").body("status", is("TRANSITION"));
    }

    @Test
    void only_a_waiver_is_confirmed() {
        Scene scene = new Scene()
                .contracting()
                .draftWork(workBody())
                .proposedAssignment()
                .cleared();

        refused(whatever(scene.secondCompliance()).post(scene.conflictCheck + "/confirm"), 409, "state_conflict");
    }

    @Test
    void not_even_the_database_takes_one_person_for_two() {
        Scene scene = new Scene()
                .contracting()
                .draftWork(workBody())
                .proposedAssignment()
                .waived("2026-11-05");

        assertThatThrownBy(() -> rows.change(
                        "update conflict_check set confirmed_by = decided_by, confirmed_at = decided_at where id = '"
                                + id(scene.conflictCheck) + "'"))
                .hasMessageContaining("conflict_check_two_people");
    }
}
