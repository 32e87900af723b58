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

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
