package kpo.engagement;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kpo.testing.EventsCheck;

@QuarkusTest
class EventsTest extends EventsCheck {

    EventsTest() {
        super(
                "kpo.engagement",
                Map.ofEntries(
                        Map.entry("POST /v1/time-entries/import", "time_entry.logged"),
                        Map.entry("POST /v1/clients", "client.registered"),
                        Map.entry("POST /v1/needs", "need.drafted"),
                        Map.entry("PUT /v1/needs/{id}", "need.edited"),
                        Map.entry("POST /v1/needs/{id}/qualification-assessments", "need.assessed"),
                        Map.entry("POST /v1/qualification-assessments/preview", "- keeps nothing"),
                        Map.entry("POST /v1/engagements", "engagement.proposed"),
                        Map.entry("POST /v1/engagements/{engagementId}/ndas", "nda.drafted"),
                        Map.entry(
                                "POST /v1/engagements/{engagementId}/statements-of-work", "statement_of_work.drafted"),
                        Map.entry("PUT /v1/statements-of-work/{id}", "statement_of_work.edited"),
                        Map.entry("POST /v1/engagements/{engagementId}/assignments", "assignment.proposed"),
                        Map.entry("POST /v1/assignments/{assignmentId}/conflict-checks", "conflict_check.decided"),
                        Map.entry(
                                "POST /v1/assignments/{assignmentId}/conflict-checks/{id}/confirm",
                                "conflict_check.waiver_confirmed"),
                        Map.entry("POST /v1/assignments/{assignmentId}/time-entries", "time_entry.logged"),
                        Map.entry("PUT /v1/time-entries/{id}", "time_entry.edited"),
                        Map.entry("DELETE /v1/time-entries/{id}", "time_entry.deleted"),
                        Map.entry("POST /v1/assignments/{assignmentId}/weeks/{week}/submit", "time_entry.submitted"),
                        Map.entry("POST /v1/assignments/{assignmentId}/weeks/{week}/approve", "time_entry.approved")));
    }
}
