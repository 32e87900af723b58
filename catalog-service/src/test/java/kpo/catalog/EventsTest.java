package kpo.catalog;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kpo.testing.EventsCheck;

@QuarkusTest
class EventsTest extends EventsCheck {

    EventsTest() {
        super(
                "kpo.catalog",
                Map.ofEntries(
                        Map.entry("POST /v1/experts/import", "expert.enrolled"),
                        Map.entry("POST /v1/providers", "provider.registered"),
                        Map.entry("POST /v1/experts", "expert.enrolled"),
                        Map.entry("PUT /v1/experts/{id}", "expert.revised"),
                        Map.entry("POST /v1/experts/{id}/degrees/{degreeId}/verify", "expert.degree_verified"),
                        Map.entry(
                                "POST /v1/experts/{id}/credentials/{credentialId}/verify",
                                "expert.credential_verified"),
                        Map.entry("POST /v1/matches", "- keeps nothing"),
                        Map.entry("POST /v1/matches/comparison", "- keeps nothing"),
                        Map.entry("POST /v1/match-runs", "- a question of its own organisation, of no object"),
                        Map.entry(
                                "POST /v1/match-runs/{id}/rerun", "- a question of its own organisation, of no object"),
                        Map.entry("POST /v1/skills", "- the taxonomy has no parties")));
    }
}
