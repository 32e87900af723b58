package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A degree or credential of which the source says that it is not so speaks against the person, and so does a namesake. */
@QuarkusTest
class RefutedClaimTest {

    private String provider;

    @BeforeEach
    void register() {
        provider = thirdParty(organisation());
    }

    @Test
    void what_was_refuted_is_not_left_behind_with_the_claim() {
        Map<String, Object> profile = asha(provider, p -> p.put("reference", "E-" + UUID.randomUUID()));
        String id = enrolled(profile);
        String degree = degreeOf(id);
        evidence(degree);
        check(valentina(), degree, "REFUTED").statusCode(200).body("status", is("DRAFT"));

        profile.put("degrees", List.of(degree(8, "PhD Finance")));
        operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + id)
                .then()
                .statusCode(200)
                .body("degrees.title", contains("PhD Finance"));

        refused(erase(id), 409, "adverse_finding_kept")
                .body("detail", startsWith("The refutation of MSc Finance, University of Mumbai of "));
        profile.put("reference", "E-other");
        refused(
                operator()
                        .header("If-Match", "*")
                        .body(profile)
                        .put("/v1/experts/" + id)
                        .then(),
                409,
                "adverse_finding_kept");
    }

    @Test
    void nobody_is_approved_while_a_refutation_stands() {
        String id = enrolled(asha(provider));
        step(operator(), id, "submit");
        approvable(id);
        evidence(credentialOf(id));
        check(valentina(), credentialOf(id), "REFUTED").statusCode(200);
        String claim = expert(id).getString("credentials[0].id");

        refused(verb(viktor(), id, "approve"), 409, "claim_refuted")
                .body("detail", startsWith("CFA_CHARTER, An issuer was refuted at "))
                .body("detail", endsWith(claim + "."))
                .body("claimId", is(claim));
        // A check that looked at something else takes nothing back.
        checked(vera(), id, "BACKGROUND");
        refused(verb(viktor(), id, "approve"), 409, "claim_refuted");
        refused(erase(id), 409, "adverse_finding_kept");

        refused(outweighed(valentina(), id, "BACKGROUND", claim), 409, "four_eyes")
                .body("errors[0].pointer", is("/checks/0/outweighs"));
        String degree = expert(id).getString("degrees[0].id");
        refused(outweighed(vera(), id, "BACKGROUND", claim, degree), 422, "validation_failed")
                .body("errors[0].pointer", is("/checks/0/outweighs/1"))
                .body("errors[0].code", is("not_refuted"));
        refused(outweighed(vera(), id, "BACKGROUND", claim, claim), 422, "validation_failed")
                .body("errors[0].pointer", is("/checks/0/outweighs/1"));
        refused(outweighed(vera(), id, "IDENTITY", claim), 422, "validation_failed")
                .body("errors[0].pointer", is("/checks/0/outweighs"));
        outweighed(vera(), id, "BACKGROUND", claim).statusCode(201).body("checks.last().outweighs", contains(claim));
        verb(viktor(), id, "approve").statusCode(200).body("status", is("VETTED"));
        erase(id).statusCode(204);
    }

    @Test
    void a_vetted_expert_is_suspended_until_another_officer_verifies_what_was_refuted() {
        String id = vetted(asha(provider));
        String credential = credentialOf(id);
        evidence(credential);
        check(valentina(), credential, "REFUTED").statusCode(200).body("status", is("SUSPENDED"));
        viktor().get("/v1/experts/" + id + "/vetting-cases")
                .then()
                .body("items[0].steps.last().reason", is("A degree or credential was refuted."));

        refused(reasoned(viktor(), id, "reinstate"), 409, "claim_refuted");
        evidence(credential);
        refused(check(valentina(), credential, "VERIFIED"), 409, "claim_of_one_person");
        valentina()
                .get(credential + "/allowed-actions")
                .then()
                .body("items[0].reasons.code", contains("claim_of_one_person"));
        check(vera(), credential, "VERIFIED").statusCode(200);

        reasoned(viktor(), id, "reinstate").statusCode(200).body("status", is("VETTED"));
    }

    @Test
    void a_second_refutation_does_not_free_the_first_officer() {
        String id = enrolled(asha(provider));
        String degree = degreeOf(id);
        for (var officer : List.of(valentina(), vera())) {
            evidence(degree);
            check(officer, degree, "REFUTED").statusCode(200);
        }

        evidence(degree);
        refused(check(valentina(), degree, "VERIFIED"), 409, "claim_of_one_person");
        refused(check(vera(), degree, "VERIFIED"), 409, "claim_of_one_person");
        check(viktor(), degree, "VERIFIED").statusCode(200);
        erase(id).statusCode(204);
    }

    @Test
    void who_stayed_vetted_with_a_refuted_claim_is_suspended_by_the_migration() {
        String id = vetted(asha(provider));
        evidence(credentialOf(id));
        check(valentina(), credentialOf(id), "REFUTED").statusCode(200);
        CatalogDatabase.execute("update expert set status = 'VETTED' where id = '%s'".formatted(id));
        String other = vetted(asha(provider, p -> p.put("name", "Meera Iyer")));

        CatalogDatabase.migrate("V0465__refuted_are_suspended.sql");

        assertThat(expert(id).getString("status")).isEqualTo("SUSPENDED");
        assertThat(expert(other).getString("status")).isEqualTo("VETTED");
        viktor().get("/v1/experts/" + id + "/vetting-cases")
                .then()
                .body("items[0].steps.last().by", is("job:migration"))
                .body("items[0].steps.last().reason", is("A degree or credential was refuted."));
        assertThat(CatalogDatabase.number(
                        "select count(*) from event where type = 'expert.suspended' and aggregate_id = '%s'"
                                .formatted(id)))
                .isEqualTo(2);
    }

    @Test
    void whoever_is_enrolled_anew_under_the_name_of_an_adverse_finding_is_looked_at() {
        String rejected = enrolled(asha(provider));
        step(operator(), rejected, "submit");
        found(vera(), rejected, "ADVERSE", "SANCTIONS");
        reasoned(vera(), rejected, "reject").statusCode(200);

        String anew = enrolled(asha(provider, p -> {
            p.remove("subject");
            p.put("name", "Ásha-RAO");
        }));
        step(operator(), anew, "submit");
        step(vera(), anew, "start");
        checked(vera(), anew, "IDENTITY", "SANCTIONS");
        refused(verb(vera(), anew, "pass"), 409, "namesake_adverse")
                .body(
                        "detail",
                        startsWith("Expert %s has the same name. The adverse check of SANCTIONS".formatted(rejected)))
                .body("expertId", is(rejected))
                .body("remedy", containsString("toldApartFrom"));
        refused(verb(vera().header("Accept-Language", "hi"), anew, "pass"), 409, "namesake_adverse")
                .body(
                        "detail",
                        startsWith("विशेषज्ञ %s का नाम भी यही है। SANCTIONS की प्रतिकूल जाँच (".formatted(rejected)));
        vera().get("/v1/experts/" + anew + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'pass' }.reasons.code", contains("namesake_adverse"));

        refused(toldApart(anew, "SANCTIONS", rejected), 422, "validation_failed")
                .body("errors[0].pointer", is("/checks/0/toldApartFrom"));
        refused(toldApart(anew, "IDENTITY", anew), 422, "validation_failed")
                .body("errors[0].pointer", is("/checks/0/toldApartFrom/0"))
                .body("errors[0].code", is("no_namesake"));
        refused(toldApart(anew, "IDENTITY", rejected, rejected), 422, "validation_failed")
                .body("errors[0].pointer", is("/checks/0/toldApartFrom/1"));
        toldApart(anew, "IDENTITY", rejected).statusCode(201).body("checks.last().toldApartFrom", contains(rejected));
        verb(vera(), anew, "pass").statusCode(200);
    }

    @Test
    void the_same_name_at_another_provider_or_without_a_finding_holds_up_nobody() {
        String rejected = enrolled(asha(thirdParty(organisation())));
        step(operator(), rejected, "submit");
        found(vera(), rejected, "ADVERSE", "SANCTIONS");

        enrolled(asha(provider));
        vetted(asha(provider));
    }

    private static ValidatableResponse toldApart(String id, String kind, String... others) {
        return named(vera(), id, kind, "toldApartFrom", others);
    }

    private static ValidatableResponse outweighed(
            RequestSpecification officer, String id, String kind, String... claims) {
        return named(officer, id, kind, "outweighs", claims);
    }
}
