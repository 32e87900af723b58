package kpo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kpo.platform.identity.Doors;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Which methods a path answers, and what its names look like. The REST layer alone would take {@code GET
 * /v1/needs/import} for a need's id, answer OPTIONS for a whole class, and fill up a UUID of which a part is left out;
 * the server would answer its documents to any method.
 */
@ApplicationScoped
public class KnownPaths {

    /** Behind the limits. */
    private static final int PRIORITY = 390;

    /** No operations: the server would answer them to any method. */
    private static final Pattern DOCUMENTS = Pattern.compile("/q/(openapi|asyncapi|swagger-ui)($|[./])");

    private static final Set<String> READING = new TreeSet<>(Set.of("GET", "HEAD"));

    @Inject
    Doors doors;

    @Inject
    HttpServerRequest call;

    @Inject
    EarlyRefusal early;

    private final ConcurrentHashMap<Method, Set<String>> ids = new ConcurrentHashMap<>();

    void register(@Observes Filters filters) {
        filters.register(this::tellMethods, PRIORITY);
    }

    private void tellMethods(RoutingContext call) {
        HttpMethod method = call.request().method();
        boolean isDocument = DOCUMENTS.matcher(call.request().path()).lookingAt();
        if (method == HttpMethod.OPTIONS) {
            Set<String> methods =
                    isDocument ? READING : doors.methodsAt(call.request().path());
            if (!methods.isEmpty()) {
                call.response().putHeader("Allow", String.join(", ", methods)).end();
                return;
            }
        } else if (isDocument && !READING.contains(method.name())) {
            early.answer(call, notAllowed(READING));
            return;
        }
        call.next();
    }

    /** Before anybody is asked who he is: what a path answers is no secret, and the same for all paths. */
    @ServerRequestFilter(preMatching = true)
    public void refuseOtherMethods(ContainerRequestContext request) {
        doors.methodsOfLiteral(call.path()).ifPresent(methods -> {
            if (!methods.contains(request.getMethod())) {
                throw notAllowed(methods);
            }
        });
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
