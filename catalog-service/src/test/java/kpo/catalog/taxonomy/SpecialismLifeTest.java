package kpo.catalog.taxonomy;

import static kpo.catalog.CatalogFixture.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A specialism is renamed, found by its synonyms, and succeeded by another of its domain. */
@QuarkusTest
class SpecialismLifeTest {

    private String code;

    @BeforeEach
    void define() {
        code = newSpecialism();
    }

    @Test
    void a_specialism_is_renamed_and_found_by_its_synonyms() {
        String synonym = "Aktienkunde " + UUID.randomUUID();
        Map<String, Object> names = Map.of("labels", labels("Shares " + synonym), "synonyms", List.of(synonym));

        operator()
                .header("If-Match", "\"0\"")
                .body(names)
                .put("/v1/specialisms/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("labels.en", is("Shares " + synonym));
        refused(
                operator()
                        .header("If-Match", "\"0\"")
                        .body(names)
                        .put("/v1/specialisms/" + code)
                        .then(),
                412,
                "stale_version");
        refused(
                manager("deccan")
                        .header("If-Match", "*")
                        .body(names)
                        .put("/v1/specialisms/" + code)
                        .then(),
                403,
                "forbidden");

        client("acme")
                .queryParam("named", synonym.substring(4))
                .get("/v1/specialisms")
                .then()
                .statusCode(200)
                .body("items.code", contains(code))
                .body("items[0].synonyms", contains(synonym));
    }

    @Test
    void a_deprecated_specialism_is_named_by_nothing_anew_and_stays_where_it_is() {
        String skill = newSkill();
        named(skill, code).statusCode(200);
        Map<String, Object> offering = offering(thirdParty(organisation()));
        offering.putAll(Map.of("domain", "INVESTMENT", "specialism", code));
        String offered = operator()
                .body(offering)
                .post("/v1/service-offerings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        deprecate(code, "securities-research").statusCode(200).body("successor", is("securities-research"));

        refused(named(newSkill(), code), 422, "specialism_deprecated")
                .body("successor", is("securities-research"))
                .body("remedy", containsString("securities-research"))
                .body("errors[0].pointer", is("/specialism"));
        refused(operator().body(offering).post("/v1/service-offerings").then(), 422, "specialism_deprecated");
        named(skill, code).statusCode(200);
        operator()
                .header("If-Match", "*")
                .body(offering)
                .put(offered)
                .then()
                .statusCode(200)
                .body("specialism", is(code));
        client("acme")
                .get("/v1/specialisms?domain=INVESTMENT&deprecated=true&limit=200")
                .then()
                .body("items.code", hasItem(code));
    }

    @Test
    void a_successor_is_another_one_of_the_domain_that_can_be_named() {
        String gone = newSpecialism();
        deprecate(gone, null).statusCode(200).body("$", not(hasKey("successor")));

        refused(deprecate(code, code), 422, "successor_refused");
        refused(deprecate(code, gone), 422, "successor_refused");
        refused(deprecate(code, "statistics"), 422, "specialism_unknown");
        refused(deprecate(gone, null), 409, "already_deprecated");
        operator()
                .get("/v1/specialisms/" + gone + "/allowed-actions")
                .then()
                .statusCode(200)
                .body("items.action", contains("deprecate"))
                .body("items.allowed", contains(false));
    }

    private static Map<String, String> labels(String english) {
        return Map.of("en", english, "hi", "विशेषज्ञता " + english);
    }

    private static ValidatableResponse named(String skill, String specialism) {
        return operator()
                .header("If-Match", "*")
                .body(Map.of("labels", labels("Skill " + skill), "specialism", specialism, "synonyms", List.of()))
                .put("/v1/skills/" + skill)
                .then();
    }

    private static ValidatableResponse deprecate(String code, String successor) {
        return operator()
                .header("If-Match", "*")
                .body(successor == null ? Map.of() : Map.of("successor", successor))
                .post("/v1/specialisms/" + code + "/deprecate")
                .then();
    }
}
