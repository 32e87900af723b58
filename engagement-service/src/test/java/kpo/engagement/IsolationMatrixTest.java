package kpo.engagement;

import static kpo.engagement.Scene.*;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import kpo.testing.Polling;
import kpo.testing.isolation.IsolationMatrix;
import kpo.testing.isolation.IsolationWorld;

@QuarkusTest
class IsolationMatrixTest extends IsolationMatrix {

    private static final String REASON = "{\"reason\": \"Curious\"}";

    @Override
    protected IsolationWorld world() {
        Scene scene = new Scene().working();
        String entry = scene.logged("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        scene.approved("2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z");
        Polling.until(Duration.ofSeconds(30), scene::isCompletelyBilled);
        String client = scene.operator()
                .get("/v1/clients?limit=200")
                .path("items.find { it.organisation == '%s' }.id".formatted(scene.clientOrganisation));
        String assessment = scene.client()
                .get("/v1/qualification-assessments?needId=" + id(scene.need))
                .path("items[0].id");
        return new IsolationWorld(scene.clientOrganisation)
                .secret(scene.providerOrganisation)
                .secret(scene.expertSubject)
                .secret(scene.expert.toString())
                .object("/v1/clients/{id}", client)
                .object("/v1/needs/{id}", id(scene.need))
                .object("/v1/qualification-assessments/{id}", assessment)
                .object("/v1/engagements/{id}", id(scene.engagement))
                .object("/v1/ndas/{id}", id(scene.nda))
                .object("/v1/statements-of-work/{id}", id(scene.work))
                .object("/v1/assignments/{id}", id(scene.assignment))
                .object("/v1/assignments/{id}/conflict-checks/{checkId}", id(scene.conflictCheck))
                .place("/v1/assignments/{id}/weeks/{week}", "2026-W41")
                .object("/v1/time-entries/{id}", id(entry))
                .filter("needId", id(scene.need))
                .filter("engagementId", id(scene.engagement))
                .filter("assignmentId", id(scene.assignment))
                .body("editNeed", needBody())
                .body("editStatementOfWork", workBody())
                .body("editTimeEntry", timeBody("2026-10-07T03:30:00Z", "2026-10-07T11:30:00Z"))
                .body("logTime", timeBody("2026-10-07T03:30:00Z", "2026-10-07T04:30:00Z"))
                .body("draftNda", ndaBody())
                .body("draftStatementOfWork", workBody())
                .body("proposeAssignment", scene.assignmentBody())
                .body("endAssignment", "{\"endsOn\": \"2026-11-01\"}")
                .body("cancelEngagement", REASON)
                .body("terminateNda", REASON)
                .body("rejectStatementOfWork", REASON)
                .body("declineAssignment", REASON)
                .body("withdrawAssignment", REASON)
                .body("rejectTimeEntry", REASON)
                .body("previewQualification", ANSWERS_KPO)
                .body(
                        "proposeEngagement",
                        """
                        {"needId": "%s", "providerOrganisation": "%s"}"""
                                .formatted(id(scene.need), scene.providerOrganisation))
                .body("draftNeed", needBody())
                .own("draftNeed", "every client may state what it needs")
                .body("importTimeEntries", "{}")
                .own(
                        "importTimeEntries",
                        "an import is an operation of the caller's own, with an outcome for each row");
    }
}
