package kpo.catalog.matching;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kpo.catalog.taxonomy.DomainCode;

/** What a client in New York looks for: Asha fits. */
final class RequirementFixture {

    private RequirementFixture() {}

    /** A domain and a start, and nothing else. */
    static MatchRequest investmentOnly() {
        return new MatchRequest(
                null,
                DomainCode.INVESTMENT,
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 10, 5),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Map<String, Object> need() {
        return need(body -> {});
    }

    static Map<String, Object> need(Consumer<Map<String, Object>> change) {
        Map<String, Object> body = new HashMap<>();
        body.put("domain", "INVESTMENT");
        body.put("skills", List.of(wanted("equity-research", 3), Map.of("code", "credit-analysis")));
        body.put("minimumDegreeLevel", 7);
        body.put("wantedCredentials", List.of("CFA_CHARTER"));
        body.put("languages", List.of(speaks("en", "B2")));
        body.put("overlap", overlap(120, 180));
        body.put("startsOn", "2026-10-05");
        body.put("weeklyMinutes", 1200);
        body.put("budget", Map.of("amount", "3000.00", "currency", "INR"));
        body.put("limit", 200);
        change.accept(body);
        return body;
    }

    /** For a period, wherever the hours lie. */
    static Map<String, Object> need(String from, String to, int weeklyMinutes) {
        return need(body -> {
            body.put("startsOn", from);
            body.put("endsOn", to);
            body.put("weeklyMinutes", weeklyMinutes);
            body.remove("overlap");
        });
    }

    static JsonPath match(RequestSpecification caller, Map<String, Object> need) {
        return caller.body(need)
                .post("/v1/matches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String outcome(RequestSpecification caller, Map<String, Object> need, String expert) {
        need.put("explain", List.of(expert));
        return outcome(match(caller, need));
    }

    /** Of the first who is explained: RANKED, UNKNOWN, or the filters that removed the expert. */
    static String outcome(JsonPath match) {
        List<String> filters = match.getList("explained[0].removedBy.filter");
        return filters == null ? match.getString("explained[0].outcome") : String.join(",", filters);
    }

    /** Where in a match an expert is. */
    static String ranked(String expert) {
        return "ranking.find { it.expertId == '%s' }".formatted(expert);
    }

    static Map<String, Object> wanted(String code, int minimumLevel) {
        return Map.of("code", code, "weight", "3", "minimumLevel", minimumLevel);
    }

    static Map<String, Object> speaks(String tag, String minimum) {
        return Map.of("tag", tag, "minimum", minimum);
    }

    /** Winter in New York, with one week of summer: 120 minutes on most days. */
    static Map<String, Object> overlap(int minimum, int wanted) {
        var overlap = new HashMap<>(overlap("2026-10-26", "2026-12-05"));
        overlap.put("minimumMinutes", minimum);
        overlap.put("wantedMinutes", wanted);
        return overlap;
    }

    static Map<String, Object> overlap(String periodFrom, String periodTo) {
        return Map.of(
                "from",
                "09:00",
                "to",
                "17:00",
                "zone",
                "America/New_York",
                "minimumMinutes",
                60,
                "periodFrom",
                periodFrom,
                "periodTo",
                periodTo);
    }

    static Map<String, Object> weights(String skill) {
        return Map.of(
                "skill",
                skill,
                "credential",
                "0.15",
                "domainYears",
                "0.15",
                "availability",
                "0.10",
                "overlap",
                "0.10",
                "language",
                "0.08",
                "jurisdiction",
                "0.05",
                "costFit",
                "0.07");
    }
}
