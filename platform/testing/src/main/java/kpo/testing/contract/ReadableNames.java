package kpo.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the names that tests make up, such as {@code org-4b7c…}, a readable form for those who read the example. */
final class ReadableNames {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A word with a random UUID behind it: an organisation, a person, a reference of one test. */
    private static final Pattern MADE_UP =
            Pattern.compile("([a-z]+(?:-[a-z]+)*)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final List<String> ORGANISATIONS = List.of("deccan-analytics", "acme-capital", "northwind-advisory");

    private ReadableNames() {}

    static JsonNode in(JsonNode example) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher found = MADE_UP.matcher(example.toString());
        String readable = found.replaceAll(match -> names.computeIfAbsent(
                match.group(),
                madeUp -> match.group(1).equals("org")
                        ? ORGANISATIONS.get(names.size() % ORGANISATIONS.size())
                        : match.group(1)));
        try {
            return JSON.readTree(readable);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON stays JSON", e);
        }
    }
}
