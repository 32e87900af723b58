package kpo.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import kpo.platform.caller.CurrentCaller;

/** Tells of changes as far as the caller may know: rows hold fields that one side of a deal hides from the other. */
@ApplicationScoped
class Auditing {

    @Inject
    CurrentCaller caller;

    @Inject
    ObjectMapper json;

    AuditEventResponse form(AuditEvent event) {
        JsonNode before = row(event.before());
        JsonNode after = row(event.after());
        boolean values = caller.get().seesEveryOrganisation();
        return new AuditEventResponse(
                event.id(),
                event.recordedAt(),
                event.organisation(),
                event.subject(),
                event.operation(),
                event.requestId(),
                event.reason(),
                event.entity(),
                event.entityId(),
                event.action(),
                changed(before, after),
                values ? before : null,
                values ? after : null);
    }

    private static List<String> changed(JsonNode before, JsonNode after) {
        TreeSet<String> names = new TreeSet<>();
        (before == null ? after : before).fieldNames().forEachRemaining(names::add);
        if (before != null && after != null) {
            names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        }
        return List.copyOf(names);
    }

    private JsonNode row(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL keeps JSON only", e);
        }
    }
}
