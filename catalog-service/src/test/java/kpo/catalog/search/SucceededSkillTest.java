package kpo.catalog.search;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has a skill that was succeeded by another has that one too, whether or not the claims were moved. */
@QuarkusTest
class SucceededSkillTest extends SearchFixture {

    @Test
    void the_chain_of_successors_is_followed_by_filters_words_and_facets() {
        String first = newSkill();
        String second = newSkill();
        String third = newSkill();
        String ofFirst = claiming(Map.of(first, 4));
        String ofBoth = claiming(Map.of(first, 2, second, 5));
        String ofThird = claiming(Map.of(third, 3));
        assertThat(search(client(acme), "skill=" + third)).containsExactly(ofThird);

        succeed(first, second);
        succeed(second, third);

        assertThat(search(client(acme), "skill=" + third)).containsExactly(ofFirst, ofBoth, ofThird);
        assertThat(search(client(acme), "skill=" + third + "&skillLevel=4")).containsExactly(ofFirst, ofBoth);
        assertThat(search(client(acme), "skills=" + third + ":5")).containsExactly(ofBoth);
        assertThat(search(client(acme), "q=" + third)).contains(ofFirst, ofBoth, ofThird);
        assertThat(search(client(acme), "skill=" + second)).containsExactly(ofFirst, ofBoth);
        assertThat(search(client(acme), "skill=" + first)).containsExactly(ofFirst, ofBoth);
        for (String code : List.of(first, second, third)) {
            assertThat(facets(client(acme), "").getInt("skills.find { it.value == '" + code + "' }.experts"))
                    .as("as many as the filter finds")
                    .isEqualTo(search(client(acme), "skill=" + code).size());
        }
        assertThat(facets(client(acme), "skill=" + third).getInt("skills[0].experts"))
                .isEqualTo(3);
    }

    @Test
    void the_list_of_experts_follows_it_too() {
        String old = newSkill();
        String expert = claiming(Map.of(old, 4));
        String successor = newSkill();
        succeed(old, successor);

        operator()
                .get("/v1/experts?providerId=%s&skill=%s".formatted(provider, successor))
                .then()
                .statusCode(200)
                .body("items.id", contains(expert));
    }

    @Test
    void a_specialism_is_had_by_who_has_any_of_its_skills_or_what_they_succeed() {
        String specialism = newSpecialism();
        String old = newSkill();
        String ofOld = claiming(Map.of(old, 1));
        claiming(Map.of("equity-research", 5));
        String path = "specialism=" + specialism;
        assertThat(search(client(acme), path)).isEmpty();

        String skill = newSkillOf(specialism);
        String ofSkill = claiming(Map.of(skill, 2));
        assertThat(search(client(acme), path)).containsExactly(ofSkill);
        succeed(old, skill);

        assertThat(search(client(acme), path)).containsExactly(ofOld, ofSkill);
    }

    @Test
    void a_specialism_is_had_by_who_has_a_skill_of_one_that_it_succeeds() {
        String first = newSpecialism();
        String second = newSpecialism();
        String third = newSpecialism();
        String ofFirst = claiming(Map.of(newSkillOf(first), 1));
        String ofThird = claiming(Map.of(newSkillOf(third), 1));
        assertThat(search(client(acme), "specialism=" + third)).containsExactly(ofThird);

        succeed("specialisms", first, second);
        succeed("specialisms", second, third);

        assertThat(search(client(acme), "specialism=" + third)).containsExactly(ofFirst, ofThird);
        assertThat(search(client(acme), "specialism=" + second)).containsExactly(ofFirst);
        assertThat(search(client(acme), "specialism=" + first)).containsExactly(ofFirst);
    }

    private static String newSkillOf(String specialism) {
        String skill = "skill-" + UUID.randomUUID();
        operator()
                .body(Map.of(
                        "code",
                        skill,
                        "domain",
                        "INVESTMENT",
                        "specialism",
                        specialism,
                        "labels",
                        Map.of("en", "Valuation " + skill, "hi", "मूल्यांकन " + skill)))
                .post("/v1/skills")
                .then()
                .statusCode(201);
        return skill;
    }

    private String claiming(Map<String, Integer> levels) {
        return found(vetted(asha(
                provider,
                profile -> profile.put(
                        "skills",
                        levels.entrySet().stream()
                                .map(claim -> skill(claim.getKey(), claim.getValue()))
                                .toList()))));
    }
}
