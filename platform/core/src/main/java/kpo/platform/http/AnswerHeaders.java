package kpo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers that every answer carries, also those that never reach the REST layer (an unknown path, a body that is too
 * large, the documents). All of our data is confidential: no cache may keep it, no page may frame it.
 */
@ApplicationScoped
class AnswerHeaders {

    /** Behind the one that measures, before all that may answer. */
    private static final int EARLY = 900;

    private static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI is our only page. Its own start is written into it. */
    private static final String SWAGGER_UI =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, EARLY);
    }

    private static void add(RoutingContext call) {
        MultiMap headers = call.response().headers();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(
                "Content-Security-Policy", call.request().path().startsWith("/q/swagger-ui") ? SWAGGER_UI : NO_CONTENT);
        if (call.request().path().startsWith("/q/openapi")) {
            headers.set("Vary", "Accept");
        }
        // RFC 6797, 7.2: not over plain HTTP. Behind a proxy the scheme is what X-Forwarded-Proto says.
        if ("https".equals(call.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        call.next();
    }
}
