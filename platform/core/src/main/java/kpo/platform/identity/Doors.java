package kpo.platform.identity;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation that this service answers, as its annotations declare it. */
@ApplicationScoped
public class Doors {

    private static final Pattern NAME_IN_PATH = Pattern.compile("\\{[^}]+}");

    private volatile List<Door> doors = List.of();

    private record Door(String method, String template, Pattern paths, List<String> roles) {}

    void read(@Observes StartupEvent start) {
        doors = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .flatMap(Doors::of)
                .toList();
    }

    private static Stream<Door> of(Method operation) {
        return Arrays.stream(operation.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Door(
                        verb.value(), template(operation), paths(template(operation)), DoorRoles.of(operation)));
    }

    /** @return the whole path of an operation, with its parameters' names: {@code /v1/needs/{id}} */
    public static String template(Method operation) {
        Path below = operation.getAnnotation(Path.class);
        String path = operation.getDeclaringClass().getAnnotation(Path.class).value() + "/"
                + (below == null ? "" : below.value());
        return path.replaceAll("/{2,}", "/").replaceAll("/$", "");
    }

    private static Pattern paths(String template) {
        return Pattern.compile(NAME_IN_PATH
                .splitAsStream(template + "/")
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+", "", "?")));
    }

    /** @return empty where there is no such operation, or it names no roles */
    public List<String> roles(String method, String template) {
        return doors.stream()
                .filter(door -> door.method.equals(method) && door.template.equals(template))
                .findFirst()
                .map(Door::roles)
                .orElse(List.of());
    }

    /** For the header Allow (RFC 9110, 10.2.1). @return sorted; whoever answers GET answers HEAD */
    public Set<String> methodsAt(String path) {
        Set<String> methods = new TreeSet<>();
        for (Door door : doors) {
            if (door.paths.matcher(path).matches()) {
                methods.add(door.method);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
