package kpo.platform.identity;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.impl.HttpUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation that this service answers, as its annotations declare it. */
@ApplicationScoped
public class Doors {

    private static final Pattern NAME_IN_PATH = Pattern.compile("\\{[^}]+}");
    private static final String ANY_NAME = "{}";
    private static final Pattern MATRIX = Pattern.compile(";[^/]*");

    private volatile List<Door> doors = List.of();

    /** The methods of each literal path that would fit a name of another one: {@code /v1/needs/import}. */
    private volatile Map<String, Set<String>> literals = Map.of();

    private record Door(String method, Method operation, String template, String shape, Pattern paths) {

        static Door of(String method, Method operation) {
            String template = Doors.template(operation);
            String shape = NAME_IN_PATH.matcher(template).replaceAll(ANY_NAME);
            return new Door(method, operation, template, shape, pathsOf(shape));
        }

        boolean isLiteral() {
            return !shape.contains(ANY_NAME);
        }

        boolean fits(Door other) {
            return !shape.equals(other.shape) && other.paths.matcher(shape).matches();
        }
    }

    void read(@Observes StartupEvent start) {
        doors = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .flatMap(Doors::of)
                .toList();
        literals = doors.stream()
                .filter(door -> door.isLiteral() && doors.stream().anyMatch(door::fits))
                .map(Door::shape)
                .distinct()
                .collect(Collectors.toMap(path -> path, this::methodsAt));
    }

    private static Stream<Door> of(Method operation) {
        return Arrays.stream(operation.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> Door.of(verb.value(), operation));
    }

    /** @return the whole path of an operation, with its parameters' names: {@code /v1/needs/{id}} */
    public static String template(Method operation) {
        Path below = operation.getAnnotation(Path.class);
        String path = operation.getDeclaringClass().getAnnotation(Path.class).value() + "/"
                + (below == null ? "" : below.value());
        return path.replaceAll("/{2,}", "/").replaceAll("/$", "");
    }

    private static Pattern pathsOf(String shape) {
        return Pattern.compile(Arrays.stream(shape.split(Pattern.quote(ANY_NAME), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+")));
    }

    /** @return empty where there is no such operation, or it names no roles */
    public List<String> roles(String method, String template) {
        return doors.stream()
                .filter(door -> door.method.equals(method) && door.template.equals(template))
                .findFirst()
                .map(door -> DoorRoles.of(door.operation))
                .orElse(List.of());
    }

    /**
     * The methods of a literal path that the REST layer would also take for another operation's, with a name in it:
     * {@code DELETE /v1/needs/import} removes no need.
     *
     * @param path as it was sent: what is decoded already would be decoded twice
     */
    public Optional<Set<String>> methodsOfLiteral(String path) {
        return Optional.ofNullable(literals.get(plain(path)));
    }

    /** For the header Allow (RFC 9110, 10.2.1). @return sorted; whoever answers GET answers HEAD */
    public Set<String> methodsAt(String path) {
        Set<String> methods = at(path).map(Door::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** The operations that answer a method there: several where each gives another form. */
    public List<Method> operationsAt(String method, String path) {
        return at(path).filter(door -> door.method.equals(method))
                .map(Door::operation)
                .toList();
    }

    /** As the REST layer takes a path: {@code //} is one slash, {@code %69} an i, and {@code ;a=b} is not there. */
    private static String plain(String path) {
        String named = path.indexOf(';') < 0 ? path : MATRIX.matcher(path).replaceAll("");
        String one = HttpUtils.normalizePath(named);
        return one.length() > 1 && one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
    }

    private Stream<Door> at(String path) {
        String plain = plain(path);
        List<Door> matching = doors.stream()
                .filter(door -> door.paths.matcher(plain).matches())
                .toList();
        return matching.stream().map(Door::shape).min(Comparator.naturalOrder()).stream()
                .flatMap(exactest -> matching.stream().filter(door -> door.shape.equals(exactest)));
    }
}
