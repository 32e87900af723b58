package kpo.catalog.taxonomy;

import static kpo.catalog.CatalogFixture.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.Test;

/** Synonyms, specialisms, deprecation and succession. */
@QuarkusTest
class SkillLifeTest {

    @Test
    void a_skill_is_found_by_its_labels_and_synonyms() {
        String code = newSkill();
        String synonym = "Aktienanalyse " + UUID.randomUUID();
        change(code, "securities-research", synonym).statusCode(200).header("ETag", "\"1\"");

        client("acme")
                .queryParam("named", synonym.toLowerCase(Locale.ROOT).substring(3))
                .get("/v1/skills")
                .then()
                .statusCode(200)
                .body("items.code", contains(code))
                .body("items[0].synonyms", contains(synonym))
                .body("items[0].specialism", is("securities-research"));
        client("acme").queryParam("named", "100%_").get("/v1/skills").then().body("items", empty());
        refused(change(code, "litigation-support", "x"), 422, "specialism_unknown");
        operator().body("{}").put("/v1/skills/" + code).then().statusCode(422);
        client("acme")
                .get("/v1/skills?specialism=securities-research&deprecated=false&limit=200")
                .then()
                .body("items.code", hasItem(code));
    }

    @Test
    void what_a_skill_is_called_is_looked_for_letter_by_letter() {
        String word = UUID.randomUUID().toString();
        String backslash = newSkill();
        change(backslash, "securities-research", word + " C\\C++").statusCode(200);
        String percent = newSkill();
        change(percent, "securities-research", word + " C%").statusCode(200);
        String hindi = newSkill();
        operator()
                .header("If-Match", "*")
                .body(Map.of(
                        "labels", Map.of("en", "Modelling " + word, "hi", "DCF मॉडल " + word), "synonyms", List.of()))
                .put("/v1/skills/" + hindi)
                .then()
                .statusCode(200);

        assertThat(named(word + " c\\")).containsExactly(backslash);
        assertThat(named(word + " c%")).containsExactly(percent);
        assertThat(named("dcf मॉडल " + word)).containsExactly(hindi);
        assertThat(named(word)).containsExactlyInAnyOrder(backslash, percent, hindi);
    }

    private static List<String> named(String text) {
        return client("acme")
                .queryParam("named", text)
                .get("/v1/skills")
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    @Test
    void a_deprecated_skill_is_refused_for_new_claims_with_its_successor() {
        String code = newSkill();
        String successor = newSkill();
        String provider = thirdParty(organisation());
        var profile = asha(provider, p -> p.put("skills", List.of(skill(code, 4))));
        String asha = enrolled(profile);
        deprecate(code, successor).statusCode(200).body("successor", is(successor));

        refused(
                        operator()
                                .body(asha(provider, p -> p.put("skills", List.of(skill(code, 4)))))
                                .post("/v1/experts")
                                .then(),
                        422,
                        "skill_deprecated")
                .body("successor", is(successor))
                .body("remedy", containsString(successor))
                .body("errors[0].pointer", is("/skills/0/code"));
        // Whoever has it keeps it, in a changed profile too.
        profile.put("name", "Asha Rao Kulkarni");
        operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + asha)
                .then()
                .statusCode(200);
        refused(deprecate(code, successor), 409, "already_deprecated");
        client("acme").get("/v1/skills?deprecated=true&limit=200").then().body("items.code", hasItem(code));
    }

    @Test
    void two_skills_do_not_succeed_each_other_not_even_at_one_moment() {
        String one = newSkill();
        String other = newSkill();

        List<ValidatableResponse> answers = CatalogDatabase.atOnce(
                "select 1 from skill where code in ('%s', '%s')".formatted(one, other),
                () -> deprecate(one, other),
                () -> deprecate(other, one));

        answers.get(0).statusCode(200);
        refused(answers.get(1), 422, "successor_refused").body("errors[0].pointer", is("/successor"));
    }

    @Test
    void what_is_claimed_in_its_place_is_the_end_of_the_chain_of_successors() {
        String oldest = newSkill();
        String older = newSkill();
        String current = newSkill();
        succeed(oldest, older);
        succeed(older, current);

        claimed(oldest).body("successor", is(current)).body("remedy", is("Claim %s in its place.".formatted(current)));
        operator()
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/skills/" + current + "/deprecate")
                .then()
                .statusCode(200);
        claimed(oldest).body("successor", nullValue()).body("remedy", nullValue());

        // As two operators could once do it at one moment.
        CatalogDatabase.execute("update skill set successor = '%s' where code = '%s'".formatted(oldest, current));
        claimed(oldest).body("successor", nullValue());
    }

