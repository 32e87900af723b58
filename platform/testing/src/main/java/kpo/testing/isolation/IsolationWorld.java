package kpo.testing.isolation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the matrix tries to get at: one real object for each path of the contract, bodies that would be taken from the
 * right caller, and the words of which a stranger must never read one.
 */
public final class IsolationWorld {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final String organisation;
    private final Map<String, String> objects = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> filters = new HashMap<>();
    private final Map<String, String> queries = new HashMap<>();
    private final Map<String, String> common = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private final Set<String> secrets = new HashSet<>();

    /** @param organisation whose the objects are, or who is party to them */
    public IsolationWorld(String organisation) {
        this.organisation = organisation;
        secrets.add(organisation);
    }

    /** @param template the path up to and with the parameter: {@code /v1/experts/{id}/degrees/{degreeId}} */
    public IsolationWorld object(String template, String value) {
        Objects.requireNonNull(value, template);
        objects.put(anonymous(template), value);
        secrets.add(value);
        return this;
    }

    /** A value in a path that tells nothing, such as the number of a week. */
    public IsolationWorld place(String template, String value) {
        Objects.requireNonNull(value, template);
        objects.put(anonymous(template), value);
        return this;
    }

    /** A body that the right caller could send; the contract's example is used for the others. */
    public IsolationWorld body(String operationId, String body) {
        bodies.put(operationId, body);
        return this;
    }

    /** What a GET needs behind its question mark: {@code base=EUR&quote=INR}. */
    public IsolationWorld query(String operationId, String query) {
        queries.put(operationId, "?" + query);
        return this;
    }

    /** A real value for a filter of lists, wherever a parameter has this name. */
    public IsolationWorld filter(String parameter, String value) {
        filters.put(parameter, value);
        return this;
    }

    /** What strangers may read of it is the same for all, for this reason. */
    public IsolationWorld common(String operationId, String reason) {
        common.put(operationId, reason);
        return this;
    }

    /** Makes something of the caller's own, which every organisation may, for this reason. */
    public IsolationWorld own(String operationId, String reason) {
        own.put(operationId, reason);
        return this;
    }

    /** A word that only the organisation and its parties may read. */
    public IsolationWorld secret(String word) {
        secrets.add(word);
        return this;
    }

    String organisation() {
        return organisation;
    }

    /** Empty where a parameter of the path is not known. */
    Optional<String> path(GuardedOperation operation) {
        StringBuilder path = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(operation.path());
        int from = 0;
        while (parameter.find()) {
            String value = objects.get(anonymous(operation.path().substring(0, parameter.end())));
            if (value == null) {
                return Optional.empty();
            }
            path.append(operation.path(), from, parameter.start()).append(value);
            from = parameter.end();
        }
        return Optional.of(path.append(operation.path().substring(from))
                .append(queries.getOrDefault(operation.id(), ""))
                .toString());
    }

    /** Empty where the operation needs one and none is known. */
    Optional<String> body(GuardedOperation operation) {
        return operation.mediaType() == null
                ? Optional.of("")
                : Optional.ofNullable(bodies.getOrDefault(operation.id(), operation.example()));
    }

    Map<String, String> filters() {
        return filters;
    }

    boolean isCommon(GuardedOperation operation) {
        return common.containsKey(operation.id());
    }

    boolean isOwn(GuardedOperation operation) {
        return own.containsKey(operation.id());
    }

    Set<String> named() {
        Set<String> named = new HashSet<>(common.keySet());
        named.addAll(own.keySet());
        named.addAll(bodies.keySet());
        named.addAll(queries.keySet());
        return named;
    }

    Set<String> secrets() {
        return secrets;
    }

    /** The body with other ids in the place of those that exist. */
    String withAbsentIds(String text) {
        String changed = text;
        for (String secret : secrets) {
            if (secret.length() == 36) {
                changed = changed.replace(secret, UUID.randomUUID().toString());
            }
        }
        return changed;
    }

    private static String anonymous(String template) {
        return PARAMETER.matcher(template).replaceAll("{}");
    }
}
