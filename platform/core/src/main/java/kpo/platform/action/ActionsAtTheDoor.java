package kpo.platform.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.List;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.identity.Doors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Allowed actions tell what the door would say, too: a verb that none of the caller's roles may call is blocked, by the
 * very annotation that the door reads. No feature has to repeat its roles.
 */
@ApplicationScoped
public class ActionsAtTheDoor {

    private static final String ACTIONS = "/allowed-actions";

    /** What begins so takes away a part of the object. */
    private static final String DELETE = "delete-";

    @Inject
    Doors doors;

    @Inject
    CurrentCaller caller;

    @ServerResponseFilter
    public void block(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (request.getUriInfo().getPath().endsWith(ACTIONS)
                && response.getEntity() instanceof AllowedActions actions) {
            String template = Doors.template(resource.getResourceMethod());
            String object = template.substring(0, template.length() - ACTIONS.length());
            response.setEntity(new AllowedActions(actions.items().stream()
                    .map(action -> atTheDoor(action, object))
                    .toList()));
        }
    }

    private AllowedAction atTheDoor(AllowedAction action, String object) {
        List<String> needed = needed(action.action(), object);
        if (needed.isEmpty()
                || needed.stream().anyMatch(caller.get()::is)
                || action.reasons().stream().anyMatch(reason -> reason.code().equals("forbidden"))) {
            return action;
        }
        List<Reason> reasons = new ArrayList<>(action.reasons());
        reasons.add(0, Reason.of("forbidden", "This is for %s.", String.join(", ", needed)));
        return new AllowedAction(action.action(), false, List.copyOf(reasons));
    }

    private List<String> needed(String action, String object) {
        if (action.startsWith(DELETE)) {
            return doors.roles("DELETE", object + "/" + action.substring(DELETE.length()));
        }
        return switch (action) {
            case "edit" -> doors.roles("PUT", object);
            case "delete" -> doors.roles("DELETE", object);
            default -> {
                List<String> posting = doors.roles("POST", object + "/" + action);
                yield posting.isEmpty() ? doors.roles("PUT", object + "/" + action) : posting;
            }
        };
    }
}
