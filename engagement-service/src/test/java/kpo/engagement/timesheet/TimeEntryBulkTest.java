package kpo.engagement.timesheet;

import static io.restassured.RestAssured.given;
import static kpo.platform.caller.Role.AUDITOR;
import static kpo.platform.caller.Role.EXPERT;
import static kpo.platform.caller.Role.PROVIDER_FINANCE;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kpo.engagement.Scene;
import kpo.platform.Ids;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Time from another time sheet: what only this kind of rows has; the rest is told with the experts of the catalog. */
@QuarkusTest
class TimeEntryBulkTest {

    private static final String HEADER = "assignmentId,reference,startedAt,endedAt,zone,description\n";

    @Test
    void a_row_that_overlaps_is_refused_and_the_others_are_logged() {
        Scene scene = new Scene().working();
        String file = HEADER
                + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z")
                + row(scene, "T-2", "2026-10-05T10:00:00Z", "2026-10-05T12:00:00Z")
                + row(scene, "T-3", "2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z");

        JsonPath done = imported(scene, file);

        assertThat(done.getString("status")).isEqualTo("PARTLY");
        scene.provider()
                .get(done.getString("rows"))
                .then()
                .body("items.outcome", contains("CREATED", "REFUSED", "CREATED"))
                .body("items[1].code", is("time_overlaps"));
        scene.provider().get("/v1/time-entries").then().body("items.reference", contains("T-1", "T-3"));

        JsonPath again = imported(
                scene,
                HEADER
                        + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T09:30:00Z")
                        + row(scene, "T-3", "2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z"));

        assertThat(again.getInt("outcomes.updated")).isEqualTo(1);
        assertThat(again.getInt("outcomes.unchanged")).isEqualTo(1);
        scene.provider().get(again.getString("rows") + "?warned=true").then().body("items", empty());
        // Whoever reads no time entries reads no rows of them.
        Tokens.as("fin", scene.providerOrganisation, PROVIDER_FINANCE)
                .get(again.getString("rows"))
                .then()
                .statusCode(404);
        scene.provider().get("/v1/time-entries").then().body("items.minutes", contains(360, 480));
    }

    @Test
    void a_row_is_told_of_an_earlier_one_with_its_key_also_where_that_was_refused() {
        Scene scene = new Scene().working();
        String file = HEADER
                + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T03:30:00Z")
                + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z")
                + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T03:30:00Z");

        JsonPath done = imported(scene, file);

        scene.provider()
                .get(done.getString("rows"))
                .then()
                .body("items.outcome", contains("REFUSED", "CREATED", "REFUSED"))
                .body("items[1].warnings.detail", contains("Line 2 has the same key."));
        scene.provider().get(done.getString("rows") + "?warned=true").then().body("items.line", contains(3));
    }

    @Test
    void an_atomic_file_with_overlaps_logs_nothing_and_names_every_one_of_them() {
        Scene scene = new Scene().working();

        JsonPath done = imported(scene, overlapping(scene), "?atomic=true");

        assertThat(done.getString("status")).isEqualTo("FAILED");
        assertThat(done.getString("failure.code")).isEqualTo("row_refused_in_atomic");
        scene.provider()
                .get(done.getString("rows"))
                .then()
                .body("items.outcome", contains("NOT_KEPT", "REFUSED", "NOT_KEPT", "REFUSED"))
                .body("items.code", contains(null, "time_overlaps", null, "time_overlaps"))
                .body("items.line", contains(2, 3, 4, 5));
        scene.provider().get("/v1/time-entries").then().body("items", empty());
    }

    @Test
    void a_dry_run_with_overlaps_tells_what_the_run_will_do() {
        Scene scene = new Scene().working();

        JsonPath tried = imported(scene, overlapping(scene), "?dryRun=true");

        assertThat(tried.getString("status")).isEqualTo("PARTLY");
        scene.provider()
                .get(tried.getString("rows"))
                .then()
                .body("items.outcome", contains("CREATED", "REFUSED", "CREATED", "REFUSED"));
        scene.provider().get("/v1/time-entries").then().body("items", empty());

        JsonPath done = imported(scene, overlapping(scene));

        assertThat(done.getMap("outcomes")).isEqualTo(tried.getMap("outcomes"));
    }

    /** The second overlaps the first, the fourth the third. */
    private static String overlapping(Scene scene) {
        return HEADER
                + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z")
                + row(scene, "T-2", "2026-10-05T10:00:00Z", "2026-10-05T12:00:00Z")
                + row(scene, "T-3", "2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z")
                + row(scene, "T-4", "2026-10-06T04:30:00Z", "2026-10-06T05:30:00Z");
    }

