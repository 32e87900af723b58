package kpo.catalog.expert;

import static io.restassured.RestAssured.given;
import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.AUDITOR;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import kpo.catalog.CatalogFixture;
import kpo.generator.ExpertGenerator;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bulk in and out, with experts: what holds here holds for every kind of rows. */
@QuarkusTest
class ExpertBulkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String HEADER =
            "reference,providerId,name,country,zone,workingHours.from,workingHours.to,workingHours.days,"
                    + "weeklyCapacityMinutes,costRate.amount,costRate.currency,availableFrom,domains,degrees,credentials,"
                    + "languages,skills";

    private final String organisation = organisation();
    private String provider;

    @BeforeEach
    void aProvider() {
        provider = thirdParty(organisation);
    }

    @Test
    void a_broken_row_in_the_middle_spoils_no_other_and_is_named_with_its_line_and_field() {
        String rows = row("E-1") + "{\"broken\n" + "\n" + row("E-2", p -> p.put("country", "Narnia"))
                + row("E-3", p -> p.put("salary", 1)) + row("E-4", p -> p.remove("name")) + row("E-5");

        JsonPath done = ended(upload(NDJSON, rows, ""));

        assertThat(done.getString("status")).isEqualTo("PARTLY");
        assertThat(done.getMap("progress")).isEqualTo(Map.of("done", 6, "total", 6, "percent", 100, "failed", 4));
        assertThat(done.getInt("outcomes.created")).isEqualTo(2);
        manager()
                .get(done.getString("rows") + "?outcome=REFUSED")
                .then()
                .statusCode(200)
                .body("items.line", contains(2, 4, 5, 6))
                .body(
                        "items.code",
                        contains("malformed_body", "validation_failed", "unknown_field", "validation_failed"))
                .body("items[1].errors[0].pointer", is("/country"))
                .body("items[2].errors[0].pointer", is("/salary"))
                .body("items[3].errors[0].pointer", is("/name"));
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void sent_again_it_changes_nothing_and_a_changed_row_changes_its_expert() {
        ended(upload(NDJSON, row("E-1") + row("E-2"), ""));

        JsonPath again = ended(upload(NDJSON, row("E-1") + row("E-2", p -> p.put("weeklyCapacityMinutes", 600)), ""));

        assertThat(again.getInt("outcomes.unchanged")).isEqualTo(1);
        assertThat(again.getInt("outcomes.updated")).isEqualTo(1);
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void one_key_in_one_file_twice_is_one_expert() {
        JsonPath done = ended(upload(NDJSON, row("E-1") + row("E-1"), ""));

        assertThat(done.getInt("outcomes.created")).isEqualTo(1);
        assertThat(done.getInt("outcomes.unchanged")).isEqualTo(1);
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void the_same_key_of_the_request_names_the_first_operation_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        String first = upload(NDJSON, row("E-1"), "", key)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        upload(NDJSON, row("E-1"), "", key)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first);
        upload(NDJSON, row("E-2"), "", key).then().statusCode(422).body("code", is("idempotency_key_reused"));
    }

    @Test
    void atomic_keeps_all_rows_or_none() {
        JsonPath failed = ended(upload(NDJSON, row("E-1") + "{}\n" + row("E-2"), "?atomic=true"));

        assertThat(failed.getString("status")).isEqualTo("FAILED");
        assertThat(failed.getString("failure.code")).isEqualTo("row_refused_in_atomic");
        manager()
                .get(failed.getString("rows"))
                .then()
                .body("items.outcome", contains("NOT_KEPT", "REFUSED", "NOT_KEPT"));
        assertThat(listed()).isZero();

        assertThat(ended(upload(NDJSON, row("E-1") + row("E-2"), "?atomic=true"))
                        .getString("status"))
                .isEqualTo("SUCCEEDED");
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void a_dry_run_tells_what_would_be_and_keeps_nothing() {
        Response taken = upload(NDJSON, row("E-1") + "{}\n" + row("E-1"), "?dryRun=true");
        taken.then().statusCode(202).header("Dry-Run", "true");

        JsonPath done = ended(taken);

        assertThat(done.getString("status")).isEqualTo("PARTLY");
        assertThat(done.getInt("outcomes.created")).isEqualTo(1);
        assertThat(done.getInt("outcomes.unchanged")).isEqualTo(1);
        assertThat(done.getInt("outcomes.refused")).isEqualTo(1);
        assertThat(listed()).isZero();
    }

    @Test
    void csv_comes_with_a_mark_with_windows_line_ends_with_quotation_marks_and_empty_lines() {
        String file = "\uFEFF" + HEADER + "\r\n\r\n" + csv("E-1", "\"Rao, \"\"Asha\"\"\"") + "\r\n" + csv("E-2", "Dev")
                + "\r\n\r\n" + csv("E-3", "\"open") + "\r\n" + csv("E-4", "Eve") + ",one too many\r\n"
                + csv("E-5", "Mia");

        JsonPath done = ended(upload(CSV, file, ""));

        manager()
                .get(done.getString("rows"))
                .then()
                .body("items.outcome", contains("CREATED", "CREATED", "REFUSED", "REFUSED", "CREATED"))
                .body("items.line", contains(3, 4, 6, 7, 8))
                .body("items[2].code", is("quote_open"))
                .body("items[3].code", is("row_length"));
        assertThat(manager()
                        .get("/v1/experts?providerId=" + provider)
                        .jsonPath()
                        .getList("items.name"))
                .contains("Rao, \"Asha\"");
    }

    @Test
    void a_file_with_a_column_that_is_not_known_fails_as_a_whole() {
        JsonPath done = ended(upload(CSV, HEADER + ",salary\n" + csv("E-1", "Asha") + ",1\n", ""));

        assertThat(done.getString("status")).isEqualTo("FAILED");
        assertThat(done.getString("failure.code")).isEqualTo("column_unknown");
        assertThat(done.getString("failure.detail")).contains("salary");
        assertThat(listed()).isZero();
    }

    @Test
    void other_media_types_and_encodings_are_refused() {
        request(ContentType.JSON.toString())
                .body("{}")
                .post("/v1/experts/import")
                .then()
                .statusCode(415);
        request(NDJSON)
                .header("Content-Encoding", "br")
                .body("x")
                .post("/v1/experts/import")
                .then()
                .statusCode(415)
                .body("code", is("content_encoding_unsupported"));
        request(NDJSON)
                .header("Content-Encoding", "gzip")
                .body("no gzip")
                .post("/v1/experts/import")
                .then()
                .statusCode(400)
                .body("code", is("content_unreadable"));
    }

    @Test
    void gzip_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(row("E-1").getBytes(StandardCharsets.UTF_8));
        }

        Response taken = request(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/v1/experts/import");

        assertThat(ended(taken).getString("status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void progress_is_seen_while_it_runs_and_cancel_ends_it_between_two_batches() {
        String rows = IntStream.range(0, 5_000).mapToObj(i -> row("E-" + i)).collect(Collectors.joining());
        String path = upload(NDJSON, rows, "").then().statusCode(202).extract().header("Location");

        Polling.until(Duration.ofSeconds(30), () -> {
            JsonPath now = manager().get(path).jsonPath();
            return now.getString("status").equals("RUNNING")
                    && now.getInt("progress.done") > 0
                    && now.getInt("progress.done") < 5_000;
        });
        manager().post(path + "/cancel").then().statusCode(428);
        String eTag = manager().get(path).header("ETag");
        manager().header("If-Match", eTag).post(path + "/cancel").then().statusCode(200);
        manager().header("If-Match", "*").post(path + "/cancel").then().statusCode(200);

        JsonPath done = ended(path);
        assertThat(done.getString("status")).isEqualTo("CANCELLED");
        assertThat(done.getInt("progress.done")).isLessThan(5_000);
        assertThat(listed()).isEqualTo(done.getInt("outcomes.created"));
        manager().header("If-Match", "*").post(path + "/cancel").then().statusCode(200);
    }

    @Test
    void what_is_over_is_not_cancelled_and_another_organisation_sees_nothing_of_it() {
        String path = upload(NDJSON, row("E-1"), "").then().extract().header("Location");
        ended(path);

        manager()
                .header("If-Match", "*")
                .post(path + "/cancel")
                .then()
                .statusCode(409)
                .body("code", is("operation_over"));
        RequestSpecification stranger = CatalogFixture.manager(organisation());
        stranger.get(path).then().statusCode(404);
        stranger.get(path + "/rows").then().statusCode(404);
        stranger.header("If-Match", "*").post(path + "/cancel").then().statusCode(404);
        CatalogFixture.manager(organisation()).get("/v1/operations").then().body("items", empty());
    }

    @Test
    void a_row_for_another_provider_is_refused() {
        String foreign = thirdParty(organisation());

        JsonPath done = ended(upload(NDJSON, row("E-1", p -> p.put("providerId", foreign)), ""));

        assertThat(done.getString("status")).isEqualTo("FAILED");
        manager().get(done.getString("rows")).then().body("items[0].code", is("not_found"));
    }

    @Test
    void an_export_is_what_was_imported_and_runs_no_formula() {
        ended(upload(NDJSON, row("E-1", p -> p.put("name", "=HYPERLINK(\"x\")")) + row("E-2"), ""));

        String csv = exported(CSV);
        String ndjson = exported(NDJSON);

        assertThat(csv.lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).startsWith("id,label,"));
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(ndjson.lines()).hasSize(2).allSatisfy(line -> assertThat(new JsonPath(line).getString("id"))
                .isNotNull());
        given().accept("application/xml")
                .auth()
                .oauth2(token())
                .get("/v1/experts/export")
                .then()
                .statusCode(406);
    }

    @Test
    void of_two_rows_of_one_expert_the_later_one_holds_however_far_apart_they_are() {
        String rows = row("E-first", p -> p.put("weeklyCapacityMinutes", 2400))
                + IntStream.range(0, 2_500).mapToObj(i -> row("E-" + i)).collect(Collectors.joining())
                + row("E-first", p -> p.put("weeklyCapacityMinutes", 600))
                + row("E-2499", p -> p.put("weeklyCapacityMinutes", 660));

        JsonPath done = ended(upload(NDJSON, rows, ""));

        assertThat(done.getMap("outcomes"))
                .containsEntry("created", 2_501)
                .containsEntry("updated", 2)
                .containsEntry("refused", 0);
        assertThat(listed()).isEqualTo(2_501);
        JsonPath least = manager()
                .get("/v1/experts?sort=weeklyCapacityMinutes&limit=3&providerId=" + provider)
                .then()
                .extract()
                .jsonPath();
        assertThat(least.getList("items.reference")).startsWith("E-first", "E-2499");
        assertThat(least.getList("items.weeklyCapacityMinutes")).containsExactly(600, 660, 2400);
    }

    @Test
    void each_new_expert_is_audited_whole_with_the_operation_as_the_reason() {
        String path =
                upload(NDJSON, row("E-1") + row("E-2"), "").then().extract().header("Location");
        JsonPath done = ended(path);
        String id = manager().get(done.getString("rows")).jsonPath().getString("items[0].objectId");

        as("aude", "audit-office", AUDITOR)
                .get("/v1/audit-events?entityId=" + id)
                .then()
                .statusCode(200)
                .body("items.entity", contains("expert"))
                .body("items[0].action", is("CREATED"))
                .body("items[0].reason", is("operation " + path.substring(path.lastIndexOf('/') + 1)))
                .body("items[0].subject", is("dev"))
                .body("items[0].after.name", is("Asha Rao"))
                .body("items[0].after.reference", is("E-1"))
                .body("items[0].after.skills.code", hasItems("equity-research", "credit-analysis"))
                .body("items[0].after.degrees[0].institution", is("University of Mumbai"));
    }

    @Test
    void an_imported_expert_is_told_of_like_any_other() {
        JsonPath done = ended(upload(NDJSON, row("E-1"), ""));
        String id = manager().get(done.getString("rows")).jsonPath().getString("items[0].objectId");

        Polling.until(Duration.ofSeconds(20), () -> manager()
                .get("/v1/events?types=expert.enrolled&limit=200")
                .jsonPath()
                .getList("items.aggregate.id")
                .contains(id));
    }

    @Test
    void a_login_that_is_taken_refuses_its_row_only() {
        String login = "asha-" + UUID.randomUUID();

        JsonPath done = ended(upload(
                NDJSON, row("E-1", p -> p.put("subject", login)) + row("E-2", p -> p.put("subject", login)), ""));

        manager()
                .get(done.getString("rows"))
                .then()
                .body("items.outcome", contains("CREATED", "REFUSED"))
                .body("items[1].code", is("subject_taken"));
    }

    @Test
    void five_thousand_skills_are_refused_with_their_field() {
        JsonPath done = ended(upload(
                NDJSON,
                row(
                        "E-1",
                        p -> p.put(
                                "skills",
                                IntStream.range(0, 5_000)
                                        .mapToObj(i -> skill("skill-" + i, 3))
                                        .toList())),
                ""));

        manager()
                .get(done.getString("rows"))
                .then()
                .body("items[0].code", is("validation_failed"))
                .body("items[0].errors[0].pointer", is("/skills"));
    }

    @Test
    void generated_experts_are_taken_in_any_script_and_found_again() throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        new ExpertGenerator(1, LocalDate.now(Clock.systemUTC())).write(400, List.of(provider), rows);
        String file = rows.toString(StandardCharsets.UTF_8);

        JsonPath first = ended(upload(NDJSON, file, ""));
        JsonPath again = ended(upload(NDJSON, file, ""));

        assertThat(first.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(first.getInt("outcomes.created")).isEqualTo(400);
        assertThat(again.getInt("outcomes.unchanged")).isEqualTo(400);
    }

    private String exported(String mediaType) {
        Response answer =
                given().accept(mediaType).auth().oauth2(token()).get("/v1/experts/export?providerId=" + provider);
        answer.then().statusCode(200).contentType(startsWith(mediaType));
        return answer.asString();
    }

    private String token() {
        return Tokens.token("dev", organisation, PROVIDER_MANAGER);
    }

    private RequestSpecification manager() {
        return CatalogFixture.manager(organisation);
    }

    private RequestSpecification request(String mediaType) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                                .encodeContentTypeAs(CSV, ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .contentType(mediaType)
                .auth()
                .oauth2(token());
    }

    private Response upload(String mediaType, String rows, String query) {
        return upload(mediaType, rows, query, UUID.randomUUID().toString());
    }

    private Response upload(String mediaType, String rows, String query, String key) {
        return request(mediaType)
                .header("Idempotency-Key", key)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/v1/experts/import" + query);
    }

    private JsonPath ended(Response taken) {
        return ended(taken.then().statusCode(202).extract().header("Location"));
    }

    private JsonPath ended(String path) {
        Polling.until(Duration.ofSeconds(60), () -> manager().get(path).path("endedAt") != null);
        return manager().get(path).jsonPath();
    }

    private int listed() {
        return manager()
                .get("/v1/experts?count=true&limit=1&providerId=" + provider)
                .jsonPath()
                .getInt("total");
    }

    private String row(String reference) {
        return row(reference, p -> {});
    }

    private String row(String reference, Consumer<Map<String, Object>> change) {
        Map<String, Object> profile = asha(provider);
        profile.put("reference", reference);
        profile.remove("subject");
        change.accept(profile);
        try {
            return JSON.writeValueAsString(profile) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String csv(String reference, String name) {
        return reference + "," + provider + "," + name
                + ",IN,Asia/Kolkata,12:30,21:30,MONDAY;FRIDAY,2400,3250.00,INR,2026-10-01,"
                + "\"[{\"\"domain\"\":\"\"INVESTMENT\"\",\"\"years\"\":12}]\",[],[],"
                + "\"[{\"\"tag\"\":\"\"en\"\",\"\"level\"\":\"\"C1\"\"}]\",[]";
    }
}
