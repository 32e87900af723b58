package kpo.catalog;

import static kpo.catalog.CatalogFixture.*;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
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
        String period = "from=2027-01-04&to=2027-01-18";
        String certificates = "/v1/providers/" + provider + "/certificates";
        String centre = made("/v1/delivery-centres", bengaluru(provider));
        return new IsolationWorld(captive)
                .object("/v1/delivery-centres/{id}", centre)
                .object("/v1/service-offerings/{id}", made("/v1/service-offerings", offering(provider)))
                .object(certificates.replace(provider, "{id}") + "/{certificateId}", made(certificates, certificate()))
                .place("/v1/specialisms/{code}", "clinical-research")
                .common("getSpecialism", "the public taxonomy")
                .query("listCentreHolidays", period)
                .body("openDeliveryCentre", json(bengaluru(provider)))
                .body("changeDeliveryCentre", json(bengaluru(provider)))
                .body("publishOffering", json(offering(provider)))
                .body("changeOffering", json(offering(provider)))
                .body("chooseDeliveryCentre", json(Map.of("deliveryCentreId", centre)))
                .object("/v1/experts/{id}/vetting-cases/{caseId}", caseOf(vetted))
                .object("/v1/rights-requests/{id}", asked(vetted))
                .body("askRight", json(right(vetted)))
                .body("extendRightsRequest", json(extension()))
                .object("/v1/reservations/{id}", held(manager(captive), hold(vetted)))
                .object("/v1/experts/{id}/weekly-hours/{hoursId}", fourDays(vetted))
                .object("/v1/experts/{id}/time-off/{timeOffId}", away(vetted, "2027-05-03", "2027-05-10"))
                .query("listAvailability", period)
                .query("getExpertUtilisation", period)
                .query("getProviderUtilisation", period)
                .filter("expertId", vetted)
                .body("holdExpert", json(hold(vetted)))
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
                .body("runMatch", "{\"domain\": \"INVESTMENT\", \"startsOn\": \"2026-10-05\"}")
                .own("runMatch", "a run is kept for the organisation that asked")
                .object("/v1/match-runs/{id}", run(captive))
                .body(
                        "compareExperts",
                        """
                        {"requirement": {"domain": "INVESTMENT", "startsOn": "2026-10-05"}, "experts": ["%s", "%s"]}"""
                                .formatted(vetted, UUID.randomUUID()))
                .common("getSkill", "the public taxonomy")
                .body("importExperts", "{}")
                .own("importExperts", "an import is an operation of the caller's own, with an outcome for each row");
    }

    private static String caseOf(String expert) {
        return operator()
                .get("/v1/experts/" + expert + "/vetting-cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String run(String organisation) {
        return client(organisation)
                .body(Map.of("domain", "INVESTMENT", "startsOn", "2026-10-05"))
                .post("/v1/match-runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String json(Map<String, Object> profile) {
        try {
            return new ObjectMapper().writeValueAsString(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
