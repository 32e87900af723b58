package kpo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kpo.platform.identity.Doors;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Which methods a path answers, and what its names look like. The REST layer alone would take {@code GET
 * /v1/needs/import} for a need's id, answer OPTIONS for a whole class, and fill up a UUID of which a part is left out.
 */
@ApplicationScoped
public class KnownPaths {

    /** Behind the limits. */
    private static final int PRIORITY = 390;

    @Inject
    Doors doors;

    private final ConcurrentHashMap<Method, Set<String>> ids = new ConcurrentHashMap<>();

    void register(@Observes Filters filters) {
        filters.register(this::tellMethods, PRIORITY);
    }

    private void tellMethods(RoutingContext call) {
        if (call.request().method() != HttpMethod.OPTIONS) {
            call.next();
            return;
        }
        Set<String> methods = doors.methodsAt(call.request().path());
        if (methods.isEmpty()) {
            call.next();
            return;
        }
        call.response().putHeader("Allow", String.join(", ", methods)).end();
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method operation = resource.getResourceMethod();
        if (operation == null) {
            return;
        }
        Map<String, List<String>> names = request.getUriInfo().getPathParameters();
        if (names.isEmpty()) {
            return;
        }
        String path = request.getUriInfo().getPath();
        if (doors.isOfAnother(operation, path)) {
            throw notAllowed(doors.methodsAt(path));
        }
        if (names.values().stream().flatMap(List::stream).anyMatch(KnownParameters::hasControlCharacter)) {
            throw CommonProblem.NOT_FOUND.because("No name here has a control character.");
        }
        for (String id : ids.computeIfAbsent(operation, KnownPaths::ids)) {
            if (!names.getOrDefault(id, List.of()).stream().allMatch(KnownPaths::isId)) {
                throw CommonProblem.NOT_FOUND.because("An id is a UUID of 36 characters.");
            }
        }
    }

    public static ProblemException notAllowed(Set<String> methods) {
        return CommonProblem.METHOD_NOT_ALLOWED
                .because(CommonProblem.METHOD_NOT_ALLOWED.title() + ".")
                .header("Allow", String.join(", ", methods));
    }

    /** Java also fills up what is left out. */
    static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> ids(Method operation) {
        return Arrays.stream(operation.getParameters())
                .filter(parameter -> parameter.getType() == UUID.class)
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }
}
