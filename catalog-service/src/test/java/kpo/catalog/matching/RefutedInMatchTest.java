package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.*;
import static kpo.catalog.vetting.VettingFixture.check;
import static kpo.catalog.vetting.VettingFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check found of a credential or licence, and what that is worth in a match. */
@QuarkusTest
class RefutedInMatchTest {

    private static final Map<String, Object> LICENCE = credential("LICENCE", "CFA_CHARTER", "INVESTMENT");

    private final String acme = organisation();
    private String provider;
    private Map<String, Object> profile;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED, 1.0000, met",
        "UNVERIFIABLE, 0.5000, claimed_only",
        "REFUTED, 0.0000, not_met",
        "REVOKED, 0.0000, not_met"
    })
    void only_what_nobody_found_to_be_wrong_counts(String found, String value, String reason) {
        String expert = approved(found);

        assertWorth(expert, value, reason);
        // The lists by which the best are looked for first know it as the row does.
        CatalogDatabase.awaitLists();
        assertWorth(expert, value, reason);
        assertThat(passes(expert)).isEqualTo(found.equals("VERIFIED"));
    }

    @Test
    void a_refuted_credential_leaves_another_one_of_the_domain_as_it_is() {
        String expert = approved("REFUTED", "FRM");

        assertThat(bestOfTheDomain(expert)).containsEntry("reason", "claimed_only");
        assertThat(contribution(expert, "CREDENTIAL")).containsEntry("reason", "not_met");
    }

    @Test
    void whose_refuted_credential_was_listed_as_a_claim_is_listed_anew() {
        String expert = approved("REFUTED");
        listedAsClaimed(expert);

        CatalogDatabase.migrate("V0501__refuted_of_before.sql");

        assertWorth(expert, "0.0000", "not_met");
        CatalogDatabase.awaitLists();
        assertWorth(expert, "0.0000", "not_met");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUTED", "REVOKED"})
    void new_evidence_changes_nothing_until_it_is_verified(String found) {
        String expert = approved(found);

        evidence(licence(expert));
        assertWorth(expert, "0.0000", "not_met");
        CatalogDatabase.awaitLists();
        assertWorth(expert, "0.0000", "not_met");
        check(vera(), licence(expert), "UNVERIFIABLE").statusCode(200);
        assertWorth(expert, "0.0000", "not_met");
        evidence(licence(expert));
        check(vera(), licence(expert), "VERIFIED").statusCode(200);
        assertWorth(expert, "1.0000", "met");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUTED", "REVOKED"})
    void what_is_claimed_anew_in_the_same_words_counts_nothing_until_it_is_verified(String found) {
        String expert = approved(found);

        claim(expert, List.of());
        claim(expert, List.of(LICENCE));

        assertThat(expert(expert).getString("credentials[0].status")).isEqualTo("CLAIMED");
        assertWorth(expert, "0.0000", "not_met");
        evidence(licence(expert));
        check(vera(), licence(expert), "VERIFIED").statusCode(200);
        assertWorth(expert, "1.0000", "met");
    }

    @Test
    void of_two_of_the_same_words_the_one_that_nobody_refuted_counts() {
        Map<String, Object> other = new HashMap<>(LICENCE);
        other.putAll(Map.of("country", "CA", "awardedOn", "2018-09-01"));
        String expert = approved("REFUTED", List.of(LICENCE, other));

        assertThat(contribution(expert, "CREDENTIAL")).containsEntry("reason", "claimed_only");
        assertThat(contribution(expert, "JURISDICTION")).containsEntry("reason", "not_met");
    }

    @Test
    void who_showed_evidence_before_that_counted_nothing_is_listed_anew() {
        String expert = approved("REFUTED");
        evidence(licence(expert));
        listedAsClaimed(expert);

        CatalogDatabase.execute("alter table claim_refutation drop column found");
        CatalogDatabase.migrate("V0530__revoked_is_kept_too.sql");

        assertWorth(expert, "0.0000", "not_met");
        CatalogDatabase.awaitLists();
        assertWorth(expert, "0.0000", "not_met");
    }

    /** By its type, as the best of its domain, and as a licence where the expert does not work. */
    private void assertWorth(String expert, String value, String reason) {
        for (Map<String, String> worth : List.of(
                contribution(expert, "CREDENTIAL"), bestOfTheDomain(expert), contribution(expert, "JURISDICTION"))) {
            assertThat(worth).containsEntry("value", value).containsEntry("reason", reason);
        }
    }

    private void listedAsClaimed(String expert) {
        CatalogDatabase.execute(
                """
                update expert_search set credentials = ';#US/1=9999-12-31;@INVESTMENT/1=9999-12-31;CFA_CHARTER/1=9999-12-31;'
                where expert_id = '%s'"""
                        .formatted(expert));
        CatalogDatabase.awaitLists();
        assertWorth(expert, "0.5000", "claimed_only");
    }

    private void claim(String expert, List<Map<String, Object>> credentials) {
        profile.put("credentials", credentials);
        operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + expert)
                .then()
                .statusCode(200)
                .body("status", is("VETTED"));
    }

    private static String licence(String expert) {
        return "/v1/experts/" + expert + "/credentials/" + expert(expert).getString("credentials[0].id");
    }

    private Map<String, String> bestOfTheDomain(String expert) {
        return contribution(need(body -> body.remove("wantedCredentials")), expert, "CREDENTIAL");
    }

    private Map<String, String> contribution(String expert, String criterion) {
        return contribution(need(body -> body.put("jurisdictions", List.of("US"))), expert, criterion);
    }

    private Map<String, String> contribution(Map<String, Object> need, String expert, String criterion) {
        return match(client(acme), need)
                .getMap(ranked(expert) + ".contributions.find { it.criterion == '" + criterion + "' }");
    }

    private boolean passes(String expert) {
        var need = need(body -> body.put("requiredCredentials", List.of("CFA_CHARTER")));
        return outcome(client(acme), need, expert).equals("RANKED");
    }

    /** @param found of a licence to use the title of CFA @param claimed types of certificates at which nobody looked */
    private String approved(String found, String... claimed) {
        List<Map<String, Object>> credentials = new ArrayList<>(List.of(LICENCE));
        for (String type : claimed) {
            credentials.add(credential("CERTIFICATE", type, "INVESTMENT"));
        }
        return approved(found, credentials);
    }

    /** @param found of the first credential */
    private String approved(String found, List<Map<String, Object>> credentials) {
        profile = asha(provider, asha -> asha.put("credentials", credentials));
        String id = enrolled(profile);
        String path = licence(id);
        evidence(path);
        if (found.equals("REVOKED")) {
            check(valentina(), path, "VERIFIED").statusCode(200);
        }
        check(valentina(), path, found).statusCode(200);
        step(operator(), id, "submit");
        approvable(id);
        if (found.equals("REFUTED")) {
            named(vera(), id, "BACKGROUND", "outweighs", path.substring(path.lastIndexOf('/') + 1))
                    .statusCode(201);
        }
        step(viktor(), id, "approve");
        return id;
    }
}
