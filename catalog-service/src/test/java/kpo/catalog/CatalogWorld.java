package kpo.catalog;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.testing.World;

/** A provider with an expert for each request. */
public class CatalogWorld implements World {

    static final Who OPERATING = new Who("olga", "operator", OPERATOR);
    private static final Who VETTING = new Who("viktor", "operator", VETTING_OFFICER);
    static final String REASON = "{\"reason\": \"The degree is missing. %s\"}";

    private static final String CHECK = "{\"result\": \"VERIFIED\", \"method\": \"ISSUER_CONFIRMED\"}";

    @Override
    public Call prepare(String operationId) {
        String code = "skill-" + UUID.randomUUID();
        return switch (operationId) {
            case "defineSkill" ->
                Call.of(
                        OPERATING,
                        "/v1/skills",
                        """
                        {"code": "%1$s", "domain": "INVESTMENT", "labels": {"en": "Skill %1$s", "hi": "कौशल %1$s"}}"""
                                .formatted(code));
            case "matchExperts" -> Call.of(OPERATING, "/v1/matches", json(requirement()));
            case "runMatch" -> Call.of(OPERATING, "/v1/match-runs", json(requirement()));
            case "rerunMatch" -> {
                String run = operator()
                        .body(requirement())
                        .post("/v1/match-runs")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                yield Call.of(OPERATING, "/v1/match-runs/" + run + "/rerun");
            }
            case "compareExperts" -> {
                String provider = thirdParty(organisation());
                yield Call.of(
                        OPERATING,
                        "/v1/matches/comparison",
                        json(Map.of(
                                "requirement",
                                requirement(),
                                "experts",
                                List.of(vetted(asha(provider)), vetted(asha(provider))))));
            }
            case "enrolExpert" -> Call.of(OPERATING, "/v1/experts", json(asha(thirdParty(organisation()))));
            case "changeSkill" ->
                Call.of(
                        OPERATING,
                        "/v1/skills/" + newSkill(),
                        """
                        {"specialism": "securities-research", "labels": {"en": "Skill %1$s", "hi": "कौशल %1$s"},
                         "synonyms": ["Talent"]}"""
                                .formatted(code));
            case "deprecateSkill" ->
                Call.of(
                        OPERATING,
                        "/v1/skills/" + newSkill() + "/deprecate",
                        json(Map.of("successor", "equity-research")));
            case "migrateSkill" -> Call.of(OPERATING, "/v1/skills/" + succeeded() + "/migrate");
            case "changeSpecialism" ->
                Call.of(
                        OPERATING,
                        "/v1/specialisms/" + newSpecialism(),
                        """
                        {"labels": {"en": "Specialism %1$s", "hi": "विशेषज्ञता %1$s"}, "synonyms": ["Speciality"]}"""
                                .formatted(code));
            case "deprecateSpecialism" ->
                Call.of(
                        OPERATING,
                        "/v1/specialisms/" + newSpecialism() + "/deprecate",
                        json(Map.of("successor", "securities-research")));
            case "defineSpecialism" ->
                Call.of(
                        OPERATING,
                        "/v1/specialisms",
                        """
                        {"code": "%1$s", "domain": "INVESTMENT", "labels": {"en": "Specialism %1$s", "hi": "विशेषज्ञता %1$s"}}"""
                                .formatted(code));
            case "registerProvider",
                    "changeProvider",
                    "closeProvider",
                    "closeDeliveryCentre",
                    "openDeliveryCentre",
                    "changeDeliveryCentre",
                    "addCertificate",
                    "removeCertificate",
                    "publishOffering",
                    "changeOffering",
                    "removeOffering",
                    "chooseDeliveryCentre" -> ProviderWorld.prepare(operationId);
            case "holdExpert",
                    "confirmReservation",
                    "releaseReservation",
                    "setWeeklyHours",
                    "dropWeeklyHours",
                    "planTimeOff",
                    "cancelTimeOff" -> AvailabilityWorld.prepare(operationId);
            default -> ofExpert(operationId);
        };
    }

    private static Map<String, Object> requirement() {
        return Map.of(
                "domain",
                "INVESTMENT",
                "skills",
                List.of(Map.of("code", "equity-research")),
                "startsOn",
                "2026-10-05",
                "weeklyMinutes",
                (int) (Math.random() * 10_000) + 1,
                "limit",
                (int) (Math.random() * 190) + 1);
    }

