package kpo.acceptance;

import static kpo.acceptance.Stack.Service.ENGAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Collectors;

/** What was agreed: need, engagement, NDA, statement of work and people. */
final class AgreementChapter {

    private final Cast cast;

    AgreementChapter(Cast cast) {
        this.cast = cast;
    }

    void need() {
        cast.operator.create(
                ENGAGEMENT,
                "/v1/clients",
                """
                {"organisation": "rheinwerk", "name": "Rheinwerk Maschinenbau GmbH", "country": "DE"}""");
        cast.need = cast.sourcingManager.create(
                ENGAGEMENT,
                "/v1/needs",
                """
                {"title": "Equity research model for a merger", "domain": "FINANCIAL_CONSULTING",
                 "description": "Build and defend a three-statement model of the target.", "oneOff": true,
                 "startsOn": "2026-10-01", "weeklyMinutes": 6000, "excludedCompetitors": [],
                 "dataClassification": "CONFIDENTIAL"}""");
        cast.sourcingManager
                .verb(ENGAGEMENT, "/v1/needs/" + cast.need, "submit")
                .then()
                .statusCode(200);
        JsonPath assessment = cast.operator
                .post(
                        ENGAGEMENT,
                        "/v1/needs/" + cast.need + "/qualification-assessments",
                        """
                        {"judgement": 4, "advancedExpertise": 4, "coreInformationWork": 3, "oneOff": 3,
                         "uncodifiable": 3, "decisionImpact": 4, "confidentiality": 3}""")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(assessment.getString("score")).isEqualTo("88.75");
        assertThat(assessment.getString("verdict")).isEqualTo("KPO");
    }

    void engage() {
        cast.engagement = cast.sourcingManager.create(
                ENGAGEMENT,
                "/v1/engagements",
                """
                {"needId": "%s", "providerOrganisation": "deccan"}""".formatted(cast.need));
        cast.operator.verb(ENGAGEMENT, engagement(), "qualify").then().statusCode(200);
        cast.sourcingManager
                .verb(ENGAGEMENT, engagement(), "open-matching")
                .then()
                .statusCode(200);
        cast.sourcingManager.verb(ENGAGEMENT, engagement(), "select").then().statusCode(200);
    }

    void tooEarly() {
        JsonPath refusal = cast.sourcingManager
                .verb(ENGAGEMENT, engagement(), "activate")
                .then()
                .statusCode(409)
                .extract()
                .jsonPath();
        List<String> reasons = refusal.getList("reasons.code");
        assertThat(reasons).isNotEmpty();
        assertThat(cast.sourcingManager
                        .get(ENGAGEMENT, engagement() + "/allowed-actions")
                        .jsonPath()
                        .<String>getList("items.find { it.action == 'activate' }.reasons.code"))
                .as("asked beforehand, the answer is the same")
                .isEqualTo(reasons);
    }

    void nda() {
        String nda = cast.sourcingManager.create(
                ENGAGEMENT,
                engagement() + "/ndas",
                """
                {"effectiveFrom": "2026-09-15", "effectiveTo": "2028-09-15", "survivesUntil": "2031-09-15",
                 "coversEveryExpert": true, "expertIds": []}""");
        String path = "/v1/ndas/" + nda;
        cast.sourcingManager.verb(ENGAGEMENT, path, "send").then().statusCode(200);
        cast.deliveryManager.verb(ENGAGEMENT, path, "sign").then().statusCode(200);
        cast.approver.verb(ENGAGEMENT, path, "sign").then().statusCode(200);
    }

    void statementOfWork() {
        cast.statementOfWork = cast.sourcingManager.create(
                ENGAGEMENT,
                engagement() + "/statements-of-work",
                """
                {"sellerEntityId": "%s", "buyerEntityId": "%s", "currency": "USD", "rateCardIds": ["%s", "%s"],
                 "lines": [%s], "startsOn": "2026-10-01", "endsOn": "2027-04-01", "zone": "Asia/Kolkata",
                 "paymentTermsDays": 30, "serviceCode": "998311", "fxSource": "RBI", "backdatingDays": 90}"""
                        .formatted(cast.seller, cast.buyer, cast.rateCards.get(0), cast.rateCards.get(1), workLines()));
        String path = "/v1/statements-of-work/" + cast.statementOfWork;
        cast.sourcingManager.verb(ENGAGEMENT, path, "propose").then().statusCode(200);
        cast.deliveryManager.verb(ENGAGEMENT, path, "agree").then().statusCode(200);
        cast.deliveryManager.verb(ENGAGEMENT, path, "sign").then().statusCode(200);
        cast.approver.verb(ENGAGEMENT, path, "sign").then().statusCode(200);
    }

    private static String workLines() {
        return Cast.STAFF.stream()
                .map(s ->
                        """
                        {"role": "%s", "description": "Work on the model", "estimatedMinutes": %d}"""
                                .formatted(s.role(), s.minutes()))
                .collect(Collectors.joining(", "));
    }

    void staff() {
        for (Cast.Staff person : Cast.STAFF) {
            String assignment = cast.deliveryManager.create(
                    ENGAGEMENT,
                    engagement() + "/assignments",
                    """
                    {"statementOfWorkId": "%s", "expertId": "%s", "role": "%s", "startsOn": "2026-10-01",
                     "endsOn": "2027-04-01"}"""
                            .formatted(cast.statementOfWork, cast.experts.get(person), person.role()));
            cast.assignments.put(person, assignment);
            String path = "/v1/assignments/" + assignment;
            cast.deliveryManager.verb(ENGAGEMENT, path, "present").then().statusCode(200);
            assertThat(cast.sourcingManager.get(ENGAGEMENT, path).<String>path("expertName"))
                    .as("with the NDA in force the client knows the name")
                    .isEqualTo(person.name());
            cast.sourcingManager.verb(ENGAGEMENT, path, "confirm").then().statusCode(200);
            cast.compliance
                    .post(
                            ENGAGEMENT,
                            path + "/conflict-checks",
                            """
                            {"decision": "CLEARED", "reason": "No competitor among the employers."}""")
                    .then()
                    .statusCode(201);
            cast.deliveryManager.verb(ENGAGEMENT, path, "onboard").then().statusCode(200);
            cast.deliveryManager.verb(ENGAGEMENT, path, "mark-ready").then().statusCode(200);
        }
    }

    void goLive() {
        cast.sourcingManager.verb(ENGAGEMENT, engagement(), "activate").then().statusCode(200);
        cast.sourcingManager.verb(ENGAGEMENT, engagement(), "go-live").then().statusCode(200);
        for (String assignment : cast.assignments.values()) {
            cast.deliveryManager
                    .verb(ENGAGEMENT, "/v1/assignments/" + assignment, "start")
                    .then()
                    .statusCode(200);
        }
    }

    private String engagement() {
        return "/v1/engagements/" + cast.engagement;
    }
}
