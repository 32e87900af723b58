package kpo.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A question to Prometheus, from an alert or a panel.
 *
 * @param source the alert's name or the panel's title
 */
public record Expression(String source, String text) {

    static final Path FOLDER = Path.of("../observability");

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    /** A name with its matchers; what a bracket follows is a function, what has no underscore a word of the language. */
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-z]+(?:_[a-z0-9]+)+)\\b(?!\\s*\\()(?:\\{([^}]*)})?");

    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");

    /** All that alerts and dashboard ask. */
    public static Stream<Expression> all() {
        return Stream.concat(alerts().map(Expression::ofAlert), panels().flatMap(Expression::ofPanel));
    }

    static Stream<JsonNode> alerts() {
        return children(read(new YAMLMapper(), "alerts.yaml").at("/spec/groups"))
                .flatMap(g -> children(g.path("rules")));
    }

    static Stream<JsonNode> panels() {
        return children(read(new ObjectMapper(), "dashboard.json").path("panels"));
    }

    private static Expression ofAlert(JsonNode rule) {
        return new Expression(rule.path("alert").asText(), rule.path("expr").asText());
    }

    private static Stream<Expression> ofPanel(JsonNode panel) {
        return children(panel.path("targets"))
                .map(target -> new Expression(
                        panel.path("title").asText(), target.path("expr").asText()));
    }

    /** The metrics that it names, each with the labels by which it chooses among their series. */
    public Map<String, Set<String>> metrics() {
        Map<String, Set<String>> metrics = new TreeMap<>();
        Matcher selector = SELECTOR.matcher(
                GROUPING.matcher(STRING.matcher(text).replaceAll("''")).replaceAll(""));
        while (selector.find()) {
            Set<String> labels = metrics.computeIfAbsent(selector.group(1), name -> new TreeSet<>());
            if (selector.group(2) != null) {
                MATCHER.matcher(selector.group(2)).results().forEach(match -> labels.add(match.group(1)));
            }
        }
        return metrics;
    }

    boolean isBalanced() {
        StringBuilder open = new StringBuilder();
        for (char c : STRING.matcher(text).replaceAll("").toCharArray()) {
            if ("({[".indexOf(c) >= 0) {
                open.append(")}]".charAt("({[".indexOf(c)));
            } else if (")}]".indexOf(c) >= 0) {
                if (open.isEmpty() || open.charAt(open.length() - 1) != c) {
                    return false;
                }
                open.setLength(open.length() - 1);
            }
        }
        return open.isEmpty();
    }

    static JsonNode read(ObjectMapper mapper, String file) {
        try {
            return mapper.readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
