package kpo.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kpo.local.LocalRunException;

/**
 * An object of the demo for each collection of a service, found by the service's own contract: of those that a list
 * answers the one with the most parts, on which most can be tried.
 */
final class DemoIds {

    private static final Pattern PARAMETER = Pattern.compile("/\\{[^}]+}");

    private final String service;
    private final JsonNode paths;
    private final Caller reader;
    private final Map<String, String> found = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();

    /** @param contract of the service at that address @param reader who may read all of it */
    DemoIds(String service, JsonNode contract, Caller reader) {
        this.service = service;
        this.paths = contract.path("paths");
        this.reader = reader;
    }

    /** @param query what a list of the collection is asked for, before anybody has asked {@link #of} */
    DemoIds choose(String collection, String query) {
        choices.put(collection, query);
        return this;
    }

    /**
     * @param collection a path of the contract such as {@code /v1/experts/{id}/degrees}
     * @return null where the demo has none
     */
    String of(String collection) {
        if (!found.containsKey(collection)) {
            found.put(
                    collection,
                    Stream.of(inList(collection), inListElsewhere(collection), inParent(collection))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElse(null));
        }
        return found.get(collection);
    }

    private Optional<String> inList(String collection) {
        if (paths.path(collection).path("get").isMissingNode()) {
            return Optional.empty();
        }
        return read(collection, choices.getOrDefault(collection, ""))
                .flatMap(list -> list.has("items") ? fullest(list.get("items")) : Optional.of(list))
                .flatMap(DemoIds::name);
    }

    private static Optional<JsonNode> fullest(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).max(Comparator.comparing(DemoIds::parts));
    }

    private static int parts(JsonNode object) {
        return StreamSupport.stream(object.spliterator(), false)
                .filter(JsonNode::isArray)
                .mapToInt(JsonNode::size)
                .sum();
    }

    /** Assignments are listed by their engagement. */
    private Optional<String> inListElsewhere(String collection) {
        String noun = collection.substring(collection.lastIndexOf('/'));
        return collection.contains("{")
                ? Optional.empty()
                : paths.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(path -> path.endsWith("}" + noun))
                        .findFirst()
                        .flatMap(this::inList);
    }

    /** Degrees are read with their expert, tax registrations, as {@code registrations}, with their legal entity. */
    private Optional<String> inParent(String collection) {
        int end = collection.lastIndexOf('/');
        if (collection.charAt(end - 1) != '}') {
            return Optional.empty();
        }
        String noun = "-" + collection.substring(end + 1);
        return read(collection.substring(0, end), "")
                .flatMap(parent -> parent.properties().stream()
                        .filter(member -> noun.endsWith("-" + member.getKey()))
                        .findFirst())
                .flatMap(member -> name(member.getValue().path(0)));
    }

    private static Optional<String> name(JsonNode object) {
        return Stream.of("id", "code", "rateId")
                .filter(object::hasNonNull)
                .findFirst()
                .map(key -> object.get(key).asText());
    }

    private Optional<JsonNode> read(String path, String query) {
        StringBuilder url = new StringBuilder();
        int copied = 0;
        for (var parameter = PARAMETER.matcher(path); parameter.find(); copied = parameter.end()) {
            String id = of(path.substring(0, parameter.start()));
            if (id == null) {
                return Optional.empty();
            }
            url.append(path, copied, parameter.start()).append('/').append(id);
        }
        try {
            return Optional.of(
                    reader.get(service + url + path.substring(copied) + query).body());
        } catch (LocalRunException notForTheReader) {
            return Optional.empty();
        }
    }
}