    private static Call ofExpert(String operationId) {
        Map<String, Object> profile = asha(thirdParty(organisation()));
        String id = enrolled(profile);
        String path = "/v1/experts/" + id;
        if (operationId.equals("reviseExpert")) {
            return Call.of(OPERATING, path, json(asha((String) profile.get("providerId"), revised -> {
                revised.put("subject", profile.get("subject"));
                revised.put("name", "Asha Rao Kulkarni");
            })));
        }
        switch (operationId) {
            case "setLegalHold" -> {
                return Call.of(OPERATING, path + "/legal-hold", REASON.formatted(id));
            }
            case "releaseLegalHold" -> {
                operator()
                        .header("If-Match", "*")
                        .body(REASON.formatted(id))
                        .put(path + "/legal-hold")
                        .then()
                        .statusCode(200);
                return Call.of(OPERATING, path + "/legal-hold");
            }
            case "erasePersonalData" -> {
                return Call.of(OPERATING, path + "/personal-data");
            }
            case "askRight",
                    "fulfilRightsRequest",
                    "refuseRightsRequest",
                    "extendRightsRequest",
                    "withdrawRightsRequest" -> {
                return ofRights(operationId, expert(id));
            }
            case "dateCostRate" -> {
                return Call.of(
                        OPERATING,
                        path + "/cost-rates",
                        """
                        {"from": "2099-01-01", "rate": {"amount": "3400.00", "currency": "INR"}}""");
            }
            case "submitDegreeEvidence" -> {
                return Call.of(OPERATING, degreeOf(id) + "/evidence", EVIDENCE);
            }
            case "submitCredentialEvidence" -> {
                return Call.of(OPERATING, credentialOf(id) + "/evidence", EVIDENCE);
            }
            case "checkDegree" -> {
                evidence(degreeOf(id));
                return Call.of(VETTING, degreeOf(id) + "/check", CHECK);
            }
            case "checkCredential" -> {
                evidence(credentialOf(id));
                return Call.of(VETTING, credentialOf(id) + "/check", CHECK);
            }
            case "grantDisclosure" -> {
                return Call.of(OPERATING, "/v1/disclosure-grants", json(grant(id, organisation())));
            }
            case "endDisclosure" -> {
                return Call.of(OPERATING, disclosed(id, organisation()));
            }
            default -> {}
        }
        if (operationId.equals("submitExpert")) {
            return Call.of(OPERATING, path + "/submit");
        }
        if (operationId.equals("withdrawExpert")) {
            return Call.of(OPERATING, path + "/withdraw", REASON.formatted(id));
        }
        step(operator(), id, "submit");
        String degree = path + "/degrees/" + expert(id).getString("degrees[0].id") + "/verify";
        switch (operationId) {
            case "startVetting" -> {
                return Call.of(VETTING, path + "/start");
            }
            case "verifyDegree" -> {
                evidence(degreeOf(id));
                return Call.of(VETTING, degree);
            }
            case "verifyCredential" -> {
                evidence(credentialOf(id));
                return Call.of(VETTING, path + "/credentials/" + expert(id).getString("credentials[0].id") + "/verify");
            }
            case "rejectExpert" -> {
                return Call.of(VETTING, path + "/reject", REASON.formatted(id));
            }
            case "recordVettingChecks" -> {
                return Call.of(VETTING, path + "/vetting-checks", json(checks("CLEAR", "IDENTITY", "SANCTIONS")));
            }
            case "passVettingStep" -> {
                step(vera(), id, "start");
                checked(vera(), id, "IDENTITY", "SANCTIONS");
                return Call.of(VETTING, path + "/pass");
            }
            case "verifyAllCredentials" -> {
                step(vera(), id, "start");
                checked(vera(), id, "IDENTITY", "SANCTIONS");
                step(vera(), id, "pass");
                evidence(degreeOf(id));
                vera().header("If-Match", "*").post(degree).then().statusCode(200);
                return Call.of(VETTING, path + "/verify-all");
            }
            default -> {
                return ofApproved(operationId, id);
            }
        }
    }

    private static Call ofRights(String operationId, JsonPath expert) {
        String path = "/v1/rights-requests";
        Who oneself = new Who(expert.getString("subject"), expert.getString("organisation"), EXPERT);
        String wish = json(right(expert.getString("id")));
        if (operationId.equals("askRight")) {
            return Call.of(oneself, path, wish);
        }
        String verb = path + "/" + asked(expert.getString("id")) + "/" + operationId.replace("RightsRequest", "");
        return switch (operationId) {
            case "withdrawRightsRequest" -> Call.of(oneself, verb);
            case "extendRightsRequest" -> Call.of(OPERATING, verb, json(extension()));
            default -> Call.of(OPERATING, verb, REASON.formatted(wish.length()));
        };
    }

    private static Call ofApproved(String operationId, String id) {
        String path = "/v1/experts/" + id;
        approvable(id);
        if (operationId.equals("approveExpert")) {
            return Call.of(VETTING, path + "/approve");
        }
        step(viktor(), id, "approve");
        switch (operationId) {
            case "suspendExpert" -> {
                return Call.of(VETTING, path + "/suspend", REASON.formatted(id));
            }
            case "reinstateExpert" -> {
                viktor().header("If-Match", "*")
                        .body(REASON.formatted(id))
                        .post(path + "/suspend")
                        .then()
                        .statusCode(200);
                return Call.of(VETTING, path + "/reinstate", REASON.formatted(id));
            }
            case "renewVetting" -> {
                CatalogDatabase.endVetting(id);
                return Call.of(OPERATING, path + "/renew");
            }
            default -> throw new IllegalArgumentException("no request is known for " + operationId);
        }
    }

    static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
