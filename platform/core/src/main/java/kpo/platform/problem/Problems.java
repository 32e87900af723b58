package kpo.platform.problem;

import static kpo.platform.problem.CommonProblem.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import kpo.platform.time.TraceId;

/** Turns a {@link ProblemException} into its answer. */
@ApplicationScoped
public class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param uri null outside a request of the REST layer */
    public Response answer(ProblemException refusal, UriInfo uri) {
        var response = Response.status(refusal.problem().status())
                .type(MEDIA_TYPE)
                .entity(document(refusal, uri == null ? null : uri.getPath()));
        if (refusal.retryAfter() != null) {
            response.header("Retry-After", Math.max(1, refusal.retryAfter().toSeconds()));
        }
        if (refusal.challenge() != null) {
            response.header("WWW-Authenticate", refusal.challenge());
        } else if (refusal.problem() == UNAUTHENTICATED) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    public ProblemDocument document(ProblemException refusal, String instance) {
        Problem problem = refusal.problem();
        Map<String, Object> extensions = new LinkedHashMap<>(refusal.extensions());
        return new ProblemDocument(
                "/problems/" + problem.code(),
                problem.title(),
                problem.status(),
                refusal.getMessage(),
                instance,
                problem.code(),
                (String) extensions.remove("remedy"),
                refusal.errors(),
                TraceId.current(),
                extensions);
    }
}
