package kpo.acceptance;

import static kpo.acceptance.Stack.Service.CATALOG;
import static kpo.acceptance.Stack.Service.ENGAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;

/** Who can do the work: experts, their vetting and the match. */
final class TalentChapter {

    private static final String CHECKS =
            """
            {"checks": [{"kind": "IDENTITY", "result": "CLEAR", "method": "Video call with the passport",
                         "documentReference": "dms:vetting/passport.pdf",
                         "documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
                        {"kind": "SANCTIONS", "result": "CLEAR", "method": "Consolidated lists of the EU, UN and OFAC"},
                        {"kind": "BACKGROUND", "result": "CLEAR", "method": "Police clearance certificate",
                         "documentReference": "dms:vetting/clearance.pdf",
                         "documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
                        {"kind": "INTERVIEW", "result": "CLEAR", "method": "Panel of two"},
                        {"kind": "REFERENCE", "result": "CLEAR", "method": "Call with the last employer",
                         "documentReference": "dms:vetting/reference.pdf",
                         "documentSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""";

    private static final String DIPLOMA =
            """
            {"reference": "dms:experts/diploma.pdf",
             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";

    private final Cast cast;

    TalentChapter(Cast cast) {
        this.cast = cast;
    }

    void enrol() {
        cast.provider = cast.operator.create(
                CATALOG,
                "/v1/providers",
                """
                {"kind": "THIRD_PARTY", "organisation": "deccan", "name": "Deccan Analytics", "country": "IN"}""");
        for (Cast.Staff person : Cast.STAFF) {
            cast.experts.put(person, cast.deliveryManager.create(CATALOG, "/v1/experts", profile(person)));
        }
    }

    private String profile(Cast.Staff person) {
        return """
                {"providerId": "%s", "subject": "%s", "name": "%s", "country": "IN", "zone": "Asia/Kolkata",
                 "workingHours": {"from": "12:30", "to": "21:30",
                                  "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]},
                 "weeklyCapacityMinutes": 2700, "costRate": {"amount": "1400.00", "currency": "INR"},
                 "availableFrom": "2026-09-01",
                 "domains": [{"domain": "FINANCIAL_CONSULTING", "years": 9}],
                 "degrees": [{"level": 7, "title": "MSc Finance", "institution": "University of Mumbai",
                              "awardedYear": 2014}],
                 "credentials": [],
                 "languages": [{"tag": "en", "level": "C1"}],
                 "skills": [{"code": "financial-modelling", "level": 4}]}"""
                .formatted(cast.provider, person.login(), person.name());
    }

    void vet() {
        for (String expert : cast.experts.values()) {
            String path = "/v1/experts/" + expert;
            cast.deliveryManager.verb(CATALOG, path, "submit").then().statusCode(200);
            cast.vettingOfficer.verb(CATALOG, path, "start").then().statusCode(200);
            cast.vettingOfficer
                    .post(CATALOG, path + "/vetting-checks", CHECKS)
                    .then()
                    .statusCode(201);
            cast.vettingOfficer.verb(CATALOG, path, "pass").then().statusCode(200);
            String degree =
                    cast.vettingOfficer.get(CATALOG, path).then().extract().path("degrees[0].id");
            cast.deliveryManager
                    .put(CATALOG, path, "degrees/" + degree + "/evidence", DIPLOMA)
                    .then()
                    .statusCode(200);
            cast.vettingOfficer
                    .verb(CATALOG, path, "degrees/" + degree + "/verify")
                    .then()
                    .statusCode(200);
            cast.vettingOfficer.verb(CATALOG, path, "verify-all").then().statusCode(200);
            cast.vettingOfficer.verb(CATALOG, path, "pass").then().statusCode(200);
            assertThat(cast.vettingOfficer.verb(CATALOG, path, "approve").<String>path("code"))
                    .as("whoever verified the degree does not approve the expert")
                    .isEqualTo("four_eyes");
            cast.secondVettingOfficer.verb(CATALOG, path, "approve").then().statusCode(200);
        }
    }

    void match() {
        JsonPath match = cast.sourcingManager
                .post(
                        CATALOG,
                        "/v1/matches",
                        """
                        {"domain": "FINANCIAL_CONSULTING", "startsOn": "2026-10-01", "weeklyMinutes": 2400,
                         "skills": [{"code": "financial-modelling", "weight": "1", "minimumLevel": 3}],
                         "minimumDegreeLevel": 7, "languages": [{"tag": "en", "minimum": "B2"}],
                         "overlap": {"from": "09:00", "to": "17:00", "zone": "Europe/Berlin", "minimumMinutes": 60,
                                     "periodFrom": "2026-10-01", "periodTo": "2026-12-01"}}""")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(match.getList("ranking.expertId")).containsExactlyInAnyOrderElementsOf(cast.experts.values());
        assertThat(match.getList("ranking.name")).as("no name before an NDA").containsOnlyNulls();
    }

    void reserved() {
        cast.assignments.forEach((person, assignment) -> {
            String capacity = null;
            for (int i = 0; i < 300 && !"RESERVED".equals(capacity); i++) {
                capacity = cast.deliveryManager
                        .get(ENGAGEMENT, "/v1/assignments/" + assignment)
                        .path("capacity");
                Stack.pause(100);
            }
            assertThat(capacity).as(person.name()).isEqualTo("RESERVED");
            JsonPath week = cast.deliveryManager
                    .get(
                            CATALOG,
                            "/v1/experts/" + cast.experts.get(person) + "/availability?from=2026-10-05&to=2026-10-12")
                    .jsonPath();
            assertThat(week.getList("items.reservedMinutes", Integer.class))
                    .as("his whole week")
                    .containsExactly(540, 540, 540, 540, 540, 0, 0);
            assertThat(week.getList("items.freeMinutes", Integer.class)).containsOnly(0);
        });
    }
}
