package kpo.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import kpo.local.LocalRunException;

/** Leads a submitted expert to VETTED, by two people. */
final class DemoVetting {

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

    private final DemoStage stage;

    DemoVetting(DemoStage stage) {
        this.stage = stage;
    }

    void vet(Thing expert) {
        Caller vera = stage.as(Person.VERA);
        Caller viktor = stage.as(Person.VIKTOR);
        Thing started = vera.act(expert, "start");
        vera.create(expert.url() + "/vetting-checks", CHECKS);
        Thing screened = vera.act(started, "pass");
        String degree = "degrees/" + highestDegree(expert);
        Thing shown = stage.as(Person.OLGA).put(screened, degree + "/evidence", DIPLOMA);
        Thing verified = vera.act(vera.act(shown, degree + "/verify"), "verify-all");
        viktor.act(viktor.act(verified, "pass"), "approve");
    }

    private static String highestDegree(Thing expert) {
        return StreamSupport.stream(expert.body().at("/degrees").spliterator(), false)
                .max(Comparator.comparing(degree -> degree.get("level").asInt()))
                .map((JsonNode degree) -> degree.get("id").asText())
                .orElseThrow(() -> new LocalRunException("%s has no degree.", expert.url()));
    }
}
