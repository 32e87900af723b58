package kpo.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import kpo.platform.problem.CommonProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses an address or headers that are too long, with a problem. The server's own limits lie above ours: what exceeds
 * them, too, gets a bare 414 or 431, for the server gives up before it calls anybody.
 */
@ApplicationScoped
public class HeaderLimit {

    @Inject
    EarlyRefusal early;

    @ConfigProperty(name = "kpo.http.max-uri-length")
    int mostOfUri;

    @ConfigProperty(name = "kpo.http.max-header-size")
    MemorySize mostOfHeaders;

    void register(@Observes Filters filters) {
        filters.register(this::check, 410);
    }

    private void check(RoutingContext call) {
        if (call.request().uri().length() > mostOfUri) {
            early.answer(
                    call,
                    CommonProblem.URI_TOO_LONG
                            .because("Path and query have more than %d characters.", mostOfUri)
                            .with("maxLength", mostOfUri));
            return;
        }
        long size = 0;
        for (Map.Entry<String, String> header : call.request().headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > mostOfHeaders.asLongValue()) {
            early.answer(
                    call,
                    CommonProblem.HEADERS_TOO_LARGE
                            .because("The headers have more than %d bytes.", mostOfHeaders.asLongValue())
                            .with("maxBytes", mostOfHeaders.asLongValue()));
            return;
        }
        call.next();
    }
}
