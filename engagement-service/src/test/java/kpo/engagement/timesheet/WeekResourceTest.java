package kpo.engagement.timesheet;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.whatever;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kpo.engagement.Scene;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WeekResourceTest {

    @Test
    void a_week_is_submitted_and_approved_as_a_whole() {
        Scene scene = new Scene().working();
        String week = scene.assignment + "/weeks/2026-W41";
        scene.expert().get(week).then().body("status", is("EMPTY")).body("from", is("2026-10-05"));
        scene.logged("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        scene.logged("2026-10-11T03:30:00Z", "2026-10-11T04:30:00Z");
        // In Kolkata this is Monday of the next week already.
        scene.logged("2026-10-11T18:30:00Z", "2026-10-11T19:30:00Z");

        String eTag = scene.expert()
                .get(week)
                .then()
                .body("status", is("OPEN"))
                .body("minutes", is(540))
                .body("entries", hasSize(2))
                .extract()
                .header("ETag");
        refused(scene.expert().post(week + "/submit"), 428, "precondition_required");
        scene.expert()
                .header("If-Match", eTag)
                .post(week + "/submit")
                .then()
                .statusCode(200)
                .body("status", is("SUBMITTED"));
        refused(scene.expert().header("If-Match", eTag).post(week + "/submit"), 412, "stale_version");
        refused(whatever(scene.expert()).post(week + "/submit"), 409, "week_blocked");
        take(scene.client(), week, "approve")
                .body("status", is("APPROVED"))
                .body("entries.status", everyItem(is("APPROVED")));
        Polling.until(Duration.ofSeconds(10), scene::isCompletelyBilled);
        scene.provider()
                .get(scene.engagement + "/billing-delivery")
                .then()
                .body("delivered.entries", is(2))
                .body("delivered.minutes", is(540));
    }

    @Test
    void of_several_who_approve_a_week_at_once_one_does_and_the_others_know_it_as_it_was() {
        Scene scene = new Scene().working();
        String week = scene.assignment + "/weeks/2026-W41";
        scene.logged("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        take(scene.expert(), week, "submit");
        String eTag = scene.expert().get(week).header("ETag");

        List<Response> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> scene.client()
                        .header("If-Match", eTag)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .post(week + "/approve")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(a -> refused(a, 412, "stale_version"));
    }

    @Test
    void one_entry_that_refuses_holds_the_week_and_says_why() {
        Scene scene = new Scene().working();
        String week = scene.assignment + "/weeks/2026-W41";
        scene.submitted("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        String recalled = scene.submitted("2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z");
        take(scene.expert(), recalled, "recall");

        refused(whatever(scene.client()).post(week + "/approve"), 409, "week_blocked")
                .body("entries", hasSize(1))
                .body("entries[0].timeEntryId", is(id(recalled)))
                .body("entries[0].reasons.code", contains("state_conflict"));
        scene.client().get(week).then().body("entries.status", contains("SUBMITTED", "RECALLED"));
    }

    @Test
    void a_week_with_a_draft_is_approved_as_far_as_it_was_submitted() {
        Scene scene = new Scene().working();
        String week = scene.assignment + "/weeks/2026-W41";
        scene.submitted("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        scene.logged("2026-10-06T03:30:00Z", "2026-10-06T04:30:00Z");

        take(scene.client(), week, "approve").body("status", is("APPROVED")).body("minutes", is(480));
        scene.expert()
                .get(week)
                .then()
                .body("status", is("OPEN"))
                .body("minutes", is(540))
                .body("entries.status", contains("APPROVED", "DRAFT"));
    }

    @Test
    void nobody_approves_a_week_of_his_own() {
        Scene scene = new Scene().working();
        String week = scene.assignment + "/weeks/2026-W41";
        scene.submitted("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");

        refused(
                        whatever(as(scene.expertSubject, scene.clientOrganisation, CLIENT_APPROVER))
                                .post(week + "/approve"),
                        409,
                        "week_blocked")
                .body("entries[0].reasons.code", contains("four_eyes"));
        scene.client().get(week).then().body("status", is("SUBMITTED"));
    }

    @Test
    void a_week_that_its_year_does_not_have_is_refused() {
        Scene scene = new Scene().working();

        refused(scene.expert().get(scene.assignment + "/weeks/2025-W53"), 400, "invalid_parameter", "/week");
    }
}
