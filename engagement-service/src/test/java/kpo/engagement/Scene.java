package kpo.engagement;

import static kpo.engagement.peers.Peers.CATALOG;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/**
 * A client and a provider of a test's own, and how far they are with each other: every step goes through the public
 * contract, by whoever may take it.
 */
public class Scene {

    public static final String ANSWERS_KPO =
            """
            {"judgement": 4, "advancedExpertise": 4, "coreInformationWork": 3, "oneOff": 3, "uncodifiable": 3,
             "decisionImpact": 4, "confidentiality": 3}""";

    private final String run = UUID.randomUUID().toString();
    public final String clientOrganisation = "acme-" + run;
    public final String providerOrganisation;
    public final String expertSubject;
    public UUID expert;
    public String need;
    public String engagement;
    public String nda;
    public String work;
    public String assignment;
    public String conflictCheck;

    public Scene() {
        providerOrganisation = "deccan-" + run;
        expertSubject = "anita-" + run;
        expert = CATALOG.expert(providerOrganisation, expertSubject, "VETTED");
    }

    /** Another client of the same provider and the same expert. */
    public Scene(Scene other) {
        providerOrganisation = other.providerOrganisation;
        expertSubject = other.expertSubject;
        expert = other.expert;
    }

    public RequestSpecification operator() {
        return as("olga", "operator", OPERATOR);
    }

    public RequestSpecification client() {
        return as("carl", clientOrganisation, CLIENT_MANAGER);
    }

    public RequestSpecification provider() {
        return as("priya", providerOrganisation, PROVIDER_MANAGER);
    }

    public RequestSpecification expert() {
        return as(expertSubject, providerOrganisation, EXPERT);
    }

    public RequestSpecification compliance() {
        return as("cora", "operator", COMPLIANCE);
    }

    public RequestSpecification secondCompliance() {
        return as("dora", "operator", COMPLIANCE);
    }

    public RequestSpecification stranger(String... roles) {
        return as("eve", "strangers-" + run, roles);
    }

