package kpo.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kpo.platform.problem.Language;
import kpo.platform.problem.ProblemException;
import kpo.platform.problem.Problems;

/** Answers a problem before the REST layer has seen the request. The rest of it is not read, so the connection ends. */
@ApplicationScoped
class EarlyRefusal {

    @Inject
    Problems problems;

    @Inject
    ObjectMapper json;

    void answer(RoutingContext call, ProblemException refusal) {
        Language language = Language.preferred(call.request().getHeader("Accept-Language"));
        ConnectionEnd.withAnswerTo(call);
        refusal.headers().forEach(call.response()::putHeader);
        call.response()
                .setStatusCode(refusal.problem().status())
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept-Language")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(text(refusal, call.request().path(), language));
    }

    private String text(ProblemException refusal, String path, Language language) {
        try {
            return json.writeValueAsString(problems.document(refusal, path, language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document is always JSON", e);
        }
    }
}
