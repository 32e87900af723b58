package kpo.deploy.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;

/** What a recorded request must say otherwise in the demo: names that are taken there, days that count from its day. */
final class DemoChanges {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, Object>> changes;

    DemoChanges(DemoStage stage) {
        LocalDate monday = stage.firstMonday;
        LocalDate soon = stage.day.plusDays(30);
        LocalDate later = stage.day.plusDays(90);
        changes = Map.ofEntries(
                Map.entry("enrolExpert", Map.of("subject", "nila", "name", "Nila Menon")),
                Map.entry("grantDisclosure", Map.of("organisation", "acme", "from", soon, "to", later)),
                Map.entry("holdExpert", Map.of("reference", "my-assignment", "from", soon, "to", later)),
                Map.entry("matchExperts", Map.of("startsOn", soon)),
                Map.entry("draftNeed", Map.of("startsOn", soon)),
                Map.entry("proposeAssignment", Map.of("startsOn", monday, "endsOn", later)),
                Map.entry("registerClient", Map.of("organisation", "lumen", "name", "Lumen Robotics Inc")),
                Map.entry("previewTax", Map.of("taxPoint", stage.day)),
                Map.entry("createBillingAgreement", Map.of("fxSource", "DEMO", "startsOn", monday)),
                Map.entry("quoteFxRate", Map.of("base", "EUR", "quote", "INR", "on", monday, "source", "DEMO")),
                Map.entry("selectRate", Map.of("role", "research-associate", "unit", "HOUR", "on", monday)),
                Map.entry("previewInvoice", invoice(monday)),
                Map.entry("draftInvoice", invoice(monday)));
    }

    private static Map<String, Object> invoice(LocalDate monday) {
        return Map.of("periodFrom", monday, "periodTo", monday.plusDays(14), "taxPoint", monday.plusDays(11));
    }

    /** @return members of the operation's body, and parameters of its query */
    ObjectNode of(String operation) {
        ObjectNode changed = JSON.createObjectNode();
        changes.getOrDefault(operation, Map.of()).forEach((name, value) -> changed.put(name, value.toString()));
        return changed;
    }
}
