package kpo.platform.problem;

import static kpo.platform.problem.CommonProblem.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kpo.platform.time.TraceId;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Turns a {@link ProblemException} into its answer, in the language that the caller reads. */
@ApplicationScoped
public class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    @Inject
    ProblemTexts texts;

    /** @param uri null outside a request of the REST layer */
    public Response answer(ProblemException refusal, UriInfo uri) {
        Language language = language();
        var call = CurrentRequestManager.get();
        if (call != null) {
            // That of the operation may write files.
            call.setEntityWriter(null);
        }
        var response = Response.status(refusal.problem().status())
                .type(MEDIA_TYPE)
                .entity(document(refusal, uri == null ? null : uri.getPath(), language));
        if (refusal.retryAfter() != null) {
            response.header("Retry-After", Math.max(1, refusal.retryAfter().toSeconds()));
        }
        if (refusal.problem() == UNAUTHENTICATED && !refusal.headers().containsKey("WWW-Authenticate")) {
            response.header("WWW-Authenticate", "Bearer");
        }
        refusal.headers().forEach(response::header);
        return response.build();
    }

    /** What a refusal says to whoever reads it as a part of an answer: a row's, or one of many. */
    public record Told(String detail, List<FieldError> errors) {}

    /** In the language of the request that is being answered. */
    public static Told told(ProblemException refusal) {
        return told(refusal, LanguageOfWork.spoken());
    }

    /** For what is kept, and read later by whoever may read another language. */
    public static Told told(ProblemException refusal, Language language) {
        return new Told(ProblemTexts.ours().detail(refusal, language), refusal.errors(language));
    }

    /** Of the request that is being answered. */
    public Language language() {
        return LanguageOfWork.spoken();
    }

    public ProblemDocument document(ProblemException refusal, String instance, Language language) {
        Problem problem = refusal.problem();
        return new ProblemDocument(
                "/problems/" + problem.code(),
                texts.title(problem, language),
                problem.status(),
                texts.detail(refusal, language),
                instance,
                problem.code(),
                texts.remedy(refusal, language),
                refusal.errors(language),
                TraceId.current(),
                refusal.extensions());
    }
}
