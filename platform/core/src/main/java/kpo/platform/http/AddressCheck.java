package kpo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Refuses an address that cannot be read, with a problem; the server's own answers have no body. What is no HTTP at all
 * (a broken request line or header) still gets a bare 400: the server gives up before it calls anybody.
 */
@ApplicationScoped
class AddressCheck {

    private static final Logger LOG = Logger.getLogger(AddressCheck.class);

    /** What the decoder puts in the place of bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Headers that are lists: several lines of one are one list, and empty elements are none (RFC 9110, 5.3 and 5.6.1). */
    private static final List<String> LISTS = List.of("If-Match", "Accept", "Accept-Language");

    @Inject
    EarlyRefusal early;

    void register(@Observes Filters filters) {
        filters.register(this::check, 405);
    }

    /** Before anything else the router looks at path and Host, and fails by itself. */
    void register(@Observes Router router) {
        router.route().order(-1_000_000).failureHandler(this::answerFailure);
    }

    private void check(RoutingContext call) {
        if (call.request().headers().getAll("Host").size() > 1) {
            early.answer(call, invalidHost());
        } else if (!isReadable(call.request().uri())) {
            early.answer(
                    call,
                    CommonProblem.MALFORMED_ADDRESS
                            .because("The path or the query is not encoded as a URI is.")
                            .liftedBy("Encode the address as RFC 3986 says, its characters in UTF-8."));
        } else if (call.request().headers().getAll("Idempotency-Key").size() > 1) {
            early.answer(
                    call,
                    CommonProblem.IDEMPOTENCY_KEY_INVALID
                            .because("The request has several headers Idempotency-Key.")
                            .liftedBy("Send the header Idempotency-Key once."));
        } else if (call.request().headers().getAll("Authorization").size() > 1) {
            early.answer(
                    call,
                    CommonProblem.UNAUTHENTICATED
                            .because("The request has several headers Authorization.")
                            .liftedBy("Send the header Authorization: Bearer <token>.")
                            .header("WWW-Authenticate", "Bearer"));
        } else {
            LISTS.forEach(name -> join(call, name));
            call.next();
        }
    }

    private static boolean isReadable(String address) {
        try {
            URI uri = new URI(address);
            return address.indexOf('%') < 0 || !isReplaced(uri.getPath()) && !isReplaced(uri.getQuery());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isReplaced(String decoded) {
        return decoded != null && decoded.indexOf(REPLACEMENT) >= 0;
    }

    private static void join(RoutingContext call, String name) {
        List<String> lines = call.request().headers().getAll(name);
        String all = String.join(",", lines);
        String list = Arrays.stream(all.split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .collect(Collectors.joining(", "));
        if (list.isEmpty()) {
            call.request().headers().remove(name);
        } else if (lines.size() > 1 || !list.equals(all)) {
            call.request().headers().set(name, list);
        }
    }

    private void answerFailure(RoutingContext call) {
        ProblemException refusal =
                call.response().headWritten() || call.response().closed() ? null : refusal(call);
        if (refusal == null) {
            call.next();
        } else {
            early.answer(call, refusal);
        }
    }

    /** Null for what the server answers by itself, as those who wrote it thought. */
    private static ProblemException refusal(RoutingContext call) {
        if (!((HttpServerRequestInternal) call.request()).isValidAuthority()) {
            return invalidHost();
        }
        return switch (call.statusCode()) {
            case 400 -> CommonProblem.MALFORMED_ADDRESS.because("The path begins with a slash.");
            case 404 -> CommonProblem.NOT_FOUND.because("The path begins with a slash.");
            case 500 -> {
                LOG.error("a call failed", call.failure());
                yield CommonProblem.INTERNAL_ERROR.because("Ask for help and quote the traceId.");
            }
            default -> null;
        };
    }

    private static ProblemException invalidHost() {
        return CommonProblem.INVALID_HOST
                .because("A request names one host, with a port or without.")
                .liftedBy("Send one header Host, such as api.example.com.");
    }
}
