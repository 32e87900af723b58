package kpo.catalog;

import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Providers and experts as the tests need them, made over HTTP of {@link CatalogBodies}. Every test has organisations of its own. */
public final class CatalogFixture extends CatalogBodies {

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

    /** Takes back what vera found adverse. */
    public static RequestSpecification valentina() {
        return as("valentina", "operator", VETTING_OFFICER);
    }

    public static String thirdParty(String organisation) {
        return provider(
                Map.of("kind", "THIRD_PARTY", "organisation", organisation, "name", providerName(), "country", "IN"));
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
                providerName(),
                "country",
                "IN"));
    }

    /** One provider has it. */
    public static String providerName() {
        return "Deccan Analytics " + UUID.randomUUID();
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
        checked(vera(), id, "IDENTITY", "SANCTIONS", "BACKGROUND", "INTERVIEW", "REFERENCE");
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

    public static void step(RequestSpecification caller, String expertId, String verb) {
        caller.header("If-Match", "*")
                .post("/v1/experts/" + expertId + "/" + verb)
                .then()
                .statusCode(200);
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

    /** Whether the expert is taken there. */
    public static ValidatableResponse workAt(String expert, String centre) {
        return operator()
                .header("If-Match", "*")
                .body(Map.of("deliveryCentreId", centre))
                .put("/v1/experts/" + expert + "/delivery-centre")
                .then();
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
                        {"code": "%1$s", "domain": "INVESTMENT", "labels": {"en": "Skill %1$s", "hi": "कौशल %1$s"}}"""
                                .formatted(code))
                .post("/v1/skills")
                .then()
                .statusCode(201);
        return code;
    }

    /** @return the code of a new specialism of INVESTMENT */
    public static String newSpecialism() {
        String code = "specialism-" + UUID.randomUUID();
        operator()
                .body(
                        """
                        {"code": "%1$s", "domain": "INVESTMENT", "labels": {"en": "Specialism %1$s", "hi": "विशेषज्ञता %1$s"}}"""
                                .formatted(code))
                .post("/v1/specialisms")
                .then()
                .statusCode(201);
        return code;
    }

    /** @return the code of a deprecated skill with a successor */
    public static String succeeded() {
        String code = newSkill();
        succeed(code, newSkill());
        return code;
    }

    public static void succeed(String skill, String successor) {
        succeed("skills", skill, successor);
    }

    /** @param terms skills or specialisms */
    public static void succeed(String terms, String code, String successor) {
        operator()
                .header("If-Match", "*")
                .body(Map.of("successor", successor))
                .post("/v1/%s/%s/deprecate".formatted(terms, code))
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

    /** The expert asks to be put right. @return the id of the request */
    public static String asked(String expertId) {
        JsonPath expert = expert(expertId);
        return as(expert.getString("subject"), expert.getString("organisation"), EXPERT)
                .body(right(expertId))
                .post("/v1/rights-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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

    /** Olga shows a document for each degree and credential. @return the expert's id */
    public static String shown(String id) {
        for (String claims : List.of("degrees", "credentials")) {
            List<String> ids = expert(id).getList(claims + ".id");
            ids.forEach(claim -> evidence("/v1/experts/" + id + "/" + claims + "/" + claim));
        }
        return id;
    }

    /** The path of the expert's first one. */
    public static String degreeOf(String id) {
        return "/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id");
    }

    /** The path of the expert's first one. */
    public static String credentialOf(String id) {
        return "/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id");
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

    /** What comes of six equal requests of an operator: "taken", or the code and the pointer of the refusal; sorted. */
    public static List<String> sixAtOnce(Object body, String path) {
        return IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> operator().body(body).post(path)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.statusCode() == 201
                        ? "taken"
                        : answer.path("code") + " " + answer.path("errors[0].pointer"))
                .sorted()
                .toList();
    }
}
