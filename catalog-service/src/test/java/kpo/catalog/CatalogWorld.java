package kpo.catalog;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.testing.World;

/** A provider with an expert for each request. */
public class CatalogWorld implements World {

    private static final Who OPERATING = new Who("olga", "operator", OPERATOR);
    private static final Who VETTING = new Who("viktor", "operator", VETTING_OFFICER);
    private static final String REASON = "{\"reason\": \"The degree is missing. %s\"}";

    private static final String CHECK = "{\"result\": \"VERIFIED\", \"method\": \"ISSUER_CONFIRMED\"}";

    @Override
    public Call prepare(String operationId) {
        String code = "skill-" + UUID.randomUUID();
        return switch (operationId) {
            case "registerProvider" ->
                Call.of(
                        OPERATING,
                        "/v1/providers",
                        """
                        {"kind": "THIRD_PARTY", "organisation": "%s", "name": "Deccan Analytics", "country": "IN"}"""
                                .formatted(organisation()));
            case "defineSkill" ->
                Call.of(
                        OPERATING,
                        "/v1/skills",
                        """
                        {"code": "%s", "domain": "INVESTMENT", "labels": {"en": "Skill", "hi": "कौशल"}}"""
                                .formatted(code));
            case "matchExperts" ->
                Call.of(
                        OPERATING,
                        "/v1/matches",
                        json(Map.of(
                                "domain",
                                "INVESTMENT",
                                "skills",
                                List.of(Map.of("code", "equity-research")),
                                "startsOn",
                                "2026-10-05",
                                "weeklyMinutes",
                                1200,
                                "limit",
                                (int) (Math.random() * 190) + 1)));
            case "enrolExpert" -> Call.of(OPERATING, "/v1/experts", json(asha(thirdParty(organisation()))));
            default -> ofExpert(operationId);
        };
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
        step(operator(), id, "submit");
        String degree = path + "/degrees/" + expert(id).getString("degrees[0].id") + "/verify";
        switch (operationId) {
            case "verifyDegree" -> {
                return Call.of(VETTING, degree);
            }
            case "verifyCredential" -> {
                return Call.of(VETTING, path + "/credentials/" + expert(id).getString("credentials[0].id") + "/verify");
            }
            case "approveExpert" -> {
                vera().header("If-Match", "*").post(degree).then().statusCode(200);
                return Call.of(VETTING, path + "/approve");
            }
            case "rejectExpert" -> {
                return Call.of(VETTING, path + "/reject", REASON.formatted(id));
            }
            default -> throw new IllegalArgumentException("no request is known for " + operationId);
        }
    }

    private static String degreeOf(String id) {
        return "/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id");
    }

    private static String credentialOf(String id) {
        return "/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id");
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
