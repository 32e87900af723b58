package kpo.catalog.expert;

import static io.restassured.RestAssured.given;
import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import kpo.generator.ExpertGenerator;
import org.junit.jupiter.api.Test;

/** The files in which experts come and go: what holds of a format here holds for every kind of rows. */
@QuarkusTest
class ExpertFileTest extends ExpertUploads {

    @Test
    void of_a_closed_provider_a_file_changes_experts_and_enrols_none() {
        ended(upload(NDJSON, row("E-1"), ""));
        operator()
                .header("If-Match", "*")
                .body("{\"reason\": \"It is no more.\"}")
                .post("/v1/providers/" + provider + "/close")
                .then()
                .statusCode(200);

        JsonPath done = ended(upload(NDJSON, row("E-1", p -> p.put("seniority", "SENIOR")) + row("E-2"), ""));

        manager()
                .get(done.getString("rows"))
                .then()
                .body("items.find { it.line == 1 }.outcome", is("UPDATED"))
                .body("items.find { it.line == 2 }.code", is("provider_closed"));
        assertThat(listed()).isOne();
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
    void csv_with_the_line_ends_of_an_old_macintosh_is_read() {
        JsonPath done = ended(upload(CSV, HEADER + "\r" + csv("E-1", "Asha") + "\r" + csv("E-2", "Dev") + "\r", ""));

        assertThat(done.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(done.getInt("progress.total")).isEqualTo(2);
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_named_by_its_line_of_the_file_and_its_column() {
        JsonPath lines = ended(upload(NDJSON, row("E-1") + row("E-2") + "{\"reference\": E-3}\n", ""));
        manager()
                .get(lines.getString("rows") + "?outcome=REFUSED")
                .then()
                .body("items.line", contains(3))
                .body("items[0].detail", containsString("line 3, column"));

        JsonPath cells = ended(upload(CSV, HEADER + "\n" + csv("E-4", "Asha").replace("[]", "\"[{]\"") + "\n", ""));
        manager()
                .get(cells.getString("rows"))
                .then()
                .body("items.code", contains("malformed_body"))
                .body("items[0].errors.pointer", contains("/degrees"));
    }

    @Test
    void a_line_that_is_cut_and_a_row_of_another_charset_are_said_to_be_so() {
        String cut = row("E-1").substring(0, row("E-1").indexOf(provider) + 5);
        refusedRow(ended(upload(NDJSON, cut + "\n", "")))
                .body("items.code", contains("malformed_body"))
                .body("items[0].detail", startsWith("The JSON ends too early, at line 1, column "));

        byte[] latin1 = (HEADER + "\n" + csv("E-2", "José")).getBytes(StandardCharsets.ISO_8859_1);
        refusedRow(ended(request(CSV).body(latin1).post("/v1/experts/import")))
                .body("items.code", contains("row_unreadable"))
                .body(
                        "items[0].detail",
                        is("The row is not written in UTF-8: send that, or name the charset in Content-Type."));
        byte[] line = row("E-3", p -> p.put("name", "José")).getBytes(StandardCharsets.ISO_8859_1);
        refusedRow(ended(request(NDJSON).body(line).post("/v1/experts/import")))
                .body(
                        "items[0].detail",
                        is("The row is not written in UTF-8: send that, or name the charset in Content-Type."));
    }

    @Test
    void a_number_beyond_every_field_is_refused_in_a_cell_as_in_a_line() {
        for (String file : List.of(
                HEADER + "\n" + csv("E-1", "Asha").replace(",2400,", ",99999999999,"),
                row("E-1").replace(":2400,", ":99999999999,"))) {
            refusedRow(ended(upload(file.startsWith("{") ? NDJSON : CSV, file, "")))
                    .body("items[0].errors.pointer", contains("/weeklyCapacityMinutes"))
                    .body("items[0].errors.detail", contains("From 1 to 5040000."));
        }
    }

    private ValidatableResponse refusedRow(JsonPath done) {
        return manager().get(done.getString("rows") + "?outcome=REFUSED").then().body("items.line", hasSize(1));
    }

    @Test
    void who_was_enrolled_without_a_reference_comes_back_from_an_export() {
        String id = enrolled(asha(provider));
        String ndjson = exported(NDJSON);
        String csv = exported(CSV);

        for (JsonPath same : List.of(ended(upload(NDJSON, ndjson, "")), ended(upload(CSV, csv, "")))) {
            assertThat(same.getString("status")).isEqualTo("SUCCEEDED");
            assertThat(same.getInt("outcomes.unchanged")).isEqualTo(1);
        }
        JsonPath changed = ended(upload(NDJSON, ndjson.replace("Asha Rao", "Asha Patil"), ""));
        assertThat(changed.getInt("outcomes.updated")).isEqualTo(1);
        assertThat(expert(id).getString("name")).isEqualTo("Asha Patil");

        JsonPath strange =
                ended(upload(NDJSON, ndjson.replace(id, UUID.randomUUID().toString()), ""));
        manager().get(strange.getString("rows")).then().body("items.code", contains("not_found"));
        String others = enrolled(asha(thirdParty(organisation())));
        JsonPath foreign = ended(upload(NDJSON, ndjson.replace(id, others), ""));
        manager().get(foreign.getString("rows")).then().body("items.code", contains("not_found"));
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
                .statusCode(415)
                .header("Accept", "application/x-ndjson, text/csv")
                .header("Accept-Post", "application/x-ndjson, text/csv")
                .body("accepted", contains("application/x-ndjson", "text/csv"));
        request(NDJSON)
                .header("Content-Encoding", "br")
                .body("x")
                .post("/v1/experts/import")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "gzip, identity")
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
    void an_exported_file_is_edited_and_sent_back() {
        ended(upload(NDJSON, row("E-1", p -> p.put("credentials", List.of())) + row("E-2"), ""));

        JsonPath same = ended(upload(NDJSON, exported(NDJSON), ""));
        JsonPath edited = ended(upload(CSV, exported(CSV).replace("Asha Rao", "Asha Rao-Iyer"), ""));

        assertThat(same.getInt("outcomes.unchanged")).isEqualTo(2);
        assertThat(edited.getInt("outcomes.updated")).isEqualTo(2);
        assertThat(exported(NDJSON)).contains("Asha Rao-Iyer");
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
}
