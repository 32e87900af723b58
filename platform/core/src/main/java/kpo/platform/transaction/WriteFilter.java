package kpo.platform.transaction;

import static kpo.platform.problem.CommonProblem.*;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Reads at the door what {@link Writes} keeps to: the {@code Idempotency-Key} and {@code dryRun} of a write. */
public class WriteFilter {

    static final String KEY = "Idempotency-Key";
    static final String DRY_RUN = "Dry-Run";

    @Inject
    CurrentWrite current;

    /** After scopes and parameters: whoever may not call learns no more than that. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    public void read(ContainerRequestContext request, ResourceInfo resource) {
        if (request.getMethod().equals("GET") || resource.getResourceMethod() == null) {
            return;
        }
        String key = request.getHeaderString(KEY);
        if (key != null) {
            requireForm(key);
        } else if (resource.getResourceMethod().isAnnotationPresent(KeyRequired.class)) {
            throw IDEMPOTENCY_KEY_REQUIRED
                    .because("Money moves here: a repeated request must not move it twice.")
                    .liftedBy("Send the header Idempotency-Key with a value of your own, such as a UUID.");
        }
        boolean dryRun = "true".equals(request.getUriInfo().getQueryParameters().getFirst(DryRuns.PARAMETER));
        if (key != null || dryRun) {
            current.asked(key, dryRun);
        }
    }

    @ServerResponseFilter
    public void mark(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals("GET") || !current.isDryRun()) {
            return;
        }
        if (response.getStatus() < 300 && !current.isTried()) {
            throw new IllegalStateException("%s %s kept what should be tried only"
                    .formatted(request.getMethod(), request.getUriInfo().getPath()));
        }
        response.getHeaders().putSingle(DRY_RUN, "true");
    }

    private static void requireForm(String key) {
        if (key.isBlank() || key.length() > 255 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw IDEMPOTENCY_KEY_INVALID.because("The key has 1 to 255 printable ASCII characters without blanks.");
        }
    }
}