    @Test
    void an_expert_sees_his_own_imports_and_his_colleague_does_not() {
        Scene scene = new Scene().working();
        String path = upload(
                Tokens.token(scene.expertSubject, scene.providerOrganisation, EXPERT),
                HEADER + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z"),
                "");

        scene.expert().get(path).then().statusCode(200);
        Tokens.as("colleague", scene.providerOrganisation, EXPERT)
                .get(path)
                .then()
                .statusCode(404);
        scene.provider().get(path).then().statusCode(200);
    }

    @Test
    void what_an_import_changes_is_written_down_as_a_change_of_the_call_that_sent_it() {
        Scene scene = new Scene().working();
        String trace = Ids.next().toString().replace("-", "");
        String path = sent(
                        given().header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace)),
                        token(scene),
                        HEADER + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z"),
                        "")
                .header("Location");
        ended(scene, path);

        String entry = scene.provider().get("/v1/time-entries").path("items[0].id");
        Tokens.as("aude", "audit", AUDITOR)
                .queryParam("entityId", entry)
                .get("/v1/audit-events")
                .then()
                .body("items[0].operation", is("POST /v1/time-entries/import"))
                .body("items[0].requestId", is(trace));
        scene.provider()
                .queryParam("types", "time_entry.logged")
                .get("/v1/events")
                .then()
                .body("items.traceparent", everyItem(startsWith("00-" + trace + "-")));
    }

    @Test
    void a_dry_run_leaves_its_key_to_the_run() {
        Scene scene = new Scene().working();
        String file = HEADER + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        String key = Ids.next().toString();

        String tried = sent(given().header("Idempotency-Key", key), token(scene), file, "?dryRun=true")
                .header("Location");
        String done = sent(given().header("Idempotency-Key", key), token(scene), file, "")
                .header("Location");

        assertThat(done).isNotEqualTo(tried);
        assertThat(sent(given().header("Idempotency-Key", key), token(scene), file, "?dryRun=true")
                        .header("Location"))
                .isEqualTo(tried);
        assertThat(ended(scene, done).getInt("outcomes.created")).isEqualTo(1);
    }

    @Test
    void a_dry_run_under_the_key_of_another_import_is_refused() {
        Scene scene = new Scene().working();
        String key = Ids.next().toString();
        String file = HEADER + row(scene, "T-1", "2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        sent(given().header("Idempotency-Key", key), token(scene), file, "");

        given().header("Idempotency-Key", key)
                .contentType("text/csv")
                .auth()
                .oauth2(token(scene))
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/time-entries/import?dryRun=true")
                .then()
                .statusCode(422)
                .body("code", is("idempotency_key_reused"));
    }

    @Test
    void the_export_shows_what_the_list_shows() {
        Scene scene = new Scene().working();
        scene.logged("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");

        String csv = given().accept("text/csv")
                .auth()
                .oauth2(Tokens.token("priya", scene.providerOrganisation, PROVIDER_MANAGER))
                .get("/v1/time-entries/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).startsWith("id,engagementId,assignmentId").contains("2026-10-05T03:30:00Z");
    }

    @Test
    void an_export_that_is_refused_is_a_problem_document_whatever_the_form_of_the_file() {
        for (String form : List.of("text/csv", "application/x-ndjson", "text/csv, application/problem+json;q=0.5")) {
            given().accept(form)
                    .auth()
                    .oauth2(token(new Scene().working()))
                    .queryParam("from", "2026-02-01")
                    .queryParam("to", "2026-01-01")
                    .get("/v1/time-entries/export")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", is("invalid_parameter"));
        }
    }

    private static String row(Scene scene, String reference, String from, String to) {
        return "%s,%s,%s,%s,Asia/Kolkata,Model\n".formatted(Scene.id(scene.assignment), reference, from, to);
    }

    private static JsonPath imported(Scene scene, String file) {
        return imported(scene, file, "");
    }

    private static JsonPath imported(Scene scene, String file, String options) {
        return ended(scene, upload(token(scene), file, options));
    }

    private static String token(Scene scene) {
        return Tokens.token("priya", scene.providerOrganisation, PROVIDER_MANAGER);
    }

    private static JsonPath ended(Scene scene, String path) {
        Polling.until(Duration.ofSeconds(60), () -> scene.provider().get(path).path("endedAt") != null);
        return scene.provider().get(path).jsonPath();
    }

    private static String upload(String token, String file, String options) {
        return sent(given(), token, file, options).header("Location");
    }

    private static Response sent(RequestSpecification request, String token, String file, String options) {
        return request.contentType("text/csv")
                .auth()
                .oauth2(token)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/time-entries/import" + options)
                .then()
                .statusCode(202)
                .extract()
                .response();
    }
}
