package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.*;
import static kpo.catalog.vetting.VettingFixture.check;
import static kpo.catalog.vetting.VettingFixture.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check found of a credential or licence, and what that is worth in a match. */
@QuarkusTest
class RefutedInMatchTest {

    private final String acme = organisation();
    private String provider;

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
        CatalogDatabase.execute(
                """
                update expert_search set credentials = ';#US/1=9999-12-31;@INVESTMENT/1=9999-12-31;CFA_CHARTER/1=9999-12-31;'
                where expert_id = '%s'"""
                        .formatted(expert));
        CatalogDatabase.awaitLists();
        assertWorth(expert, "0.5000", "claimed_only");

        CatalogDatabase.migrate("V0501__refuted_of_before.sql");

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
        List<Map<String, Object>> credentials = new ArrayList<>();
        credentials.add(credential("LICENCE", "CFA_CHARTER", "INVESTMENT"));
        for (String type : claimed) {
            credentials.add(credential("CERTIFICATE", type, "INVESTMENT"));
        }
        String id = enrolled(asha(provider, profile -> profile.put("credentials", credentials)));
        String licence = expert(id).getString("credentials.find { it.kind == 'LICENCE' }.id");
        String path = "/v1/experts/" + id + "/credentials/" + licence;
        evidence(path);
        if (found.equals("REVOKED")) {
            check(valentina(), path, "VERIFIED").statusCode(200);
        }
        check(valentina(), path, found).statusCode(200);
        step(operator(), id, "submit");
        approvable(id);
        if (found.equals("REFUTED")) {
            named(vera(), id, "BACKGROUND", "outweighs", licence).statusCode(201);
        }
        step(viktor(), id, "approve");
        return id;
    }
}
