package kpo.catalog;

import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
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

    /** Enrolled by the operator, led through the vetting by vera, approved by viktor. */
    public static String vetted(Map<String, Object> profile) {
        String id = enrolled(profile);
        step(operator(), id, "submit");
        approvable(id);
        step(viktor(), id, "approve");
        return id;
    }

    /** A submitted expert on whom vera has done all but the approval. */
    public static void approvable(String id) {
        step(vera(), id, "start");
        checked(vera(), id, "IDENTITY", "SANCTIONS", "INTERVIEW", "REFERENCE");
        step(vera(), id, "pass");
        evidence("/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id"));
        step(vera(), id, "degrees/" + expert(id).getString("degrees[0].id") + "/verify");
        step(vera(), id, "verify-all");
        step(vera(), id, "pass");
    }

    /** @param kinds of checks, all of them clear */
    public static void checked(RequestSpecification officer, String id, String... kinds) {
        officer.body(checks("CLEAR", kinds))
                .post("/v1/experts/" + id + "/vetting-checks")
                .then()
                .statusCode(201);
    }

    public static Map<String, Object> checks(String result, String... kinds) {
        return Map.of(
                "checks",
                Arrays.stream(kinds)
                        .map(kind -> Map.of(
                                "kind",
                                kind,
                                "result",
                                result,
                                "method",
                                "Seen in the original",
                                "documentReference",
                                "dms:vetting/" + UUID.randomUUID(),
                                "documentSha256",
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
                        .toList());
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

    /** 1200 minutes a week from 4 January to 1 March 2027, under a reference of its own. */
    public static Map<String, Object> hold(String expertId) {
        Map<String, Object> hold = new HashMap<>();
        hold.put("expertId", expertId);
        hold.put("reference", "assignment-" + UUID.randomUUID());
        hold.put("from", "2027-01-04");
        hold.put("to", "2027-03-01");
        hold.put("weeklyMinutes", 1200);
        return hold;
    }

    /** @return the id of the reservation */
    public static String held(RequestSpecification holder, Map<String, Object> hold) {
        return holder.body(hold)
                .post("/v1/reservations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Four days a week from 1 April 2027 on. @return the id of the weekly hours */
    public static String fourDays(String expertId) {
        return operator()
                .body(
                        """
                        {"from": "2027-04-01", "minutes": {"monday": 480, "tuesday": 480, "wednesday": 480,
                         "thursday": 480, "friday": 0, "saturday": 0, "sunday": 0}}""")
                .post("/v1/experts/" + expertId + "/weekly-hours")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return the id of the time off */
    public static String away(String expertId, String from, String to) {
        return operator()
                .body(Map.of("kind", "VACATION", "from", from, "to", to))
                .post("/v1/experts/" + expertId + "/time-off")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Of Bengaluru, closed on Diwali. */
    public static Map<String, Object> bengaluru(String providerId) {
        Map<String, Object> centre = new HashMap<>();
        centre.put("providerId", providerId);
        centre.put("name", "Whitefield " + UUID.randomUUID());
        centre.put("city", "Bengaluru");
        centre.put("country", "IN");
        centre.put("zone", "Asia/Kolkata");
        centre.put("ownDays", List.of(Map.of("day", "2027-10-29", "name", "Diwali", "kind", "HOLIDAY")));
        return centre;
    }

    public static Map<String, Object> certificate() {
        return new HashMap<>(Map.of(
                "type",
                "ISO_27001",
                "issuer",
                "Bureau Veritas",
                "number",
                "IND-" + UUID.randomUUID(),
                "awardedOn",
                "2025-06-01",
                "expiresOn",
                "2040-06-01"));
    }

    public static Map<String, Object> offering(String providerId) {
        Map<String, Object> offering = new HashMap<>();
        offering.put("providerId", providerId);
        offering.put("domain", "MEDICAL_AND_HEALTH_CARE");
        offering.put("specialism", "clinical-research");
        offering.put("description", "Statistical analysis plans and clinical study reports");
        offering.put("priceFrom", Map.of("amount", "28.00", "currency", "USD"));
        offering.put("priceTo", Map.of("amount", "42.50", "currency", "USD"));
        offering.put("leadTimeDays", 14);
        return offering;
    }

    /** @return the id of what the operator made */
    public static String made(String collection, Object body) {
        return operator()
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return the code of a new skill in INVESTMENT */
    public static String newSkill() {
        String code = "skill-" + UUID.randomUUID();
        operator()
                .body(
                        """
                        {"code": "%s", "domain": "INVESTMENT", "labels": {"en": "Skill", "hi": "कौशल"}}"""
                                .formatted(code))
                .post("/v1/skills")
                .then()
                .statusCode(201);
        return code;
    }

    /** @return the code of a deprecated skill with a successor */
    public static String succeeded() {
        String code = newSkill();
        operator()
                .header("If-Match", "*")
                .body(Map.of("successor", newSkill()))
                .post("/v1/skills/" + code + "/deprecate")
                .then()
                .statusCode(200);
        return code;
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

    /** Olga shows a document for each degree and credential. @return the expert's id */
    public static String shown(String id) {
        for (String claims : List.of("degrees", "credentials")) {
            List<String> ids = expert(id).getList(claims + ".id");
            ids.forEach(claim -> evidence("/v1/experts/" + id + "/" + claims + "/" + claim));
        }
        return id;
    }

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
