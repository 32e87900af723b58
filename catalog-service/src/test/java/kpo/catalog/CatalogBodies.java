package kpo.catalog;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What the tests send: bodies that are taken as they are, and are made wrong where a test wants that. */
public abstract class CatalogBodies {

    public static final String EVIDENCE =
            """
            {"reference": "dms:degree.pdf",
             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";

    /** Asha: twelve years in investment, a master's degree, a CFA charter, English and Hindi, Bengaluru's late shift. */
    public static Map<String, Object> asha(String providerId) {
        Map<String, Object> profile = new HashMap<>();
        profile.put("providerId", providerId);
        profile.put("subject", "asha-" + UUID.randomUUID());
        profile.put("name", "Asha Rao");
        profile.put("country", "IN");
        profile.put("zone", "Asia/Kolkata");
        profile.put(
                "workingHours",
                Map.of(
                        "from",
                        "12:30",
                        "to",
                        "21:30",
                        "days",
                        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")));
        profile.put("weeklyCapacityMinutes", 2400);
        profile.put("costRate", Map.of("amount", "3250.00", "currency", "INR"));
        profile.put("availableFrom", "2026-10-01");
        profile.put("domains", List.of(Map.of("domain", "INVESTMENT", "years", 12)));
        profile.put("degrees", List.of(degree(7, "MSc Finance")));
        profile.put("credentials", List.of(credential("CERTIFICATE", "CFA_CHARTER", "INVESTMENT")));
        profile.put("languages", List.of(language("en", "C1"), language("hi", "C2")));
        profile.put("skills", List.of(skill("equity-research", 5), skill("credit-analysis", 3)));
        return profile;
    }

    /** Asha with a change. */
    public static Map<String, Object> asha(String providerId, Consumer<Map<String, Object>> change) {
        Map<String, Object> profile = asha(providerId);
        change.accept(profile);
        return profile;
    }

    public static Map<String, Object> degree(int level, String title) {
        return Map.of("level", level, "title", title, "institution", "University of Mumbai", "awardedYear", 2012);
    }

    public static Map<String, Object> credential(String kind, String type, String domain) {
        return Map.of(
                "kind",
                kind,
                "type",
                type,
                "domain",
                domain,
                "issuer",
                "An issuer",
                "country",
                "US",
                "awardedOn",
                "2016-09-01");
    }

    public static Map<String, Object> language(String tag, String level) {
        return Map.of("tag", tag, "level", level);
    }

    public static Map<String, Object> skill(String code, int level) {
        return Map.of("code", code, "level", level);
    }

    public static Map<String, Object> checks(String result, String... kinds) {
        return Map.of(
                "checks",
                Arrays.stream(kinds)
                        .map(kind -> Map.of(
                                "kind",
                                kind,
                                "result",
                                result,
                                "method",
                                "Seen in the original",
                                "documentReference",
                                "dms:vetting/" + UUID.randomUUID(),
                                "documentSha256",
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
                        .toList());
    }

    /** 1200 minutes a week from 4 January to 1 March 2027, under a reference of its own. */
    public static Map<String, Object> hold(String expertId) {
        Map<String, Object> hold = new HashMap<>();
        hold.put("expertId", expertId);
        hold.put("reference", "assignment-" + UUID.randomUUID());
        hold.put("from", "2027-01-04");
        hold.put("to", "2027-03-01");
        hold.put("weeklyMinutes", 1200);
        return hold;
    }

    /** Of Bengaluru, closed on Diwali. */
    public static Map<String, Object> bengaluru(String providerId) {
        Map<String, Object> centre = new HashMap<>();
        centre.put("providerId", providerId);
        centre.put("name", "Whitefield " + UUID.randomUUID());
        centre.put("city", "Bengaluru");
        centre.put("country", "IN");
        centre.put("zone", "Asia/Kolkata");
        centre.put("ownDays", List.of(Map.of("day", "2027-10-29", "name", "Diwali", "kind", "HOLIDAY")));
        return centre;
    }

    public static Map<String, Object> certificate() {
        return new HashMap<>(Map.of(
                "type",
                "ISO_27001",
                "issuer",
                "Bureau Veritas",
                "number",
                "IND-" + UUID.randomUUID(),
                "awardedOn",
                "2025-06-01",
                "expiresOn",
                "2040-06-01"));
    }

    public static Map<String, Object> offering(String providerId) {
        Map<String, Object> offering = new HashMap<>();
        offering.put("providerId", providerId);
        offering.put("domain", "MEDICAL_AND_HEALTH_CARE");
        offering.put("specialism", "clinical-research");
        offering.put("description", "Statistical analysis plans and clinical study reports");
        offering.put("priceFrom", Map.of("amount", "28.00", "currency", "USD"));
        offering.put("priceTo", Map.of("amount", "42.50", "currency", "USD"));
        offering.put("leadTimeDays", 14);
        return offering;
    }

    public static Map<String, Object> right(String expertId) {
        return Map.of("expertId", expertId, "kind", "RECTIFICATION", "wish", "My degree is of 2013.");
    }

    /** Of a request that was asked today, by one month. */
    public static Map<String, Object> extension() {
        return Map.of(
                "dueOn",
                LocalDate.now(ZoneOffset.UTC).plusMonths(1).plusDays(28).toString(),
                "reason",
                "The university answers in January only.");
    }

    public static Map<String, Object> grant(String expertId, String client) {
        return Map.of(
                "expertId", expertId, "organisation", client, "from", "2020-01-01", "reason", "Assignment confirmed");
    }
}
