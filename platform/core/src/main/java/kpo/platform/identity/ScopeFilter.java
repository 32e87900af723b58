package kpo.platform.identity;

import static kpo.platform.identity.IdentityProblem.INSUFFICIENT_SCOPE;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a token whose scopes do not cover the operation. It stands before every operation that is not open to all, so
 * that none can be forgotten; roles were checked before.
 */
@ApplicationScoped
public class ScopeFilter {

    static final String ATTRIBUTE = "scopes";

    @Inject
    SecurityIdentity identity;

    private final ConcurrentHashMap<Method, Optional<String>> needed = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method operation = resource.getResourceMethod();
        if (operation == null) {
            return;
        }
        Optional<String> scope = needed.computeIfAbsent(operation, o -> needed(request.getMethod(), o));
        Set<String> granted = identity.getAttribute(ATTRIBUTE);
        if (scope.isEmpty() || granted != null && Scope.isIn(granted, scope.get())) {
            return;
        }
        throw INSUFFICIENT_SCOPE
                .because("Your token's scopes do not include %s.", scope.get())
                .with("neededScopes", List.of(scope.get()))
                .liftedBy("Ask the issuer for a token with the scope %s, or %s.", scope.get(), Scope.ALL)
                .challenging("Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(scope.get()));
    }

    private static Optional<String> needed(String httpMethod, Method operation) {
        if (operation.isAnnotationPresent(PermitAll.class)) {
            return Optional.empty();
        }
        return Optional.of(
                Scope.neededFor(httpMethod, Doors.template(operation), operation.isAnnotationPresent(ReadsOnly.class)));
    }
}
