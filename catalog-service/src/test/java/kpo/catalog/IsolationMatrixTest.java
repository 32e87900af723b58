package kpo.catalog;

import static kpo.catalog.CatalogFixture.*;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import kpo.testing.isolation.IsolationMatrix;
import kpo.testing.isolation.IsolationWorld;

@QuarkusTest
class IsolationMatrixTest extends IsolationMatrix {

    /** A captive and its expert: third parties offer themselves to every client, captives do not. */
    @Override
    protected IsolationWorld world() {
        String captive = organisation();
        String parent = organisation();
        String provider = captive(captive, parent);
        Map<String, Object> asha = asha(provider);
        String vetted = vetted(asha);
        JsonPath read = expert(vetted);
        // A profile that its own organisation has made.
        manager(captive).body(asha(provider)).post("/v1/experts").then().statusCode(201);
        String grant = disclosed(vetted, parent);
        return new IsolationWorld(captive)
                .secret(parent)
                .secret((String) asha.get("subject"))
                .object("/v1/providers/{id}", provider)
                .object("/v1/experts/{id}", vetted)
                .object("/v1/experts/{id}/degrees/{degreeId}", read.getString("degrees[0].id"))
                .object("/v1/experts/{id}/credentials/{credentialId}", read.getString("credentials[0].id"))
                .object("/v1/disclosure-grants/{id}", grant.substring(grant.lastIndexOf('/') + 1))
                .body("grantDisclosure", json(grant(vetted, parent)))
                .filter("expertId", vetted)
                .place("/v1/skills/{code}", "equity-research")
                .filter("providerId", provider)
                .body("enrolExpert", json(asha))
                .body("reviseExpert", json(asha))
                .body(
                        "matchExperts",
                        """
                        {"domain": "INVESTMENT", "startsOn": "2026-10-05", "explain": ["%s"],
                         "excludedProviders": ["%s"]}"""
                                .formatted(vetted, provider))
                .common("getSkill", "the public taxonomy")
                .body("importExperts", "{}")
                .own("importExperts", "an import is an operation of the caller's own, with an outcome for each row");
    }

    private static String json(Map<String, Object> profile) {
        try {
            return new ObjectMapper().writeValueAsString(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