    private static ValidatableResponse claimed(String code) {
        return refused(
                operator()
                        .body(asha(thirdParty(organisation()), p -> p.put("skills", List.of(skill(code, 4)))))
                        .post("/v1/experts")
                        .then(),
                422,
                "skill_deprecated");
    }

    @Test
    void claims_move_to_the_successor_with_the_higher_level_and_the_later_day() {
        String old = newSkill();
        String fresh = newSkill();
        String provider = thirdParty(organisation());
        String one = enrolled(asha(provider, p -> p.put("skills", List.of(skill(old, 4)))));
        String both = enrolled(asha(provider, p -> p.put("skills", List.of(skill(old, 5), skill(fresh, 2)))));
        String used = enrolled(asha(
                provider, p -> p.put("skills", List.of(used(old, 5, "2026-10-01"), used(fresh, 2, "2015-01-01")))));
        refused(migrate(old), 409, "no_successor");
        deprecate(old, fresh).statusCode(200);

        migrate(old).statusCode(200).body("experts", is(3));

        assertThat(expert(one).getList("skills")).isEqualTo(List.of(skill(fresh, 4)));
        assertThat(expert(both).getList("skills")).isEqualTo(List.of(skill(fresh, 5)));
        assertThat(expert(used).getList("skills")).isEqualTo(List.of(used(fresh, 5, "2026-10-01")));
        migrate(old).statusCode(200).body("experts", is(0));
    }

    @Test
    void a_successor_is_another_skill_that_can_be_claimed() {
        String code = newSkill();

        refused(deprecate(code, code), 422, "successor_refused");
        refused(deprecate(code, succeeded()), 422, "successor_refused");
        refused(deprecate(code, "no-such-skill"), 422, "skill_unknown");
        operator()
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/skills/" + code + "/deprecate")
                .then()
                .statusCode(200);
        refused(migrate(code), 409, "no_successor");
        client("acme")
                .header("If-Match", "*")
                .post("/v1/skills/" + code + "/migrate")
                .then()
                .statusCode(403);
    }

    @Test
    void specialisms_divide_the_domains_and_the_operator_adds_to_them() {
        for (DomainCode domain : DomainCode.values()) {
            client("acme")
                    .get("/v1/specialisms?domain=" + domain)
                    .then()
                    .statusCode(200)
                    .body("items.size()", greaterThanOrEqualTo(2));
        }
        String code = "specialism-" + UUID.randomUUID();
        String body =
                "{\"code\": \"%s\", \"domain\": \"LEGAL\", \"labels\": {\"en\": \"Treaties\", \"hi\": \"संधियाँ\"}}";
        operator().body(body.formatted(code)).post("/v1/specialisms").then().statusCode(201);
        refused(operator().body(body.formatted(code)).post("/v1/specialisms").then(), 409, "specialism_exists");
        client("acme").get("/v1/specialisms/" + code).then().body("domain", is("LEGAL"));
        client("acme").get("/v1/specialisms/nothing").then().statusCode(404);
    }

    private static ValidatableResponse change(String code, String specialism, String synonym) {
        return operator()
                .header("If-Match", "*")
                .body(Map.of(
                        "specialism",
                        specialism,
                        "labels",
                        Map.of("en", "Equity analysis " + code, "hi", "इक्विटी विश्लेषण " + code),
                        "synonyms",
                        List.of(synonym)))
                .put("/v1/skills/" + code)
                .then();
    }

    private static ValidatableResponse deprecate(String code, String successor) {
        return operator()
                .header("If-Match", "*")
                .body(Map.of("successor", successor))
                .post("/v1/skills/" + code + "/deprecate")
                .then();
    }

    private static Map<String, Object> used(String code, int level, String day) {
        return Map.of("code", code, "level", level, "lastUsedOn", day);
    }

    private static ValidatableResponse migrate(String code) {
        return operator()
                .header("If-Match", "*")
                .post("/v1/skills/" + code + "/migrate")
                .then();
    }
}
