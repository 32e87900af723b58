package kpo.engagement.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The catalog, as far as engagements ask it: {@code GET /v1/experts/{id}}. */
public class PlayedCatalog extends PlayedPeer {

    private final Map<String, Map<String, Object>> experts = new ConcurrentHashMap<>();

    /** @return the id of a new expert with the name Anita Rao */
    public UUID expert(String organisation, String subject, String status) {
        UUID id = UUID.randomUUID();
        experts.put(
                id.toString(),
                Map.of(
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

    @Override
    Reply reply(String method, String path, String query, JsonNode body) {
        Map<String, Object> expert = experts.get(path.substring(path.lastIndexOf('/') + 1));
        return expert == null ? Reply.problem(404, "not_found", "played") : new Reply(200, expert);
    }
}
