package kpo.platform.action;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.identity.DoorRoles;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Allowed actions tell what the door would say, too: a verb that none of the caller's roles may call is blocked, by the
 * very annotation that the door reads. No feature has to repeat its roles.
 */
@ApplicationScoped
public class ActionsAtTheDoor {

    private static final String ACTIONS = "/allowed-actions";

    /** Method and path template of an operation, and the roles that may call it. */
    private final Map<String, List<String>> roles = new ConcurrentHashMap<>();

    @Inject
    CurrentCaller caller;

    void readRoles(@Observes StartupEvent start) {
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(method -> !DoorRoles.of(method).isEmpty())
                .forEach(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(verb -> verb != null)
                        .forEach(verb -> roles.put(verb.value() + " " + path(method), DoorRoles.of(method))));
    }

    @ServerResponseFilter
    public void block(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (request.getUriInfo().getPath().endsWith(ACTIONS)
                && response.getEntity() instanceof List<?> actions
                && !actions.isEmpty()
                && actions.get(0) instanceof AllowedAction) {
            String template = path(resource.getResourceMethod());
            String object = template.substring(0, template.length() - ACTIONS.length());
            response.setEntity(actions.stream()
                    .map(action -> atTheDoor((AllowedAction) action, object))
                    .toList());
        }
    }

    private AllowedAction atTheDoor(AllowedAction action, String object) {
        String operation =
                switch (action.action()) {
                    case "edit" -> "PUT " + object;
                    case "delete" -> "DELETE " + object;
                    default -> "POST " + object + "/" + action.action();
                };
        List<String> needed = roles.get(operation);
        if (needed == null
                || needed.stream().anyMatch(caller.get()::is)
                || action.reasons().stream().anyMatch(reason -> reason.code().equals("forbidden"))) {
            return action;
        }
        List<Reason> reasons = new ArrayList<>(action.reasons());
        reasons.add(0, Reason.of("forbidden", "This is for %s.", String.join(", ", needed)));
        return new AllowedAction(action.action(), false, List.copyOf(reasons));
    }

    private static String path(Method operation) {
        Path below = operation.getAnnotation(Path.class);
        String path = operation.getDeclaringClass().getAnnotation(Path.class).value() + "/"
                + (below == null ? "" : below.value());
        return path.replaceAll("/{2,}", "/").replaceAll("/$", "");
    }
}
