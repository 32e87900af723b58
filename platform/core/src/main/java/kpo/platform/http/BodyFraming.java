package kpo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import kpo.platform.problem.CommonProblem;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * Refuses a request of which it is in doubt where its body ends: the server takes any transfer coding but
 * {@code chunked} for no body, and would run the body's bytes as the next request. Of a broken chunk it tells nobody.
 */
@Provider
@ApplicationScoped
public class BodyFraming implements ReaderInterceptor {

    /** Behind the headers that every answer has, before all else that may answer. */
    private static final int FIRST_TO_ANSWER = 890;

    @Inject
    EarlyRefusal early;

    @Inject
    HttpServerRequest request;

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST_TO_ANSWER);
    }

    private void check(RoutingContext call) {
        if (ConnectionEnd.isBefore(call)) {
            // Not ours to answer: it may have been meant as the body of the one before.
            return;
        }
        HttpServerRequest request = call.request();
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        if (codings.isEmpty()) {
            call.next();
        } else if (isChunked(codings)
                && request.version() == HttpVersion.HTTP_1_1
                && !request.headers().contains("Content-Length")) {
            // RFC 9112, 6.3: so must end what had a Content-Length, too, and the server has taken that away by now.
            ConnectionEnd.afterAnswerTo(call);
            BrokenChunks.watch(request.connection());
            call.next();
        } else {
            early.answer(
                    call,
                    CommonProblem.INVALID_FRAMING
                            .because("The length of the body cannot be told from the headers.")
                            .liftedBy("Send either Content-Length, or Transfer-Encoding: chunked over HTTP/1.1."));
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().containsKey("Transfer-Encoding")) {
            context.setInputStream(new Whole(context.getInputStream(), request.connection()));
        }
        return context.proceed();
    }

    /** A body that has an end. */
    private static final class Whole extends ProxyInputStream {

        private final HttpConnection connection;

        Whole(InputStream chunks, HttpConnection connection) {
            super(chunks);
            this.connection = connection;
        }

        @Override
        protected void afterRead(int read) {
            if (read < 0 && BrokenChunks.areOn(connection)) {
                throw CommonProblem.INVALID_FRAMING
                        .because("A chunk of the body cannot be read.")
                        .liftedBy("Send either Content-Length, or Transfer-Encoding: chunked over HTTP/1.1.");
            }
        }
    }

    private static boolean isChunked(List<String> codings) {
        return codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked");
    }
}
