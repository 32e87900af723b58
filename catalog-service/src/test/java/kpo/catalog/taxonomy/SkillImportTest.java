package kpo.catalog.taxonomy;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.CLIENT_MANAGER;
import static kpo.platform.caller.Role.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SkillImportTest {

    private static final String CSV = "text/csv";
    private static final String HEADER =
            "uuid,label,skill_type,reuse_level,label_fr,label_hi,alt_labels,domain,specialism\n";

    @Test
    void a_file_in_the_columns_of_esco_is_taken_and_may_be_sent_again() {
        String uuid = UUID.randomUUID().toString();
        String label = "appraise équities " + uuid.substring(0, 8);
        String row = uuid + "," + label + ",skill/competence,cross-sector,évaluer des actions,शेयर आँकना,"
                + "value shares|price shares,INVESTMENT,securities-research\n";

        JsonPath first = ended(upload(HEADER + row));
        assertThat(first.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(first.getInt("outcomes.created")).isEqualTo(1);
        String code = "appraise-equities-" + uuid.substring(0, 8);
        client("acme")
                .get("/v1/skills/" + code)
                .then()
                .statusCode(200)
                .body("escoId", is(uuid))
                .body("labels.hi", is("शेयर आँकना"))
                .body("synonyms", containsInAnyOrder("value shares", "price shares", "évaluer des actions"))
                .body("specialism", is("securities-research"));

        assertThat(ended(upload(HEADER + row)).getInt("outcomes.unchanged")).isEqualTo(1);
        String renamed = row.replace("appraise", "evaluate");
        assertThat(ended(upload(HEADER + renamed)).getInt("outcomes.updated")).isEqualTo(1);
        client("acme").get("/v1/skills/" + code).then().body("labels.en", startsWith("evaluate"));
    }

    @Test
    void two_concepts_of_one_label_are_two_skills_and_bad_rows_spoil_none() {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        String label = "weigh options " + one.substring(0, 8);
        String rows = one + "," + label + ",,,,,,,\n"
                + other + "," + label + ",,,,,,,\n"
                + UUID.randomUUID() + ",,,,,,,,\n"
                + "no-uuid,x,,,,,,,\n"
                + UUID.randomUUID() + ",y,,,,,,LEGAL,statistics\n"
                + UUID.randomUUID() + ",z,,,,,,,statistics\n";

        JsonPath done = ended(upload(HEADER + rows));

        assertThat(done.getInt("outcomes.created")).isEqualTo(2);
        assertThat(done.getInt("outcomes.refused")).isEqualTo(4);
        operator()
                .get(done.getString("rows") + "?outcome=REFUSED")
                .then()
                .body("items.line", contains(4, 5, 6, 7))
                .body(
                        "items.code",
                        contains("validation_failed", "invalid_value", "specialism_unknown", "specialism_unknown"));
        String code = "weigh-options-" + one.substring(0, 8);
        client("acme").get("/v1/skills/" + code).then().body("$", not(hasKey("domain")));
        client("acme")
                .get("/v1/skills/" + code + "-" + other.substring(0, 8))
                .then()
                .statusCode(200)
                .body("escoId", is(other));
    }

    @Test
    void what_of_a_row_is_not_kept_and_what_comes_twice_is_told() {
        String uuid = UUID.randomUUID().toString();
        String names = IntStream.rangeClosed(1, 53).mapToObj(i -> "name " + i).collect(joining("|"));
        String rows = uuid + ",sift evidence,,,,," + names + "|" + "x".repeat(121) + ",,\n"
                + UUID.randomUUID() + ",sort evidence,,,,,a|b,,\n"
                + uuid + ",sift proof,,,,,,,\n";

        JsonPath done = ended(upload(HEADER + rows));

        assertThat(done.getString("status")).isEqualTo("SUCCEEDED");
        operator()
                .get(done.getString("rows"))
                .then()
                .body("items.outcome", contains("CREATED", "CREATED", "UPDATED"))
                .body("items[0].warnings.pointer", contains("/alt_labels"))
                .body("items[0].warnings.code", contains("synonyms_left_out"))
                .body("items[0].warnings[0].detail", startsWith("4 of the synonyms"))
                .body("items[1]", not(hasKey("warnings")))
                .body("items[2].warnings.code", contains("row_twice"))
                .body("items[2].warnings[0].detail", is("Line 2 has the same key."));
        operator().get(done.getString("rows") + "?warned=true").then().body("items.line", contains(2, 4));
    }

    /** The published file, where it is at hand: {@code -Dkpo.data} names the folder. */
    @Test
    void the_whole_of_esco_is_taken() throws IOException {
        String data = System.getProperty("kpo.data", "");
        Path file = Path.of(data, "taxonomies/esco/skills-v1.0.csv");
        assumeTrue(!data.isEmpty() && Files.exists(file));

        JsonPath done = ended(upload(Files.readString(file)));

        // 13 of its 13,485 concepts have no English label.
        assertThat(done.getInt("outcomes.created") + done.getInt("outcomes.unchanged"))
                .isEqualTo(13_472);
        assertThat(done.getInt("outcomes.refused")).isEqualTo(13);
    }

    @Test
    void specialisms_are_taken_renamed_and_never_moved_to_another_domain() {
        String code = "specialism-" + UUID.randomUUID();
        String header = "code,domain,labels.en,labels.hi,synonyms\n";
        String row = code + ",LEGAL,Patents,पेटेंट,patent law;inventions\n";

        assertThat(ended(upload("specialisms", header + row)).getInt("outcomes.created"))
                .isEqualTo(1);
        assertThat(ended(upload("specialisms", header + row)).getInt("outcomes.unchanged"))
                .isEqualTo(1);
        assertThat(ended(upload("specialisms", header + row.replace("Patents", "Patent law")))
                        .getInt("outcomes.updated"))
                .isEqualTo(1);
        JsonPath moved = ended(upload("specialisms", header + row.replace("LEGAL", "INVESTMENT")));
        operator().get(moved.getString("rows")).then().body("items.code", contains("specialism_exists"));
        client("acme")
                .get("/v1/specialisms/" + code)
                .then()
                .body("labels.en", is("Patent law"))
                .body("domain", is("LEGAL"))
                .body("synonyms", contains("inventions", "patent law"));
    }

    @Test
    void only_the_operator_imports() {
        request(Tokens.token("carl", "acme", CLIENT_MANAGER))
                .body(HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/v1/skills/import")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"Économie & gestion,economie-gestion", "C++,c", "  --  ,''", "बहीखाता,''"})
    void a_code_is_made_of_the_letters_and_digits_of_a_label(String label, String code) {
        assertThat(SkillImport.slug(label)).isEqualTo(code);
    }

    private static RequestSpecification request(String token) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(CSV, ContentType.TEXT)))
                .contentType(CSV)
                .auth()
                .oauth2(token);
    }

    private static Response upload(String rows) {
        return upload("skills", rows);
    }

    private static Response upload(String terms, String rows) {
        return request(Tokens.token("olga", "operator", OPERATOR))
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/v1/" + terms + "/import");
    }

    private static JsonPath ended(Response taken) {
        String path = taken.then().statusCode(202).extract().header("Location");
        Polling.until(Duration.ofSeconds(120), () -> operator().get(path).path("endedAt") != null);
        return operator().get(path).jsonPath();
    }

    @Test
    void the_columns_of_the_portal_and_of_the_collections_of_esco_are_taken() {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        String collections = "uuid,label,skill_type,reuse_level,collections,broader,description\n" + one
                + ",model bodies,knowledge,cross-sector,digital,mathematics | physics,\"Whatever, it says\"\n";
        String portal = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,"
                + "modifiedDate,scopeNote,definition,inScheme,description\n"
                + "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/" + other
                + ",skill/competence,sector-specific,print bodies,\"print a body\nbody printing\",,released,"
                + "2016-12-20T20:15:42.000Z,,,http://data.europa.eu/esco/concept-scheme/skills,Words\n";

        for (String file : List.of(collections, portal)) {
            JsonPath done = ended(upload(file));
            assertThat(done.getString("status")).as(file).isEqualTo("SUCCEEDED");
            assertThat(done.getInt("outcomes.created")).as(file).isEqualTo(1);
        }
        assertThat(client("acme")
                        .get("/v1/skills?named=body printing")
                        .jsonPath()
                        .getList("items.escoId"))
                .contains(other);
    }
}
