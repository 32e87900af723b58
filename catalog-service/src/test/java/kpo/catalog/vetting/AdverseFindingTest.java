package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody leaves an adverse finding behind by being erased and enrolled anew. */
@QuarkusTest
class AdverseFindingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String reference = "E-" + UUID.randomUUID();
    private String provider;

    @BeforeEach
    void register() {
        provider = thirdParty(organisation());
    }

    @Test
    void who_was_rejected_for_sanctions_is_neither_erased_nor_enrolled_anew() {
        String id = referenced();
        step(operator(), id, "submit");
        step(vera(), id, "start");
        found(vera(), id, "ADVERSE", "SANCTIONS");
        reasoned(vera(), id, "reject").statusCode(200);

        refused(erase(id), 409, "adverse_finding_kept")
                .body(
                        "detail",
                        is("The adverse check of SANCTIONS of %s is kept until %s."
                                .formatted(TODAY, TODAY.plusMonths(60))))
                .body("remedy", containsString("check that is clear, by another officer"));
        refused(
                operator()
                        .body(asha(provider, p -> p.put("reference", reference)))
                        .post("/v1/experts")
                        .then(),
                409,
                "reference_taken");

        Map<String, Object> other = profileOf(id);
        other.put("reference", "E-other");
        refused(revise(id, other), 409, "adverse_finding_kept").body("errors[0].pointer", is("/reference"));
        other = profileOf(id);
        other.remove("subject");
        refused(revise(id, other), 409, "adverse_finding_kept").body("errors[0].pointer", is("/subject"));
        other = profileOf(id);
        other.put("name", "Asha Rao Patil");
        refused(revise(id, other), 409, "adverse_finding_kept").body("errors[0].pointer", is("/name"));
        other.put("name", "ÁSHA-Rao");
        revise(id, other).statusCode(200).body("status", is("DRAFT"));
        refused(erase(id), 409, "adverse_finding_kept");
        step(operator(), id, "submit");
        // Whoever found it does not take it back, in a later round either; what concludes nothing takes nothing back.
        refused(
                vera().body(checks("CLEAR", "SANCTIONS"))
                        .post("/v1/experts/" + id + "/vetting-checks")
                        .then(),
                409,
                "four_eyes");
        found(viktor(), id, "INCONCLUSIVE", "SANCTIONS");
        refused(erase(id), 409, "adverse_finding_kept");
        checked(viktor(), id, "SANCTIONS");
        erase(id).statusCode(204);
    }

    @Test
    void of_a_finding_and_an_erasure_at_one_moment_the_later_is_refused() {
        String erased = underCheck();
        List<ValidatableResponse> erasedFirst =
                CatalogDatabase.atOnce(rowOf(erased), () -> erase(erased), () -> adverse(erased));
        erasedFirst.get(0).statusCode(204);
        refused(erasedFirst.get(1), 409, "erased");

        String kept = underCheck();
        List<ValidatableResponse> foundFirst =
                CatalogDatabase.atOnce(rowOf(kept), () -> adverse(kept), () -> erase(kept));
        foundFirst.get(0).statusCode(201);
        refused(foundFirst.get(1), 409, "adverse_finding_kept");
    }

    @Test
    void with_a_finding_of_the_same_moment_neither_reference_nor_login_is_left() {
        for (String key : List.of("reference", "subject")) {
            String id = underCheck();
            Map<String, Object> other = profileOf(id);
            other.put("reference", expert(id).getString("reference"));
            other.put(key, "other-" + UUID.randomUUID());

            List<ValidatableResponse> answers =
                    CatalogDatabase.atOnce(rowOf(id), () -> adverse(id), () -> revise(id, other));

            answers.get(0).statusCode(201);
            refused(answers.get(1), 409, "adverse_finding_kept").body("errors[0].pointer", is("/" + key));
        }
    }

    @Test
    void nobody_is_approved_at_the_moment_of_a_finding() {
        String id = underCheck();
        approvable(id);

        List<ValidatableResponse> answers =
                CatalogDatabase.atOnce(rowOf(id), () -> adverse(id), () -> verb(viktor(), id, "approve"));

        answers.get(0).statusCode(201);
        refused(answers.get(1), 409, "sanctions_not_clear");
    }

    @Test
    void a_suspension_is_left_by_no_revision() {
        Map<String, Object> profile = asha(provider, p -> p.put("reference", reference));
        String id = vetted(profile);
        reasoned(viktor(), id, "suspend").statusCode(200);

        Map<String, Object> other = new HashMap<>(profile);
        other.put("name", "Asha Rao Patil");
        refused(revise(id, other), 409, "state_conflict").body("remedy", containsString("reinstates"));
        other = new HashMap<>(profile);
        other.put("degrees", List.of());
        refused(revise(id, other), 409, "state_conflict");
        String degree = "/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id");
        vera().header("If-Match", "*")
                .body("{\"result\": \"REVOKED\", \"method\": \"ISSUER_CONFIRMED\"}")
                .put(degree + "/check")
                .then()
                .statusCode(200)
                .body("status", is("SUSPENDED"));

        other = new HashMap<>(profile);
        other.put("weeklyCapacityMinutes", 1200);
        revise(id, other).statusCode(200).body("status", is("SUSPENDED"));
        assertThat(expert(id).getString("name")).isEqualTo("Asha Rao");
        refused(reasoned(viktor(), id, "reinstate"), 409, "qualification_unverified");
    }

    @Test
    void who_was_suspended_is_not_erased_by_way_of_a_withdrawal() {
        String id = vetted(asha(provider));
        reasoned(viktor(), id, "suspend").statusCode(200);

        refused(erase(id), 409, "adverse_finding_kept").body("detail", startsWith("The suspension of "));
        reasoned(viktor(), id, "reinstate").statusCode(200);
        reasoned(viktor(), id, "suspend").statusCode(200);
        reasoned(operator(), id, "withdraw").statusCode(200);
        refused(erase(id), 409, "adverse_finding_kept");
    }

    @Test
    void a_finding_is_not_kept_for_ever() {
        String id = vetted(asha(provider));
        reasoned(viktor(), id, "suspend").statusCode(200);
        CatalogDatabase.execute(
                """
                update vetting_step set at = at - interval '61 months'
                where case_id in (select id from vetting_case where expert_id = '%s')"""
                        .formatted(id));

        erase(id).statusCode(204);
    }

    /** As it was enrolled. */
    private Map<String, Object> profileOf(String id) {
        return asha(provider, p -> {
            p.put("reference", reference);
            p.put("subject", expert(id).getString("subject"));
        });
    }

    private static ValidatableResponse revise(String id, Map<String, Object> profile) {
        return operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + id)
                .then();
    }

    private String referenced() {
        return enrolled(asha(provider, p -> p.put("reference", reference)));
    }

    private String underCheck() {
        String id = enrolled(asha(provider, p -> p.put("reference", "E-" + UUID.randomUUID())));
        step(operator(), id, "submit");
        return id;
    }

    private static String rowOf(String id) {
        return "select 1 from expert where id = '%s'".formatted(id);
    }

    private static ValidatableResponse adverse(String id) {
        return vera().body(checks("ADVERSE", "SANCTIONS"))
                .post("/v1/experts/" + id + "/vetting-checks")
                .then();
    }
}
