package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.EXPERT;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One expert is read by a statement of its own: it says what the list says, to each caller what he may know. */
@QuarkusTest
class ExpertProfileTest {

    private final String deccan = organisation();
    private String provider;

    @Inject
    EntityManager database;

    @BeforeEach
    void aProvider() {
        provider = thirdParty(deccan);
    }

    @Test
    void every_caller_reads_alone_what_the_list_shows() {
        String id = vetted(asha(provider, this::fill));
        evidence("/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id"));
        String acme = organisation();
        disclosed(id, acme);
        String login = expert(id).getString("subject");

        Stream.of(
                        operator(),
                        vera(),
                        manager(deccan),
                        as(login, deccan, EXPERT),
                        as("a-colleague", deccan, EXPERT),
                        client(acme),
                        client(organisation()))
                .forEach(caller -> assertThat(alone(caller, id)).isEqualTo(listed(caller, id)));
    }

    @Test
    void who_was_never_vetted_is_read_as_the_list_shows() {
        String id = enrolled(asha(provider, this::fill));

        assertThat(pages(id)).isZero();
        assertThat(alone(manager(deccan), id)).isEqualTo(listed(manager(deccan), id));
    }

    @Test
    void a_page_follows_every_change() {
        String id = vetted(asha(provider, this::fill));
        assertThat(pages(id)).isOne();

        evidence("/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id"));
        assertThat(alone(operator(), id)).isEqualTo(listed(operator(), id));

        var profile = asha(provider, this::fill);
        profile.put("skills", List.of(skill("credit-analysis", 1)));
        profile.put("seniority", "PRINCIPAL");
        manager(deccan)
                .header("If-Match", manager(deccan).get("/v1/experts/" + id).header("ETag"))
                .body(profile)
                .put("/v1/experts/" + id)
                .then()
                .statusCode(200)
                .body("seniority", is("PRINCIPAL"));
        assertThat(alone(operator(), id)).isEqualTo(listed(operator(), id)).containsEntry("seniority", "PRINCIPAL");

        CatalogDatabase.execute("update expert_skill set level = 5 where expert_id = '%s'".formatted(id));
        assertThat(alone(operator(), id)).isEqualTo(listed(operator(), id));
    }

    @Test
    void who_was_there_before_there_were_pages_gets_one() {
        String id = vetted(asha(provider));
        CatalogDatabase.execute("delete from expert_page where expert_id = '%s'".formatted(id));
        assertThat(alone(operator(), id)).isEqualTo(listed(operator(), id));

        CatalogDatabase.execute("insert into expert_without_page values ('%s')".formatted(id));
        Polling.until(Duration.ofSeconds(20), () -> pages(id) == 1);

        assertThat(alone(operator(), id)).isEqualTo(listed(operator(), id));
    }

    private static long pages(String id) {
        return CatalogDatabase.number("select count(*) from expert_page where expert_id = '%s'".formatted(id));
    }

    @Test
    void who_is_not_seen_is_not_read() {
        String draft = enrolled(asha(provider));

        client(organisation())
                .get("/v1/experts/" + draft)
                .then()
                .statusCode(404)
                .body("code", is("not_found"));
        manager(organisation()).get("/v1/experts/" + draft).then().statusCode(404);
    }

    @Test
    void the_database_tells_the_status_of_a_claim_as_the_service_does() {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        for (Verification verification :
                new Verification[] {null, Verification.inVetting("vera", at, null, null, null)}) {
            for (Evidence evidence : new Evidence[] {null, new Evidence("dms:1", "00", "dev", at)}) {
                for (CheckFinding finding : new CheckFinding[] {null, CheckFinding.REFUTED, CheckFinding.REVOKED}) {
                    for (boolean expired : new boolean[] {false, true}) {
                        ClaimCheck check = finding == null ? null : new ClaimCheck(finding, null, null, "vera", at);
                        assertThat(inDatabase(verification, evidence, finding, expired))
                                .isEqualTo(ClaimStatus.of(verification, evidence, check, expired)
                                        .name());
                    }
                }
            }
        }
    }

    private Object inDatabase(Verification verification, Evidence evidence, CheckFinding finding, boolean expired) {
        return database.createNativeQuery("select claim_status(cast(?1 as timestamptz), cast(?2 as timestamptz),"
                        + " cast(?3 as text), ?4)")
                .setParameter(1, verification == null ? null : verification.at().toString())
                .setParameter(2, evidence == null ? null : evidence.at().toString())
                .setParameter(3, finding == null ? null : finding.name())
                .setParameter(4, expired)
                .getSingleResult();
    }

    /** Each kind of part, more than one of it, and one that is over. */
    private void fill(Map<String, Object> profile) {
        var over = new HashMap<>(credential("LICENCE", "BAR", "LEGAL"));
        over.put("expiresOn", "2020-01-01");
        profile.put("reference", "E-1");
        profile.put("seniority", "SENIOR");
        profile.put("costRate", Map.of("amount", "3250.125", "currency", "INR"));
        profile.put("workingHours", Map.of("from", "18:00", "to", "02:30", "days", List.of("SUNDAY", "MONDAY")));
        profile.put(
                "domains", List.of(Map.of("domain", "LEGAL", "years", 2), Map.of("domain", "INVESTMENT", "years", 12)));
        profile.put("degrees", List.of(degree(7, "MSc Finance"), degree(8, "דוקטור \"PhD\"")));
        profile.put("credentials", List.of(credential("CERTIFICATE", "CFA_CHARTER", "INVESTMENT"), over));
        profile.put(
                "skills",
                List.of(
                        skill("credit-analysis", 3),
                        Map.of("code", "equity-research", "level", 5, "lastUsedOn", "2026-06-30")));
        profile.put(
                "workHistory",
                List.of(
                        Map.of("employer", "Narmada", "clients", List.of("Acme", "Globex"), "from", "2019-04-01"),
                        Map.of("employer", "Kaveri", "from", "2015-04-01", "to", "2019-04-01", "domain", "LEGAL")));
    }

    private static Map<String, Object> alone(RequestSpecification caller, String id) {
        return caller.get("/v1/experts/" + id).then().statusCode(200).extract().path("");
    }

    private Map<String, Object> listed(RequestSpecification caller, String id) {
        List<Map<String, Object>> items = caller.get("/v1/experts?providerId=" + provider)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(item -> item.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
