package kpo.catalog;

import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Providers and experts as the tests need them, made over HTTP. Every test has organisations of its own. */
public final class CatalogFixture {

    private CatalogFixture() {}

    public static String organisation() {
        return "org-" + UUID.randomUUID();
    }

    public static RequestSpecification operator() {
        return as("olga", "operator", OPERATOR);
    }

    public static RequestSpecification client(String organisation) {
        return as("carl", organisation, CLIENT_MANAGER);
    }

    public static RequestSpecification manager(String organisation) {
        return as("dev", organisation, PROVIDER_MANAGER);
    }

    /** Verifies. */
    public static RequestSpecification vera() {
        return as("vera", "operator", VETTING_OFFICER);
    }

    /** Approves. */
    public static RequestSpecification viktor() {
        return as("viktor", "operator", VETTING_OFFICER);
    }

    public static String thirdParty(String organisation) {
        return provider(Map.of(
                "kind", "THIRD_PARTY", "organisation", organisation, "name", "Deccan Analytics", "country", "IN"));
    }

    public static String captive(String organisation, String parent) {
        return provider(Map.of(
                "kind",
                "CAPTIVE",
                "organisation",
                organisation,
                "parentOrganisation",
                parent,
                "name",
                "Acme India",
                "country",
                "IN"));
    }

    private static String provider(Map<String, String> body) {
        return operator()
                .body(body)
                .post("/v1/providers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Asha: twelve years in investment, a master's degree, a CFA charter, English and Hindi, Bengaluru's late shift. */
    public static Map<String, Object> asha(String providerId) {
        Map<String, Object> profile = new HashMap<>();
        profile.put("providerId", providerId);
        profile.put("subject", "asha-" + UUID.randomUUID());
        profile.put("name", "Asha Rao");
        profile.put("country", "IN");
        profile.put("zone", "Asia/Kolkata");
        profile.put(
                "workingHours",
                Map.of(
                        "from",
                        "12:30",
                        "to",
                        "21:30",
                        "days",
                        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")));
        profile.put("weeklyCapacityMinutes", 2400);
        profile.put("costRate", Map.of("amount", "3250.00", "currency", "INR"));
        profile.put("availableFrom", "2026-10-01");
        profile.put("domains", List.of(Map.of("domain", "INVESTMENT", "years", 12)));
        profile.put("degrees", List.of(degree(7, "MSc Finance")));
        profile.put("credentials", List.of(credential("CERTIFICATE", "CFA_CHARTER", "INVESTMENT")));
        profile.put("languages", List.of(language("en", "C1"), language("hi", "C2")));
        profile.put("skills", List.of(skill("equity-research", 5), skill("credit-analysis", 3)));
        return profile;
    }

    public static Map<String, Object> degree(int level, String title) {
        return Map.of("level", level, "title", title, "institution", "University of Mumbai", "awardedYear", 2012);
    }

    public static Map<String, Object> credential(String kind, String type, String domain) {
        return Map.of(
                "kind",
                kind,
                "type",
                type,
                "domain",
                domain,
                "issuer",
                "An issuer",
                "country",
                "US",
                "awardedOn",
                "2016-09-01");
    }

    public static Map<String, Object> language(String tag, String level) {
        return Map.of("tag", tag, "level", level);
    }

    public static Map<String, Object> skill(String code, int level) {
        return Map.of("code", code, "level", level);
    }

    public static String enrolled(Map<String, Object> profile) {
        return operator()
                .body(profile)
                .post("/v1/experts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Enrolled by the operator, the first degree verified by vera, approved by viktor. */
    public static String vetted(Map<String, Object> profile) {
        String id = enrolled(profile);
        step(operator(), id, "submit");
        step(vera(), id, "degrees/" + expert(id).getString("degrees[0].id") + "/verify");
        step(viktor(), id, "approve");
        return id;
    }

    /** Asha with a change. */
    public static Map<String, Object> asha(String providerId, Consumer<Map<String, Object>> change) {
        Map<String, Object> profile = asha(providerId);
        change.accept(profile);
        return profile;
    }

    public static void step(RequestSpecification caller, String expertId, String verb) {
        caller.header("If-Match", "*")
                .post("/v1/experts/" + expertId + "/" + verb)
                .then()
                .statusCode(200);
    }

    public static JsonPath expert(String id) {
        return operator()
                .get("/v1/experts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** That the client may know who the expert is, from a day long ago on. @return its path */
    public static String disclosed(String expertId, String client) {
        return operator()
                .body(grant(expertId, client))
                .post("/v1/disclosure-grants")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static Map<String, Object> grant(String expertId, String client) {
        return Map.of(
                "expertId", expertId, "organisation", client, "from", "2020-01-01", "reason", "Assignment confirmed");
    }

    public static final String EVIDENCE =
            """
            {"reference": "dms:degree.pdf",
             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";

    /** @param claim the path of a degree or credential */
    public static void evidence(String claim) {
        operator()
                .header("If-Match", "*")
                .body(EVIDENCE)
                .put(claim + "/evidence")
                .then()
                .statusCode(200);
    }
}
