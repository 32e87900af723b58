package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.AUDITOR;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

/** That a degree or credential was verified counts for a time of its own. */
@QuarkusTest
class VerificationValidityTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Test
    void a_verification_says_who_how_and_for_how_long() {
        String id = enrolledWithCredential();
        String credential = firstCredential(id);
        evidence(credential);

        check(credential, "VERIFIED", TODAY.plusMonths(6))
                .statusCode(200)
                .body("credentials[0].status", is("VERIFIED"))
                .body("credentials[0].verification.by", is("vera"))
                .body("credentials[0].verification.method", is("PUBLIC_REGISTER"))
                .body("credentials[0].verification.validFrom", is(TODAY.toString()))
                .body(
                        "credentials[0].verification.validUntil",
                        is(TODAY.plusMonths(6).toString()));
        client("acme").get("/v1/experts/" + id).then().statusCode(404);
    }

    @Test
    void without_a_day_a_credential_is_verified_for_two_years_and_a_degree_for_good() {
        String id = vetted(profile());
        String credential = firstCredential(id);
        evidence(credential);

        check(credential, "VERIFIED", null)
                .statusCode(200)
                .body(
                        "credentials[0].verification.validUntil",
                        is(TODAY.plusMonths(24).toString()))
                .body("degrees[0].verification.by", is("vera"))
                .body("degrees[0].verification", not(hasKey("validUntil")));
    }

    @Test
    void a_validity_lies_ahead_and_belongs_to_what_is_verified() {
        String credential = firstCredential(enrolledWithCredential());
        evidence(credential);

        check(credential, "VERIFIED", TODAY)
                .statusCode(422)
                .body("code", is("verification_validity"))
                .body("errors[0].pointer", is("/validUntil"));
        check(credential, "REFUTED", TODAY.plusDays(1)).statusCode(422).body("code", is("verification_validity"));
    }

    @Test
    void before_its_end_the_provider_is_reminded_once_and_on_its_day_it_is_a_claim_again() {
        String id = vetted(profile());
        String credential = firstCredential(id);
        evidence(credential);
        check(credential, "VERIFIED", TODAY.plusMonths(6)).statusCode(200);

        endsIn("credential", id, 5);
        Polling.until(Duration.ofSeconds(20), () -> told("expert.verification_ends_soon", id) == 1);
        assertThat(expert(id).getString("credentials[0].status")).isEqualTo("VERIFIED");

        endsIn("credential", id, 0);
        Polling.until(
                Duration.ofSeconds(20),
                () -> expert(id).getString("credentials[0].status").equals("EVIDENCE_SUBMITTED"));
        assertThat(told("expert.verification_lapsed", id)).isEqualTo(1);
        assertThat(told("expert.verification_ends_soon", id)).isEqualTo(1);
        Map<String, Object> lapsed = data("expert.verification_lapsed", id);
        assertThat(lapsed)
                .containsEntry("claim", "CREDENTIAL")
                .containsEntry("claimId", credential.substring(credential.lastIndexOf('/') + 1))
                .containsEntry("type", "CFA_CHARTER")
                .containsEntry("endsOn", TODAY.toString());
        assertThat(data("expert.verification_ends_soon", id))
                .containsEntry("endsOn", TODAY.plusDays(5).toString());
        assertThat(expert(id).getString("status"))
                .as("the degree carries the vetting")
                .isEqualTo("VETTED");
        check(credential, "VERIFIED", TODAY.plusMonths(6))
                .statusCode(200)
                .body("credentials[0].status", is("VERIFIED"));
    }

    @Test
    void a_vetting_ends_with_the_verification_that_carries_it() {
        String id = vetted(profile());

        endsIn("degree", id, 0);

        Polling.until(
                Duration.ofSeconds(20), () -> expert(id).getString("status").equals("EXPIRED"));
        assertThat(expert(id).getString("degrees[0].status")).isEqualTo("EVIDENCE_SUBMITTED");
        assertThat(data("expert.verification_lapsed", id)).containsEntry("type", "ISCED_7");
        assertThat(data("expert.expired", id)).containsEntry("endsOn", TODAY.toString());
        as("aude", "audit-office", AUDITOR)
                .queryParam("entity", "expert")
                .queryParam("entityId", id)
                .queryParam("subject", "job:vetting")
                .get("/v1/audit-events")
                .then()
                .statusCode(200)
                .body("items.operation", everyItem(is("job:vetting")))
                .body("items.requestId", everyItem(matchesPattern("[0-9a-f]{32}")))
                .body("items.size()", greaterThan(0));
        client("acme").get("/v1/experts/" + id).then().statusCode(404);
    }

    @Test
    void a_vetting_ends_with_the_licence_that_carries_it_after_a_reminder() {
        String id = vettedByLicence(TODAY.plusMonths(3));
        assertThat(expert(id).getString("credentials[0].verification.validUntil"))
                .isEqualTo(TODAY.plusMonths(3).toString());
        assertThat(vettedUntil(id)).isEqualTo(TODAY.plusMonths(3));

        expiresIn(id, 5);
        Polling.until(Duration.ofSeconds(20), () -> told("expert.verification_ends_soon", id) == 1);
        assertThat(expert(id).getString("status")).isEqualTo("VETTED");

        expiresIn(id, 0);
        Polling.until(
                Duration.ofSeconds(20), () -> expert(id).getString("status").equals("EXPIRED"));
        assertThat(expert(id).getString("credentials[0].status")).isEqualTo("EXPIRED");
        client("acme").get("/v1/experts/" + id).then().statusCode(404);

        looked();
        assertThat(told("expert.verification_lapsed", id)).isEqualTo(1);
        assertThat(told("expert.verification_ends_soon", id)).isEqualTo(1);
    }

    /** Nothing but a licence carries the approval. */
    private static String vettedByLicence(LocalDate expiresOn) {
        String id = enrolled(asha(thirdParty(organisation()), p -> {
            Map<String, Object> licence = new HashMap<>(credential("LICENCE", "SEBI_RA", "INVESTMENT"));
            licence.put("expiresOn", expiresOn.toString());
            p.put("degrees", List.of());
            p.put("credentials", List.of(licence));
        }));
        step(operator(), id, "submit");
        step(vera(), id, "start");
        checked(vera(), id, "IDENTITY", "SANCTIONS", "BACKGROUND", "INTERVIEW", "REFERENCE");
        step(vera(), id, "pass");
        evidence(firstCredential(id));
        step(vera(), id, "credentials/" + expert(id).getString("credentials[0].id") + "/verify");
        step(vera(), id, "verify-all");
        step(vera(), id, "pass");
        step(viktor(), id, "approve");
        return id;
    }

    @Test
    void an_expert_is_vetted_until_nothing_verified_carries_the_approval() {
        String id = vettedByLicence(TODAY.plusDays(1));
        assertThat(vettedUntil(id)).isEqualTo(TODAY.plusDays(1));
        operator()
                .get("/v1/experts?providerId=%s&vettedUntilBefore=%s"
                        .formatted(expert(id).getString("providerId"), TODAY.plusDays(2)))
                .then()
                .statusCode(200)
                .body("items.id", contains(id));

        String two = vetted(asha(thirdParty(organisation()), p -> {
            Map<String, Object> licence = new HashMap<>(credential("LICENCE", "SEBI_RA", "INVESTMENT"));
            licence.put("expiresOn", TODAY.plusMonths(3).toString());
            p.put("credentials", List.of(licence));
        }));
        LocalDate term = vettedUntil(two);
        assertThat(term).isEqualTo(TODAY.plusMonths(24));
        CatalogDatabase.execute(
                "update degree set verified_until = current_date + 5 where expert_id = '%s'".formatted(two));
        evidence(firstCredential(two));
        check(firstCredential(two), "VERIFIED", TODAY.plusMonths(2)).statusCode(200);
        assertThat(vettedUntil(two))
                .as("the licence lasts longer than the degree")
                .isEqualTo(TODAY.plusMonths(2));

        endsIn("degree", two, 0);
        Polling.until(
                Duration.ofSeconds(20),
                () -> expert(two).getString("degrees[0].status").equals("EVIDENCE_SUBMITTED"));
        String degree = "/v1/experts/" + two + "/degrees/" + expert(two).getString("degrees[0].id");
        check(degree, "VERIFIED", null).statusCode(200);
        assertThat(vettedUntil(two)).as("the degree is verified for good").isEqualTo(term);
    }

    @Test
    void an_approval_of_before_ends_with_its_grounds() {
        String id = vettedByLicence(TODAY.plusMonths(3));
        String degree = vetted(profile());
        String term = TODAY.plusMonths(24).toString();
        CatalogDatabase.execute(
                "update expert set vetted_until = '%s', approval_ends_on = null where id in ('%s', '%s')"
                        .formatted(term, id, degree));
        assertThat(vettedUntil(id)).isEqualTo(term);

        CatalogDatabase.migrate("V0553__vetted_until_of_before_by_grounds.sql");

        assertThat(vettedUntil(id)).isEqualTo(TODAY.plusMonths(3));
        assertThat(vettedUntil(degree)).isEqualTo(term);
    }

    private static LocalDate vettedUntil(String id) {
        return LocalDate.parse(expert(id).getString("vettedUntil"));
    }

    /** The job was at it once more: it has found another one who came later. */
    private static void looked() {
        String later = vetted(profile());
        endsIn("degree", later, 0);
        Polling.until(
                Duration.ofSeconds(20), () -> expert(later).getString("status").equals("EXPIRED"));
    }

    /** Lets time pass for the credential itself; the verification still has the day that was stored before. */
    private static void expiresIn(String expertId, int days) {
        CatalogDatabase.execute("update credential set expires_on = current_date + %d where expert_id = '%s'"
                .formatted(days, expertId));
    }

    private static Map<String, Object> profile() {
        return asha(
                thirdParty(organisation()),
                p -> p.put("credentials", List.of(credential("CERTIFICATE", "CFA_CHARTER", "INVESTMENT"))));
    }

    private static String enrolledWithCredential() {
        return enrolled(profile());
    }

    private static String firstCredential(String id) {
        return "/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id");
    }

    private static ValidatableResponse check(String claim, String result, LocalDate validUntil) {
        return vera().header("If-Match", "*")
                .body(
                        validUntil == null
                                ? Map.of("result", result, "method", "PUBLIC_REGISTER")
                                : Map.of(
                                        "result",
                                        result,
                                        "method",
                                        "PUBLIC_REGISTER",
                                        "validUntil",
                                        validUntil.toString()))
                .put(claim + "/check")
                .then();
    }

    /** Lets time pass, past the service. */
    private static void endsIn(String claim, String expertId, int days) {
        CatalogDatabase.execute(
                "update %s set verified_from = current_date - 700, verified_until = current_date + %d where expert_id = '%s' and verified_at is not null"
                        .formatted(claim, days, expertId));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(String type, String expertId) {
        List<Map<String, Object>> events = operator()
                .get("/v1/events?limit=200&types=" + type)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return events.stream()
                .filter(event -> ((Map<?, ?>) event.get("aggregate")).get("id").equals(expertId))
                .map(event -> (Map<String, Object>) event.get("data"))
                .findFirst()
                .orElseThrow();
    }

    private static long told(String type, String expertId) {
        return CatalogDatabase.number(
                "select count(*) from event where type = '%s' and aggregate_id = '%s'".formatted(type, expertId));
    }
}
