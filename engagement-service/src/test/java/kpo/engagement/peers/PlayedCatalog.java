package kpo.engagement.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The catalog, as far as engagements ask it: experts, and reservations that it knows by our reference. */
public class PlayedCatalog extends PlayedPeer {

    private final Map<String, Map<String, Object>> experts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> reservations = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** @return the id of a new expert with the name Anita Rao */
    public UUID expert(String organisation, String subject, String status) {
        UUID id = UUID.randomUUID();
        experts.put(
                id.toString(),
                Map.of(
                        "weeklyCapacityMinutes",
                        2400,
                        "id",
                        id.toString(),
                        "providerId",
                        UUID.randomUUID().toString(),
                        "organisation",
                        organisation,
                        "subject",
                        subject,
                        "name",
                        "Anita Rao",
                        "status",
                        status,
                        "zone",
                        "Asia/Kolkata",
                        "country",
                        "IN",
                        "somethingNew",
                        "that we do not know yet"));
        return id;
    }

    /** Has no minutes of this expert left, until it is said otherwise. */
    public void isFull(UUID expert, boolean full) {
        if (full) {
            taken.add(expert.toString());
        } else {
            taken.remove(expert.toString());
        }
    }

    /** What was asked for under a reference, and where it stands. */
    public Map<String, Object> reservation(String reference) {
        return reservations.values().stream()
                .filter(reservation -> reservation.get("reference").equals(reference))
                .findFirst()
                .orElse(Map.of());
    }

    @Override
    synchronized Reply reply(String method, String path, String query, JsonNode body) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.equals("/v1/reservations")) {
            return method.equals("GET") ? withReference(query) : hold(body);
        }
        if (path.startsWith("/v1/reservations/")) {
            return method.equals("GET") ? new Reply(200, reservations.get(last)) : decide(path, last, body);
        }
        Map<String, Object> expert = experts.get(last);
        return expert == null ? Reply.problem(404, "not_found", "played") : new Reply(200, expert);
    }

    /** Held an expert under a reference, and nobody confirmed it in time. */
    public void expired(UUID expert, String reference) {
        String id = UUID.randomUUID().toString();
        reservations.put(
                id,
                new ConcurrentHashMap<>(
                        Map.of("id", id, "status", "EXPIRED", "reference", reference, "expertId", expert.toString())));
    }

    /** Those of others too, unless only the asker's are wanted. */
    private Reply withReference(String query) {
        String[] wanted = query.split("[=&]");
        List<Map<String, Object>> items = new ArrayList<>();
        if (!query.contains("own=true")) {
            items.add(Map.of("id", UUID.randomUUID().toString(), "status", "HELD", "holder", "somebody-else"));
        }
        Map<String, Object> known = reservation(wanted[1]);
        if (!known.isEmpty()) {
            items.add(known);
        }
        return new Reply(200, Map.of("items", items));
    }

    private Reply hold(JsonNode body) {
        Map<String, Object> known = reservation(body.get("reference").asText());
        if (!known.isEmpty()) {
            return switch ((String) known.get("status")) {
                case "EXPIRED" -> Reply.problem(409, "hold_expired", "It was held until then.");
                case "RELEASED" -> Reply.problem(409, "reservation_ended", "It was released then.");
                default -> new Reply(201, known);
            };
        }
        if (taken.contains(body.get("expertId").asText())) {
            return Reply.problem(409, "capacity_exceeded", "No room.");
        }
        String id = UUID.randomUUID().toString();
        Map<String, Object> held = new ConcurrentHashMap<>(Map.of("id", id, "status", "HELD"));
        for (String field : List.of("reference", "expertId", "from", "to")) {
            held.put(field, body.get(field).asText());
        }
        held.put("weeklyMinutes", body.get("weeklyMinutes").asInt());
        reservations.put(id, held);
        return new Reply(201, held);
    }

    private Reply decide(String path, String verb, JsonNode body) {
        String id = path.split("/")[3];
        if (body != null && body.hasNonNull("from")) {
            reservations.get(id).put("releasedFrom", body.get("from").asText());
        }
        reservations.get(id).put("status", verb.equals("confirm") ? "CONFIRMED" : "RELEASED");
        return new Reply(200, reservations.get(id));
    }
}
