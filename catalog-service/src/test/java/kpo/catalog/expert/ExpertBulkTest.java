package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

/** The rows of bulk in, with experts: what holds of rows here holds for every kind of rows. */
@QuarkusTest
class ExpertBulkTest extends ExpertUploads {

    @Test
    void a_broken_row_in_the_middle_spoils_no_other_and_is_named_with_its_line_and_field() {
        String rows = row("E-1") + "{\"broken\n" + "\n" + row("E-2", p -> p.put("country", "Narnia"))
                + row("E-3", p -> p.put("salary", 1)) + row("E-4", p -> p.remove("name")) + "null\n" + row("E-5");

        JsonPath done = ended(upload(NDJSON, rows, ""));

        assertThat(done.getString("status")).isEqualTo("PARTLY");
        assertThat(done.getMap("progress")).isEqualTo(Map.of("done", 7, "total", 7, "percent", 100, "failed", 5));
        assertThat(done.getInt("outcomes.created")).isEqualTo(2);
        manager()
                .get(done.getString("rows") + "?outcome=REFUSED")
                .then()
                .statusCode(200)
                .body("items.line", contains(2, 4, 5, 6, 7))
                .body(
                        "items.code",
                        contains(
                                "malformed_body",
                                "validation_failed",
                                "unknown_field",
                                "validation_failed",
                                "row_unreadable"))
                .body("items[1].errors[0].pointer", is("/country"))
                .body("items[2].errors[0].pointer", is("/salary"))
                .body("items[3].errors[0].pointer", is("/name"));
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void a_row_about_a_suspended_expert_changes_nothing_that_was_vetted() {
        String id = vetted(asha(provider, p -> p.put("reference", "E-1")));
        step(viktor().body("{\"reason\": \"A complaint is looked into.\"}"), id, "suspend");

        String subject = expert(id).getString("subject");
        JsonPath done = ended(upload(
                NDJSON,
                row(
                        "E-1",
                        p -> p.putAll(Map.of("subject", subject, "name", "Asha Patil", "weeklyCapacityMinutes", 1200))),
                ""));

        manager().get(done.getString("rows")).then().body("items.code", contains("state_conflict"));
        assertThat(expert(id).getString("name")).isEqualTo("Asha Rao");
        assertThat(expert(id).getInt("weeklyCapacityMinutes")).isEqualTo(2400);
    }

    @Test
    void a_provider_that_closes_meanwhile_takes_no_row() {
        List<ValidatableResponse> answers = CatalogDatabase.atOnce(
                "select 1 from provider where id = '%s'".formatted(provider),
                () -> operator()
                        .header("If-Match", "*")
                        .body("{\"reason\": \"It is no more.\"}")
                        .post("/v1/providers/" + provider + "/close")
                        .then(),
                () -> manager()
                        .get(ended(upload(NDJSON, row("E-1"), "")).getString("rows"))
                        .then());

        answers.get(0).statusCode(200);
        answers.get(1).body("items.code", contains("provider_closed"));
    }

    @Test
    void a_broken_row_late_in_the_file_is_named_and_the_others_are_taken_unless_all_or_none_was_asked() {
        String rows = IntStream.range(0, 1_400)
                .mapToObj(i -> row("E-" + i, p -> p.put("country", i == 1_399 ? "XX" : "IN")))
                .collect(Collectors.joining());

        JsonPath none = ended(upload(NDJSON, rows, "?atomic=true"));
        assertThat(none.getString("failure.code")).isEqualTo("row_refused_in_atomic");
        assertThat(listed()).isZero();

        JsonPath others = ended(upload(NDJSON, rows, ""));
        assertThat(others.getString("status")).isEqualTo("PARTLY");
        assertThat(listed()).isEqualTo(1_399);
        for (JsonPath done : List.of(none, others)) {
            manager()
                    .get(done.getString("rows") + "?outcome=REFUSED")
                    .then()
                    .body("items.line", contains(1_400))
                    .body("items[0].errors[0].pointer", is("/country"));
        }
    }

    @Test
    void why_a_row_is_refused_is_said_in_the_language_of_whoever_reads_it() {
        String rows = row("E-1", p -> p.put("country", "XX"))
                + row("E-2", p -> p.put("skills", List.of(skill("alchemy", 5))))
                + "{\n";
        JsonPath done = ended(request(NDJSON)
                .header("Accept-Language", "hi")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/v1/experts/import"));
        String operation = "/v1/operations/" + done.getString("id");

        manager()
                .header("Accept-Language", "hi")
                .get(operation)
                .then()
                .header("Content-Language", "hi")
                .body("failure.detail", startsWith("कोई पंक्ति नहीं ली गई। अस्वीकृत पंक्तियाँ: 3;"));
        manager()
                .get(operation)
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body(
                        "failure.detail",
                        is("No row was taken. Refused rows: 3; the list of rows says why each was refused."));
        JsonPath hindi = manager()
                .header("Accept-Language", "hi")
                .get(done.getString("rows"))
                .jsonPath();
        JsonPath english = manager().get(done.getString("rows")).jsonPath();
        for (JsonPath refused : List.of(hindi, english)) {
            assertThat(refused.getList("items.code"))
                    .containsExactly("validation_failed", "skill_unknown", "malformed_body");
        }
        assertThat(hindi.getList("items.detail", String.class))
                .allMatch(detail -> detail.matches(".*[\\u0900-\\u097F].*"));
        assertThat(hindi.getString("items[0].errors[0].detail")).contains("देश");
        assertThat(english.getList("items.detail", String.class))
                .allMatch(detail -> detail.matches("\\p{ASCII}+"))
                .contains("At least one value is outside the limits of its field.");
        assertThat(english.getString("items[0].errors[0].detail")).contains("no country of ISO 3166-1");
    }

    @Test
    void a_warning_is_said_in_the_language_of_whoever_reads_it_and_what_was_kept_before_as_it_was() {
        JsonPath done = ended(upload(NDJSON, row("E-1", p -> {}) + row("E-1", p -> p.put("name", "Otto Other")), ""));

        assertThat(warning(done, "hi")).isEqualTo("पंक्ति 1 की यही कुंजी है।");
        assertThat(warning(done, "en")).isEqualTo("Line 1 has the same key.");
        CatalogDatabase.execute("update operation_row set translations = null where operation_id = '%s'"
                .formatted(done.getString("id")));
        assertThat(warning(done, "hi")).isEqualTo("Line 1 has the same key.");
    }

    private String warning(JsonPath done, String language) {
        return manager()
                .header("Accept-Language", language)
                .get(done.getString("rows") + "?warned=true")
                .path("items[0].warnings[0].detail");
    }

    @Test
    void a_file_is_read_in_the_charset_that_its_content_type_names() {
        String rows = HEADER + "\n" + csv("E-1", "José Núñez") + "\n";

        ended(request("text/csv; charset=iso-8859-1")
                .body(rows.getBytes(StandardCharsets.ISO_8859_1))
                .post("/v1/experts/import"));

        assertThat(manager().get("/v1/experts?providerId=" + provider).<List<String>>path("items.name"))
                .containsExactly("José Núñez");
        ended(request("text/csv; charset=us-ascii")
                .body((HEADER + "\n" + csv("E-2", "Zoë Núñez") + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/experts/import"));
        assertThat(manager().get("/v1/experts?providerId=" + provider).<List<String>>path("items.name"))
                .contains("Zoë Núñez");
        request("text/csv; charset=utf-16")
                .body(new byte[] {0, 65, 0})
                .post("/v1/experts/import")
                .then()
                .statusCode(400)
                .body("code", is("content_unreadable"))
                .body("detail", is("The body is not in the charset that it names."));
        request("text/csv; charset=klingon")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/v1/experts/import")
                .then()
                .statusCode(415)
                .body("code", is("unsupported_media_type"));
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
        manager()
                .get(done.getString("rows") + "?warned=true")
                .then()
                .body("items.line", contains(2))
                .body("items[0].warnings.code", contains("row_twice"))
                .body("items[0].warnings[0].detail", startsWith("Line 1 has the same key"));
    }

    @Test
    void a_row_for_another_provider_is_refused() {
        String foreign = thirdParty(organisation());

        JsonPath done = ended(upload(NDJSON, row("E-1", p -> p.put("providerId", foreign)), ""));

        assertThat(done.getString("status")).isEqualTo("FAILED");
        manager().get(done.getString("rows")).then().body("items[0].code", is("not_found"));
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
        manager()
                .get(done.getString("rows") + "?warned=true")
                .then()
                .body("items.line", contains(2_502, 2_503))
                .body("items.warnings[0].detail[0]", startsWith("Line 1 "))
                .body("items.warnings[1].detail[0]", startsWith("Line 2501 "));
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
}
