package kpo.catalog.taxonomy;

import static kpo.catalog.CatalogFixture.client;
import static kpo.catalog.CatalogFixture.operator;
import static kpo.catalog.CatalogFixture.sixAtOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TaxonomyResourceTest {

    @Test
    void the_eight_domains_have_labels_in_both_languages() {
        var domains = client("acme")
                .get("/v1/domains")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(domains.getList("items.code", String.class))
                .isEqualTo(Arrays.stream(DomainCode.values()).map(Enum::name).toList());
        assertThat(domains.getString("items.find { it.code == 'LEGAL' }.labels.en"))
                .isEqualTo("Legal");
        assertThat(domains.getString("items.find { it.code == 'LEGAL' }.labels.hi"))
                .isEqualTo("विधि");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/domains?", "/v1/education/levels?", "/v1/education/fields?within=04&"})
    void a_list_that_is_fixed_is_paged_like_every_other_one(String list) {
        List<?> all = client("acme").get(list + "limit=200").path("items");

        JsonPath first = client("acme")
                .get(list + "limit=3&count=true")
                .then()
                .statusCode(200)
                .header("Link", endsWith("rel=\"next\""))
                .extract()
                .jsonPath();
        JsonPath rest = client("acme")
                .queryParam("after", first.getString("next"))
                .get(list + "limit=200")
                .jsonPath();

        assertThat(first.getList("items")).isEqualTo(all.subList(0, 3));
        assertThat(first.getInt("total")).isEqualTo(all.size());
        assertThat(rest.getList("items")).isEqualTo(all.subList(3, all.size()));
        assertThat(rest.getString("next")).isNull();
        assertThat(client("acme").get(list + "limit=1&sort=-createdAt").<Object>path("items[0]"))
                .isEqualTo(all.get(all.size() - 1));
        client("acme").get(list + "limit=201").then().statusCode(422);
        client("acme").get(list + "page=2").then().statusCode(400);
    }

    @Test
    void every_domain_begins_with_five_skills() {
        for (DomainCode domain : DomainCode.values()) {
            List<String> codes = client("acme")
                    .get("/v1/skills?limit=5&domain=" + domain)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.code");
            assertThat(codes).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void skills_are_paged() {
        var first = client("acme")
                .get("/v1/skills?limit=30")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var second = client("acme")
                .queryParam("after", first.getString("next"))
                .get("/v1/skills?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(first.getList("items.code")).hasSize(30).doesNotContainAnyElementsOf(second.getList("items.code"));
    }

    @Test
    void the_operator_extends_the_taxonomy_once_for_each_code() {
        String code = "skill-" + UUID.randomUUID();
        String body =
                """
                {"code": "%1$s", "domain": "LEGAL", "labels": {"en": "Treaty law %1$s", "hi": "संधि विधि %1$s"}}"""
                        .formatted(code);

        operator()
                .body(body)
                .post("/v1/skills")
                .then()
                .statusCode(201)
                .header("Location", "/v1/skills/" + code)
                .body("labels.hi", is("संधि विधि " + code));
        client("acme").get("/v1/skills/" + code).then().statusCode(200).body("domain", is("LEGAL"));
        operator().body(body).post("/v1/skills").then().statusCode(409).body("code", is("skill_exists"));
        client("acme").body(body).post("/v1/skills").then().statusCode(403);
        client("acme").get("/v1/skills/no-such-skill").then().statusCode(404).body("code", is("not_found"));
    }

    @Test
    void a_skill_that_is_defined_by_many_at_once_is_defined_once_and_the_others_are_told_why() {
        String body =
                """
                {"code": "skill-%1$s", "domain": "LEGAL", "labels": {"en": "Treaty law %1$s", "hi": "संधि विधि %1$s"}}"""
                        .formatted(UUID.randomUUID());

        List<String> outcomes = sixAtOnce(body, "/v1/skills");

        assertThat(outcomes.subList(0, 5)).containsOnly("skill_exists /code");
        assertThat(outcomes).endsWith("taken");
    }

    @Test
    void a_synonym_is_named_once() {
        operator()
                .body(
                        """
                        {"code": "skill-%s", "domain": "LEGAL", "labels": {"en": "Treaty law", "hi": "संधि विधि"},
                         "synonyms": ["pacts", "pacts"]}"""
                                .formatted(UUID.randomUUID()))
                .post("/v1/skills")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/synonyms"))
                .body("errors[0].code", is("not_distinct"));
    }

    @Test
    void a_synonym_that_is_null_is_refused_where_it_stands() {
        for (String path : List.of("/v1/skills", "/v1/specialisms")) {
            operator()
                    .body(
                            """
                            {"code": "x-%1$s", "domain": "LEGAL", "labels": {"en": "x %1$s", "hi": "x %1$s"},
                             "synonyms": ["pacts", null]}"""
                                    .formatted(UUID.randomUUID()))
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", is("/synonyms/1"))
                    .body("errors[0].code", is("required"));
        }
    }

    @Test
    void two_of_one_domain_are_not_called_the_same() {
        for (String path : List.of("/v1/skills", "/v1/specialisms")) {
            String name = "Law " + UUID.randomUUID();
            String first =
                    named(path, "LEGAL", name, name).statusCode(201).extract().path("code");

            taken(named(path, "LEGAL", name.toUpperCase(), "y " + name), "/labels/en")
                    .body("remedy", is("Use " + first + ", or write what tells the two apart."));
            taken(named(path, "LEGAL", "y " + name, name), "/labels/hi");
            named(path, "INVESTMENT", name, name).statusCode(201);
            String second = named(path, "LEGAL", "z " + name, "z " + name)
                    .statusCode(201)
                    .extract()
                    .path("code");
            Map<String, Object> renamed =
                    Map.of("labels", Map.of("en", name, "hi", "z " + name), "synonyms", List.of());
            taken(
                    operator()
                            .header("If-Match", "*")
                            .body(renamed)
                            .put(path + "/" + second)
                            .then(),
                    "/labels/en");
            operator()
                    .header("If-Match", "*")
                    .body("{}")
                    .post(path + "/" + first + "/deprecate")
                    .then()
                    .statusCode(200);
            operator()
                    .header("If-Match", "*")
                    .body(renamed)
                    .put(path + "/" + second)
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse named(String path, String domain, String english, String hindi) {
        return operator()
                .body(Map.of(
                        "code",
                        "x-" + UUID.randomUUID(),
                        "domain",
                        domain,
                        "labels",
                        Map.of("en", english, "hi", hindi)))
                .post(path)
                .then();
    }

    private static ValidatableResponse taken(ValidatableResponse answer, String pointer) {
        return answer.statusCode(409).body("code", is("label_taken")).body("errors[0].pointer", is(pointer));
    }

    @Test
    void a_skill_of_an_unknown_domain_or_without_a_form_is_refused() {
        String skill = "{\"code\": \"%s\", \"domain\": \"%s\", \"labels\": {\"en\": \"x\", \"hi\": \"x\"}}";

        operator()
                .body(skill.formatted("new-skill", "ASTROLOGY"))
                .post("/v1/skills")
                .then()
                .statusCode(400)
                .body("code", is("invalid_value"))
                .body("errors[0].pointer", is("/domain"));
        operator()
                .body(skill.formatted("New Skill", "LEGAL"))
                .post("/v1/skills")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/code"));
        client("acme").get("/v1/skills?domain=ASTROLOGY").then().statusCode(400).body("code", is("invalid_parameter"));
    }
}
