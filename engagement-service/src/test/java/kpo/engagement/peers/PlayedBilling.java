package kpo.engagement.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Billing, as far as engagements talk to it: agreements and batches of charges, each known by its natural key. */
public class PlayedBilling extends PlayedPeer {

    private final Map<String, JsonNode> agreements = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> charges = new ConcurrentHashMap<>();
    private final List<String> tellings = new CopyOnWriteArrayList<>();
    private volatile String rolesWithoutRate = "";

    /** Roles that no rate card prices. */
    public void knowsNoRateFor(String roles) {
        rolesWithoutRate = roles;
    }

    public JsonNode agreement(String statementOfWorkId) {
        return agreements.get(statementOfWorkId);
    }

    public JsonNode charge(String timeEntryId) {
        return charges.get(timeEntryId);
    }

    /** How often a charge was told, also where nothing came of it. */
    public long tellingsOf(String timeEntryId) {
        return tellings.stream().filter(timeEntryId::equals).count();
    }

    /** Billing forgets an agreement, as if it had not arrived yet. */
    public void forgetAgreement(String statementOfWorkId) {
        agreements.remove(statementOfWorkId);
    }

    public void learnAgreement(String statementOfWorkId, JsonNode agreement) {
        agreements.put(statementOfWorkId, agreement);
    }

    @Override
    synchronized Reply reply(String method, String path, String query, JsonNode body) {
        return switch (path) {
            case "/v1/billing-agreements" -> agree(body, "dryRun=true".equals(query));
            case "/v1/charges/batch" -> charge(body);
            default -> Reply.problem(404, "not_found", "played");
        };
    }

    private Reply agree(JsonNode terms, boolean dryRun) {
        for (JsonNode role : terms.get("roles")) {
            if (rolesWithoutRate.contains(role.asText())) {
                return new Reply(
                        422,
                        Map.of(
                                "status",
                                422,
                                "code",
                                "role_without_rate",
                                "detail",
                                "No card prices " + role.asText() + ".",
                                "roles",
                                List.of(role.asText())));
            }
        }
        String key = terms.get("sourceId").asText();
        JsonNode before = agreements.get(key);
        if (before != null && !before.equals(terms)) {
            return Reply.problem(409, "agreement_differs", "played");
        }
        if (!dryRun) {
            agreements.put(key, terms);
        }
        return new Reply(
                before == null && !dryRun ? 201 : 200,
                Map.of("id", UUID.randomUUID().toString()));
    }

    private Reply charge(JsonNode batch) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (JsonNode charge : batch.get("charges")) {
            String key = charge.get("sourceId").asText();
            tellings.add(key);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("sourceId", key);
            if (!agreements.containsKey(charge.get("agreementSourceId").asText())) {
                result.put("outcome", "REFUSED");
                result.put("problem", Map.of("code", "agreement_unknown", "detail", "played"));
            } else if (charges.containsKey(key) && !charges.get(key).equals(charge)) {
                result.put("outcome", "REFUSED");
                result.put("problem", Map.of("code", "charge_differs", "detail", "played"));
            } else {
                result.put("outcome", charges.put(key, charge) == null ? "CREATED" : "DUPLICATE");
                result.put("chargeId", UUID.randomUUID().toString());
                result.put("status", "RATED");
            }
            results.add(result);
        }
        return new Reply(200, Map.of("results", results));
    }
}
