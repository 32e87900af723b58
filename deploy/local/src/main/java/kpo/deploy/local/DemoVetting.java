package kpo.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import kpo.local.LocalRunException;

/** Leads a submitted expert to VETTED, by two people. */
final class DemoVetting {

    private static final String CHECKS =
            """
            {"checks": [{"kind": "IDENTITY", "result": "CLEAR", "method": "Video call with the passport"},
                        {"kind": "SANCTIONS", "result": "CLEAR", "method": "Consolidated lists of the EU, UN and OFAC"},
                        {"kind": "INTERVIEW", "result": "CLEAR", "method": "Panel of two"},
                        {"kind": "REFERENCE", "result": "CLEAR", "method": "Call with the last employer"}]}""";

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
        Thing verified = vera.act(vera.act(screened, "degrees/" + highestDegree(expert) + "/verify"), "verify-all");
        viktor.act(viktor.act(verified, "pass"), "approve");
    }

    private static String highestDegree(Thing expert) {
        return StreamSupport.stream(expert.body().at("/degrees").spliterator(), false)
                .max(Comparator.comparing(degree -> degree.get("level").asInt()))
                .map((JsonNode degree) -> degree.get("id").asText())
                .orElseThrow(() -> new LocalRunException("%s has no degree.", expert.url()));
    }
}
