package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Experts side by side. */
@QuarkusTest
class MatchComparisonTest {

    private final String acme = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
    }

    @Test
    void experts_are_compared_criterion_by_criterion() {
        String good = vetted(asha(provider));
        String late = vetted(asha(provider, profile -> profile.put("availableFrom", "2027-01-01")));
        String unknown = UUID.randomUUID().toString();

        JsonPath compared = client(acme)
                .body(Map.of("requirement", need(), "experts", List.of(late, good, unknown)))
                .post("/v1/matches/comparison")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(compared.getList("experts.expertId")).isEqualTo(List.of(late, good, unknown));
        assertThat(compared.getList("experts.outcome")).isEqualTo(List.of("REMOVED", "RANKED", "UNKNOWN"));
        assertThat(compared.getList("experts[0].removedBy.filter")).isEqualTo(List.of("START"));
        assertThat(compared.getString("experts[1].score")).isEqualTo("84.29");
        assertThat(compared.getList("experts[0].contributions.criterion"))
                .isEqualTo(compared.getList("experts[1].contributions.criterion"));
    }

    @Test
    void an_expert_is_compared_with_others_and_not_with_himself() {
        String asha = vetted(asha(provider));

        client(acme)
                .body(Map.of("requirement", need(), "experts", List.of(asha, asha)))
                .post("/v1/matches/comparison")
                .then()
                .statusCode(422)
                .body("code", is("expert_twice"))
                .body("errors[0].pointer", is("/experts/1"));
        client(acme)
                .body(Map.of("requirement", need(), "experts", List.of(asha)))
                .post("/v1/matches/comparison")
                .then()
                .statusCode(422)
                .body("code", is("validation_failed"));
    }
}
