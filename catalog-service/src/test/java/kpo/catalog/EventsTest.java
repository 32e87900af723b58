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
                        Map.entry("PUT /v1/experts/{id}/degrees/{degreeId}/evidence", "expert.evidence_submitted"),
                        Map.entry(
                                "PUT /v1/experts/{id}/credentials/{credentialId}/evidence",
                                "expert.evidence_submitted"),
                        Map.entry("PUT /v1/experts/{id}/degrees/{degreeId}/check", "expert.degree_verified"),
                        Map.entry(
                                "PUT /v1/experts/{id}/credentials/{credentialId}/check", "expert.credential_verified"),
                        Map.entry("DELETE /v1/experts/{id}/personal-data", "expert.erased"),
                        Map.entry("POST /v1/rights-requests", "rights_request.asked"),
                        Map.entry("PUT /v1/experts/{id}/legal-hold", "- the data stay as they are"),
                        Map.entry("DELETE /v1/experts/{id}/legal-hold", "- the data stay as they are"),
                        Map.entry("POST /v1/experts/{id}/cost-rates", "expert.revised"),
                        Map.entry("POST /v1/disclosure-grants", "expert.disclosed"),
                        Map.entry("DELETE /v1/disclosure-grants/{id}", "expert.disclosure_ended"),
                        Map.entry("POST /v1/experts/{id}/vetting-checks", "expert.checked"),
                        Map.entry("PUT /v1/providers/{id}", "provider.changed"),
                        Map.entry("POST /v1/providers/{id}/close", "provider.closed"),
                        Map.entry("POST /v1/delivery-centres/{id}/close", "provider.centre_closed"),
                        Map.entry("POST /v1/delivery-centres", "provider.centre_opened"),
                        Map.entry("PUT /v1/delivery-centres/{id}", "provider.centre_changed"),
                        Map.entry("POST /v1/providers/{id}/certificates", "provider.certificate_added"),
                        Map.entry(
                                "DELETE /v1/providers/{id}/certificates/{certificateId}",
                                "provider.certificate_removed"),
                        Map.entry("POST /v1/service-offerings", "provider.offering_published"),
                        Map.entry("PUT /v1/service-offerings/{id}", "provider.offering_changed"),
                        Map.entry("DELETE /v1/service-offerings/{id}", "provider.offering_removed"),
                        Map.entry("PUT /v1/experts/{id}/delivery-centre", "expert.availability_changed"),
                        Map.entry("PUT /v1/skills/{code}", "- the taxonomy has no parties"),
                        Map.entry("POST /v1/skills/{code}/deprecate", "- the taxonomy has no parties"),
                        Map.entry("POST /v1/skills/{code}/migrate", "expert.revised"),
                        Map.entry("POST /v1/skills/import", "- the taxonomy has no parties"),
                        Map.entry("POST /v1/specialisms", "- the taxonomy has no parties"),
                        Map.entry("POST /v1/specialisms/import", "- the taxonomy has no parties"),
                        Map.entry("PUT /v1/specialisms/{code}", "- the taxonomy has no parties"),
                        Map.entry("POST /v1/specialisms/{code}/deprecate", "- the taxonomy has no parties"),
                        Map.entry("POST /v1/reservations", "reservation.held"),
                        Map.entry("POST /v1/experts/{id}/weekly-hours", "expert.availability_changed"),
                        Map.entry("DELETE /v1/experts/{id}/weekly-hours/{hoursId}", "expert.availability_changed"),
                        Map.entry("POST /v1/experts/{id}/time-off", "expert.availability_changed"),
                        Map.entry("DELETE /v1/experts/{id}/time-off/{timeOffId}", "expert.availability_changed"),
                        Map.entry("POST /v1/matches", "- keeps nothing"),
                        Map.entry("POST /v1/matches/comparison", "- keeps nothing"),
                        Map.entry("POST /v1/match-runs", "- a question of its own organisation, of no object"),
                        Map.entry(
                                "POST /v1/match-runs/{id}/rerun", "- a question of its own organisation, of no object"),
                        Map.entry("POST /v1/skills", "- the taxonomy has no parties")));
    }
}
