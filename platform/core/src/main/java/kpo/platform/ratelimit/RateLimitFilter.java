package kpo.platform.ratelimit;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.CommonProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts what somebody with a token asks, and says what is left in the fields of the IETF draft "RateLimit header fields
 * for HTTP": its policy, and limit, remaining and reset each in a field of its own, which more clients read than its
 * newest form.
 */
public class RateLimitFilter {

    private static final String LEFT = RateLimits.Left.class.getName();
    private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    RateLimits limits;

    @Inject
    CurrentCaller caller;

    /** Roles were checked before; what is wrong with the request itself is found after it was counted. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void count(ContainerRequestContext request) {
        RateLimits.Left left = limits.take(caller.get(), !READING.contains(request.getMethod()));
        if (left == null) {
            return;
        }
        request.setProperty(LEFT, left);
        if (!left.isTaken()) {
            throw CommonProblem.TOO_MANY_REQUESTS
                    .because(
                            "Your organisation has used its %d requests of the last %d seconds.",
                            left.limit(), RateLimits.WINDOW.toSeconds())
                    .retryAfter(Duration.ofSeconds(left.waitSeconds()));
        }
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        RateLimits.Left left = (RateLimits.Left) request.getProperty(LEFT);
        if (left == null && response.getStatus() == FORBIDDEN) {
            // Whoever was refused for his roles never came to the count.
            left = limits.take(caller.get(), !READING.contains(request.getMethod()));
        }
        if (left != null) {
            var headers = response.getHeaders();
            headers.putSingle(
                    "RateLimit-Policy",
                    "\"%s\";q=%d;w=%d".formatted(left.policy(), left.limit(), RateLimits.WINDOW.toSeconds()));
            headers.putSingle("RateLimit-Limit", left.limit());
            headers.putSingle("RateLimit-Remaining", left.remaining());
            headers.putSingle("RateLimit-Reset", left.resetSeconds());
        }
    }
}