    /** With {@code If-Match: *} and a key of its own, for steps that no test is about. */
    public static RequestSpecification whatever(RequestSpecification who) {
        return who.header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID());
    }

    /** Takes a verb without a body; the verb must succeed. */
    public static ValidatableResponse take(RequestSpecification who, String path, String verb) {
        return whatever(who).post(path + "/" + verb).then().statusCode(200);
    }

    public static String created(RequestSpecification who, String path, String body) {
        return who.body(body).post(path).then().statusCode(201).extract().header("Location");
    }

    public static String needBody() {
        return """
                {"title": "Equity research model", "domain": "INVESTMENT", "description": "Three statements and scenarios.",
                 "oneOff": true, "startsOn": "2026-01-01", "weeklyMinutes": 4800, "excludedCompetitors": ["Globex Inc"],
                 "dataClassification": "CONFIDENTIAL"}""";
    }

    public Scene draftNeed() {
        created(
                operator(),
                "/v1/clients",
                """
                {"organisation": "%s", "name": "Acme Capital LLC", "country": "US"}"""
                        .formatted(clientOrganisation));
        need = created(client(), "/v1/needs", needBody());
        return this;
    }

    public Scene submittedNeed() {
        draftNeed();
        take(client(), need, "submit");
        return this;
    }

    public Scene qualifiedNeed() {
        submittedNeed();
        created(operator(), need + "/qualification-assessments", ANSWERS_KPO);
        return this;
    }

    public Scene proposed() {
        qualifiedNeed();
        engagement = created(
                operator(),
                "/v1/engagements",
                """
                {"needId": "%s", "providerOrganisation": "%s"}"""
                        .formatted(id(need), providerOrganisation));
        return this;
    }

    public Scene contracting() {
        proposed();
        take(operator(), engagement, "qualify");
        take(client(), engagement, "open-matching");
        take(client(), engagement, "select");
        return this;
    }

    public static String ndaBody() {
        return """
                {"effectiveFrom": "2026-01-01", "effectiveTo": "2027-01-01", "survivesUntil": "2030-01-01",
                 "coversEveryExpert": true, "expertIds": []}""";
    }

    public Scene draftNda(String body) {
        nda = created(client(), engagement + "/ndas", body);
        return this;
    }

    public Scene signedNda(String body) {
        draftNda(body);
        take(client(), nda, "send");
        take(client(), nda, "sign");
        take(provider(), nda, "sign");
        return this;
    }

    public static String workBody() {
        return """
                {"sellerEntityId": "0190aaaa-0000-7000-8000-000000000001",
                 "buyerEntityId": "0190aaaa-0000-7000-8000-000000000002", "currency": "USD",
                 "rateCardIds": ["0190aaaa-0000-7000-8000-000000000003"],
                 "lines": [{"role": "senior-financial-analyst", "description": "The model", "estimatedMinutes": 9600},
                           {"role": "qa-reviewer", "description": "The review", "estimatedMinutes": 90}],
                 "startsOn": "2026-02-01", "endsOn": "2026-12-01", "zone": "Asia/Kolkata", "paymentTermsDays": 30,
                 "serviceCode": "998311", "fixedFx": [{"base": "USD", "quote": "INR", "rate": "88.4275"}],
                 "backdatingDays": 366}""";
    }

    public Scene draftWork(String body) {
        work = created(provider(), engagement + "/statements-of-work", body);
        return this;
    }

    public Scene agreedWork(String body) {
        draftWork(body);
        take(provider(), work, "propose");
        take(client(), work, "agree");
        return this;
    }

    public Scene signedWork(String body) {
        agreedWork(body);
        take(provider(), work, "sign");
        take(client(), work, "sign");
        return this;
    }

    public String assignmentBody() {
        return """
                {"statementOfWorkId": "%s", "expertId": "%s", "role": "senior-financial-analyst",
                 "startsOn": "2026-02-01", "endsOn": "2026-12-01"}"""
                .formatted(id(work), expert);
    }

    public Scene proposedAssignment() {
        assignment = created(provider(), engagement + "/assignments", assignmentBody());
        return this;
    }

    public Scene readyAssignment() {
        proposedAssignment();
        take(provider(), assignment, "present");
        take(client(), assignment, "confirm");
        take(provider(), assignment, "onboard");
        take(provider(), assignment, "mark-ready");
        return this;
    }

    public Scene decideConflict(String body) {
        conflictCheck = created(compliance(), assignment + "/conflict-checks", body);
        return this;
    }

    /** By compliance, not confirmed yet. */
    public Scene waived(String expiresOn) {
        return decideConflict("""
                {"decision": "WAIVED", "reason": "Left in May", "expiresOn": "%s"}"""
                .formatted(expiresOn));
    }

    public Scene waivedByTwo(String expiresOn) {
        waived(expiresOn);
        take(secondCompliance(), conflictCheck, "confirm");
        return this;
    }

    public Scene cleared() {
        return decideConflict("{\"decision\": \"CLEARED\"}");
    }

    /** An active engagement with an active assignment: the expert can log time from February to November 2026. */
    public Scene working() {
        return working(workBody());
    }

    public Scene working(String workBody) {
        transition(workBody);
        take(client(), engagement, "go-live");
        take(provider(), assignment, "start");
        return this;
    }

    /** An activated engagement with an assignment that can be started. */
    public Scene transition() {
        return transition(workBody());
    }

    private Scene transition(String workBody) {
        contracting()
                .signedNda(ndaBody())
                .signedWork(workBody)
                .readyAssignment()
                .cleared();
        take(client(), engagement, "activate");
        return this;
    }

    public static String timeBody(String startedAt, String endedAt) {
        return """
                {"startedAt": "%s", "endedAt": "%s", "zone": "Asia/Kolkata", "description": "Revenue drivers"}"""
                .formatted(startedAt, endedAt);
    }

    /** @return the path of a draft entry */
    public String logged(String startedAt, String endedAt) {
        return created(expert(), assignment + "/time-entries", timeBody(startedAt, endedAt));
    }

    /** @return the path of a submitted entry */
    public String submitted(String startedAt, String endedAt) {
        String entry = logged(startedAt, endedAt);
        take(expert(), entry, "submit");
        return entry;
    }

    /** @return the path of an approved entry */
    public String approved(String startedAt, String endedAt) {
        String entry = submitted(startedAt, endedAt);
        take(client(), entry, "approve");
        return entry;
    }

    /** Whether billing has taken every approved minute, as far as we know. */
    public boolean isCompletelyBilled() {
        return provider()
                .get(engagement + "/billing-delivery")
                .then()
                .statusCode(200)
                .extract()
                .path("complete");
    }

    /** The last part of a path. */
    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
