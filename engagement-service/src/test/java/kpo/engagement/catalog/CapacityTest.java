package kpo.engagement.catalog;

import static kpo.engagement.Scene.*;
import static kpo.engagement.peers.Peers.CATALOG;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import kpo.engagement.Scene;
import kpo.engagement.peers.PlayedPeer.Mood;
import kpo.testing.Polling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A confirmed assignment has the expert's time, once, whatever happens to the catalog or on the way to it. */
@QuarkusTest
class CapacityTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @AfterEach
    void the_catalog_is_well_again() {
        CATALOG.is(Mood.WELL);
    }

    @Test
    void what_the_client_confirms_is_reserved_and_given_back_at_the_end() {
        Scene scene = new Scene().working();
        reaches(scene, "RESERVED");

        assertThat(CATALOG.reservation(id(scene.assignment)))
                .containsEntry("status", "CONFIRMED")
                .containsEntry("expertId", scene.expert.toString())
                .containsEntry("from", "2026-02-01")
                .containsEntry("to", "2026-12-02")
                .containsEntry("weeklyMinutes", 2400);
        whatever(scene.provider())
                .body("{\"endsOn\": \"2026-11-02\"}")
                .post(scene.assignment + "/end")
                .then()
                .statusCode(200);
        reaches(scene, "RELEASED");
        assertThat(CATALOG.reservation(id(scene.assignment)))
                .containsEntry("status", "RELEASED")
                .as("its days are worked until then")
                .containsEntry("releasedFrom", "2026-11-03");
    }

    /** Of one person, or of a team of ten. */
    @ParameterizedTest
    @ValueSource(ints = {960, 24_000})
    void as_much_of_the_week_is_reserved_as_is_asked_for(int minutes) {
        Scene scene = new Scene().contracting().agreedWork(workBody());
        scene.assignment = created(
                scene.provider(),
                scene.engagement + "/assignments",
                scene.assignmentBody().replace("\"role\"", "\"weeklyMinutes\": %d, \"role\"".formatted(minutes)));
        assertThat(read(scene).getString("capacity"))
                .as("before the client confirms")
                .isNull();
        take(scene.provider(), scene.assignment, "present");
        take(scene.client(), scene.assignment, "confirm");

        reaches(scene, "RESERVED");
        assertThat(CATALOG.reservation(id(scene.assignment))).containsEntry("weeklyMinutes", minutes);
    }

    @Test
    void who_is_withdrawn_before_work_begins_is_free_again() {
        Scene scene = confirmed();
        reaches(scene, "RESERVED");

        withdraw(scene).then().statusCode(200).body("status", is("WITHDRAWN")).body("withdrawReason", is("Ill"));
        reaches(scene, "RELEASED");
        assertThat(CATALOG.reservation(id(scene.assignment)))
                .containsEntry("status", "RELEASED")
                .doesNotContainKey("releasedFrom");
        refused(withdraw(scene), 409, "state_conflict");
    }

    @Test
    void who_works_is_ended_and_not_withdrawn() {
        refused(withdraw(new Scene().working()), 409, "state_conflict");
    }

    @Test
    void a_cancelled_engagement_gives_everybody_back() {
        Scene scene = confirmed();
        reaches(scene, "RESERVED");

        whatever(scene.client())
                .body("{\"reason\": \"The merger is off.\"}")
                .post(scene.engagement + "/cancel")
                .then()
                .statusCode(200);
        assertThat(read(scene).getString("status")).isEqualTo("WITHDRAWN");
        assertThat(read(scene).getString("withdrawReason")).isEqualTo("The merger is off.");
        reaches(scene, "RELEASED");
        assertThat(CATALOG.reservation(id(scene.assignment))).containsEntry("status", "RELEASED");
    }

    @Test
    void what_was_reserved_without_our_knowing_is_given_back() {
        Scene scene = new Scene().contracting().agreedWork(workBody()).proposedAssignment();
        take(scene.provider(), scene.assignment, "present");
        CATALOG.is(Mood.ANSWER_LOST);
        take(scene.client(), scene.assignment, "confirm");
        Polling.until(
                LONG_ENOUGH, () -> !CATALOG.reservation(id(scene.assignment)).isEmpty());
        withdraw(scene).then().statusCode(200);
        CATALOG.is(Mood.WELL);

        reaches(scene, "RELEASED");
        assertThat(CATALOG.reservation(id(scene.assignment))).containsEntry("status", "RELEASED");
    }

    @Test
    void who_is_withdrawn_while_there_is_no_room_waits_for_none() {
        Scene scene = confirmedWithoutRoom();
        reaches(scene, "REFUSED");

        withdraw(scene).then().statusCode(200);
        reaches(scene, "RELEASED");
        assertThat(CATALOG.reservation(id(scene.assignment))).isEmpty();
    }

    @Test
    void a_hold_that_expired_before_it_was_confirmed_is_asked_for_anew() {
        Scene scene = new Scene().contracting().agreedWork(workBody()).proposedAssignment();
        take(scene.provider(), scene.assignment, "present");
        CATALOG.expired(scene.expert, id(scene.assignment));

        take(scene.client(), scene.assignment, "confirm");
        reaches(scene, "RESERVED");
        assertThat(CATALOG.reservation(id(scene.assignment))).containsEntry("status", "EXPIRED");
        assertThat(CATALOG.reservation(id(scene.assignment) + "/2")).containsEntry("status", "CONFIRMED");
    }

    @Test
    void nobody_is_ready_whose_time_the_catalog_has_not_until_it_has() {
        Scene scene = confirmedWithoutRoom();
        reaches(scene, "REFUSED");
        assertThat(read(scene).getString("capacityRefusal")).startsWith("capacity_exceeded");

        take(scene.provider(), scene.assignment, "onboard");
        whatever(scene.provider())
                .post(scene.assignment + "/mark-ready")
                .then()
                .statusCode(409)
                .body("reasons.code", contains("capacity_refused"));
        CATALOG.isFull(scene.expert, false);
        reaches(scene, "RESERVED");
        take(scene.provider(), scene.assignment, "mark-ready");
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILING", "SLOW", "ANSWER_LOST"})
    void a_bad_answer_is_no_answer_and_reserves_once(Mood mood) {
        Scene scene = new Scene().contracting().agreedWork(workBody()).proposedAssignment();
        take(scene.provider(), scene.assignment, "present");
        CATALOG.is(mood);
        take(scene.client(), scene.assignment, "confirm");
        assertThat(read(scene).getString("capacity")).isEqualTo("WAITING");
        CATALOG.is(Mood.WELL);

        reaches(scene, "RESERVED");
        assertThat(CATALOG.reservation(id(scene.assignment))).containsEntry("status", "CONFIRMED");
    }

    @Test
    void while_the_catalog_is_down_the_client_confirms_all_the_same() {
        Scene scene = new Scene().contracting().agreedWork(workBody()).proposedAssignment();
        take(scene.provider(), scene.assignment, "present");
        CATALOG.stop();
        try {
            take(scene.client(), scene.assignment, "confirm");
            assertThat(read(scene).getString("capacity")).isEqualTo("WAITING");
        } finally {
            CATALOG.start();
        }
        reaches(scene, "RESERVED");
    }

    private static Scene confirmed() {
        return confirmed(new Scene().contracting().agreedWork(workBody()).proposedAssignment());
    }

    private static Scene confirmedWithoutRoom() {
        Scene scene = new Scene().contracting().agreedWork(workBody()).proposedAssignment();
        CATALOG.isFull(scene.expert, true);
        return confirmed(scene);
    }

    private static Scene confirmed(Scene scene) {
        take(scene.provider(), scene.assignment, "present");
        take(scene.client(), scene.assignment, "confirm");
        return scene;
    }

    private static Response withdraw(Scene scene) {
        return whatever(scene.provider()).body("{\"reason\": \"Ill\"}").post(scene.assignment + "/withdraw");
    }

    private static void reaches(Scene scene, String state) {
        Polling.until(LONG_ENOUGH, () -> state.equals(read(scene).getString("capacity")));
    }

    private static JsonPath read(Scene scene) {
        return scene.provider()
                .get(scene.assignment)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
