package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check of an expert needs so that an approval can rest on it. */
@QuarkusTest
class VettingChecksTest {

    private final String deccan = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = thirdParty(deccan);
    }

    @Test
    void evidence_is_a_place_and_a_hash() {
        String id = submitted();
        String path = "/v1/experts/" + id + "/vetting-checks";
        String check =
                """
                {"checks": [{"kind": "IDENTITY", "result": "CLEAR", "method": "Passport", "%s": "%s"}]}""";

        refused(
                        vera().body(check.formatted("documentReference", "dms:1"))
                                .post(path)
                                .then(),
                        422,
                        "evidence_incomplete")
                .body("errors[0].pointer", is("/checks/0/documentSha256"));
        refused(vera().body(check.formatted("documentSha256", "abc")).post(path).then(), 422, "validation_failed");
        refused(
                vera().body(checks("CLEAR", "IDENTITY"))
                        .post("/v1/experts/" + enrolled(asha(provider)) + "/vetting-checks")
                        .then(),
                409,
                "state_conflict");
        manager(deccan).body(checks("CLEAR", "IDENTITY")).post(path).then().statusCode(403);
    }

    @Test
    void what_an_approval_rests_on_has_a_document() {
        String id = submitted();
        String path = "/v1/experts/" + id + "/vetting-checks";
        String check =
                """
                {"checks": [{"kind": "INTERVIEW", "result": "CLEAR", "method": "Panel of two"},
                            {"kind": "%s", "result": "%s", "method": "By telephone"}]}""";

        for (String kind : List.of("IDENTITY", "BACKGROUND", "REFERENCE")) {
            refused(vera().body(check.formatted(kind, "CLEAR")).post(path).then(), 422, "document_missing")
                    .body("errors[0].pointer", is("/checks/1/documentReference"));
            vera().body(check.formatted(kind, "INCONCLUSIVE")).post(path).then().statusCode(201);
        }

        // A check of before documents were asked for is recorded anew.
        checked(vera(), id, "IDENTITY", "SANCTIONS", "BACKGROUND", "REFERENCE");
        CatalogDatabase.execute(
                """
                update vetting_check set document_reference = null, document_sha256 = null
                where case_id in (select id from vetting_case where expert_id = '%s')"""
                        .formatted(id));
        refused(verb(viktor(), id, "approve"), 409, "state_conflict")
                .body(
                        "reasons.code",
                        contains(
                                "state_conflict",
                                "identity_unverified",
                                "background_missing",
                                "references_missing",
                                "qualification_unverified"))
                .body(
                        "reasons.remedy",
                        contains(
                                "It is for these states: REFERENCE_CHECK.",
                                "Record the check of the identity first, with its document.",
                                "Record the background check first, with its document.",
                                "Record the check of a reference first, with its document.",
                                "Verify such a degree or licence first."));
    }

    @Test
    void a_kind_comes_once_in_a_request_and_references_are_of_several_people() {
        String id = submitted();
        String path = "/v1/experts/" + id + "/vetting-checks";
        Map<String, Object> both = new HashMap<>(checks("ADVERSE", "IDENTITY", "SANCTIONS"));
        both.merge("checks", checks("CLEAR", "SANCTIONS").get("checks"), (one, other) -> Stream.of(one, other)
                .flatMap(part -> ((List<?>) part).stream())
                .toList());

        refused(vera().body(both).post(path).then(), 422, "check_twice").body("errors[0].pointer", is("/checks/2"));
        vera().body(checks("CLEAR", "REFERENCE", "REFERENCE"))
                .post(path)
                .then()
                .statusCode(201)
                .body("checks", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDENTITY", "SANCTIONS", "BACKGROUND"})
    void an_adverse_finding_suspends_at_once_and_is_taken_back_by_another_officer(String kind) {
        String id = vetted(asha(provider));
        String path = "/v1/experts/" + id + "/vetting-checks";

        vera().body(checks("ADVERSE", kind))
                .post(path)
                .then()
                .statusCode(201)
                .body("steps.last().verb", is("SUSPEND"))
                .body("steps.last().reason", is("A check of %s is adverse.".formatted(kind.toLowerCase(Locale.ROOT))));

        client("acme").get("/v1/experts/" + id).then().statusCode(404);
        vera().body(checks("INCONCLUSIVE", kind)).post(path).then().statusCode(201);
        refused(vera().body(checks("CLEAR", "INTERVIEW", kind)).post(path).then(), 409, "four_eyes")
                .body("errors[0].pointer", is("/checks/1/result"));
        checked(valentina(), id, kind);
        reasoned(viktor(), id, "reinstate").statusCode(200).body("status", is("VETTED"));
    }

    @Test
    void an_interview_or_a_reference_that_is_adverse_suspends_nobody() {
        String id = vetted(asha(provider));

        found(vera(), id, "ADVERSE", "INTERVIEW");
        found(vera(), id, "ADVERSE", "REFERENCE");

        checked(vera(), id, "INTERVIEW", "REFERENCE");
        client("acme").get("/v1/experts/" + id).then().statusCode(200);
    }

    private String submitted() {
        String id = enrolled(asha(provider));
        verb(manager(deccan), id, "submit").statusCode(200);
        return id;
    }
}
