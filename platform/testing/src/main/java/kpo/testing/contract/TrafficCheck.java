package kpo.testing.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds every request and answer of a service's tests against the document that the service serves: a status, media
 * type, header, parameter or member that is not described there fails the test. What was meant to be wrong, and was
 * refused, is checked on the side of the answer only.
 */
public final class TrafficCheck implements Filter {

    /** Of the transport and of its hardening, and the media type, which the document states in another place. */
    private static final Set<String> UNDESCRIBED = Set.of(
            "vary",
            "content-language",
            "dry-run",
            "ratelimit",
            "ratelimit-policy",
            "ratelimit-limit",
            "ratelimit-remaining",
            "ratelimit-reset",
            "content-security-policy",
            "referrer-policy",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options",
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "date",
            "keep-alive");

    /** Standard headers of a request that no operation names: OpenAPI forbids it for the first three. */
    private static final Set<String> COMMON = Set.of(
            "accept",
            "content-type",
            // A key is taken with every POST and does no harm elsewhere.
            "idempotency-key",
            "authorization",
            "accept-language",
            "traceparent",
            "content-length",
            "user-agent",
            "host",
            "connection",
            "accept-encoding",
            "origin");

    private final ExampleRecorder recorder;
    private ServedContract contract;

    public TrafficCheck(ExampleRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI uri = URI.create(request.getURI());
        if (uri.getPath().startsWith("/v1/")) {
            check(request, answer, uri);
        }
        return answer;
    }

    private void check(FilterableRequestSpecification request, Response answer, URI uri) {
        var found = contract(uri).operation(request.getMethod(), uri.getRawPath());
        if (found.isEmpty()) {
            return;
        }
        DocumentedOperation operation = found.get();
        List<String> faults = new ArrayList<>(faultsOf(answer, operation));
        if (answer.statusCode() < 400 && !refusesAPart(answer)) {
            faults.addAll(faultsOf(request, operation, uri));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("%s answered %d and is not as the contract says:%n  %s%n%s"
                    .formatted(operation, answer.statusCode(), String.join("\n  ", faults), answer.asString()));
        }
        recorder.saw(operation, uri, body(request), mediaType(answer), answer);
    }

    /** A batch is answered with 200 where some of its parts are not as the contract says. */
    private static boolean refusesAPart(Response answer) {
        return "application/json".equals(mediaType(answer)) && answer.asString().contains("\"outcome\":\"REFUSED\"");
    }

    private static List<String> faultsOf(Response answer, DocumentedOperation operation) {
        int status = answer.statusCode();
        List<String> faults = new ArrayList<>(operation.faultsOfAnswer(status, mediaType(answer), answer.asString()));
        for (Header header : answer.headers()) {
            String name = header.getName();
            if (!UNDESCRIBED.contains(name.toLowerCase(Locale.ROOT)) && !operation.answersHeader(status, name)) {
                faults.add("the contract does not know the header " + name + " of this answer");
            }
        }
        operation.answer(status).path("headers").properties().forEach(header -> {
            if (header.getValue().path("required").asBoolean() && answer.header(header.getKey()) == null) {
                faults.add("the contract promises the header " + header.getKey());
            }
        });
        return faults;
    }

    private static List<String> faultsOf(
            FilterableRequestSpecification request, DocumentedOperation operation, URI uri) {
        List<String> faults = new ArrayList<>(operation.unknownParameters("query", queryNames(uri)));
        faults.addAll(operation.unknownParameters(
                "header",
                request.getHeaders().asList().stream()
                        .map(Header::getName)
                        .filter(name -> !COMMON.contains(name.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet())));
        String body = body(request);
        if (body != null && operation.described().has("requestBody")) {
            faults.addAll(operation.faultsOfRequest(plain(request.getContentType()), body));
        }
        return faults;
    }

    private static Set<String> queryNames(URI uri) {
        return uri.getRawQuery() == null
                ? Set.of()
                : Stream.of(uri.getRawQuery().split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .collect(Collectors.toSet());
    }

    private static String body(FilterableRequestSpecification request) {
        Object body = request.getBody();
        if (body == null) {
            return null;
        }
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : body.toString();
    }

    private static String mediaType(Response answer) {
        return answer.contentType() == null || answer.contentType().isEmpty() ? null : plain(answer.contentType());
    }

    private static String plain(String mediaType) {
        return mediaType.split(";")[0].strip();
    }

    private synchronized ServedContract contract(URI uri) {
        if (contract == null) {
            contract = ServedContract.of(uri.resolve("/"));
        }
        return contract;
    }
}
