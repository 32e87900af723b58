package kpo.engagement;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import kpo.testing.ListCheck;

@QuarkusTest
class ListTest extends ListCheck {

    @Override
    protected void makeRows() {
        for (int day : List.of(7, 5, 6)) {
            Scene scene = new Scene().working();
            scene.logged("2026-10-0%dT03:30:00Z".formatted(day), "2026-10-0%dT05:30:00Z".formatted(day));
        }
    }

    @Override
    protected Set<String> longLists() {
        return Set.of("listClients", "listNeeds", "listEngagements", "listQualificationAssessments", "listTimeEntries");
    }

    @Override
    protected String firstOf(String collection) {
        return collection.equals("/v1/assignments")
                ? first("/v1/time-entries", "assignmentId")
                : super.firstOf(collection);
    }
}
