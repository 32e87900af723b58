package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
                .body("remedy", containsString("check that is clear"));
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
        revise(id, other).statusCode(200).body("status", is("DRAFT"));
        refused(erase(id), 409, "adverse_finding_kept");
        step(operator(), id, "submit");
        checked(vera(), id, "SANCTIONS");
        erase(id).statusCode(204);
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

    private static ValidatableResponse erase(String id) {
        return operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/personal-data")
                .then();
    }
}
