package kpo.platform.contract;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of an answer: where the new object is, which version was answered, how to go on after a refusal. */
final class AnsweredHeaders implements ContractPart {

    /** A refusal of the state may pass by itself, as may the silence of a peer. */
    private static final Set<String> PASSING = Set.of("409", "503");

    private static final String SECONDS = "30";

    /** By the name under which the contract holds each once. */
    private static final TreeMap<String, Header> SHARED = new TreeMap<>(Map.ofEntries(
            entry("Accept", header("The media types that this operation takes", "application/json")),
            entry("AcceptEncoding", header("The content encodings that this operation takes", "identity")),
            entry("AcceptPost", header("The media types that a POST there takes", "application/json")),
            entry("CacheControl", header("No cache may keep what is confidential", "no-store")),
            entry("ContentLanguage", header("The language of its words, as Accept-Language chose it", "en")),
            entry("DryRun", header("`true` where the request had `dryRun=true`: nothing was kept", "true")),
            entry("ETag", header("The version of the object; send it as If-Match", "\"3\"")),
            entry("Location", header("The path of the new object", "/v1/needs/01936f2e-7c00-7000-8000-000000000001")),
            entry("RetryAfter", header("Seconds to wait before the next try", SECONDS)),
            entry(
                    "Traceparent",
                    header(
                            "The trace of this request (W3C Trace Context); quote it when you ask for help",
                            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")),
            entry("WWWAuthenticate", header("How to authenticate", "Bearer"))));

    /** What is left of an organisation's requests: the IETF draft's fields that clients read. */
    private static final TreeMap<String, Header> RATE_LIMIT = new TreeMap<>(Map.of(
            "RateLimit-Policy", header("Requests of a window of so many seconds", "\"reads\";q=600;w=60"),
            "RateLimit-Limit", header("Requests of a window", "600"),
            "RateLimit-Remaining", header("Requests left of this window", "599"),
            "RateLimit-Reset", header("Seconds until the next window", SECONDS)));

    @Override
    public void components(OpenAPI contract) {
        SHARED.forEach(contract.getComponents()::addHeader);
        RATE_LIMIT.forEach(contract.getComponents()::addHeader);
        // What refuses is described once for all operations.
        contract.getComponents().getResponses().forEach((name, answer) -> {
            always(answer);
            add(answer, "Content-Language", "ContentLanguage");
            add(answer, "Dry-Run", "DryRun");
            switch (name) {
                case "Unauthenticated", "Forbidden" -> add(answer, "WWW-Authenticate", "WWWAuthenticate");
                case "UnsupportedMediaType" -> forms(answer);
                case "Conflict", "TooManyRequests", "PeerUnavailable" -> add(answer, "Retry-After", "RetryAfter");
                default -> {}
            }
        });
    }

    @Override
    public void operation(DescribedOperation operation) {
        operation.answers().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() != null) {
                return;
            }
            always(answer);
            if (status.startsWith("4") || status.startsWith("5")) {
                add(answer, "Content-Language", "ContentLanguage");
            }
            if (status.equals("403")) {
                add(answer, "WWW-Authenticate", "WWWAuthenticate");
            }
            // The 422 that operations share has it: a read that gets a problem of its own keeps what was promised.
            if (status.startsWith("4") && operation.writes() || status.equals("422")) {
                add(answer, "Dry-Run", "DryRun");
            }
            if (status.equals("401") || status.equals("403")) {
                add(answer, "WWW-Authenticate", "WWWAuthenticate");
            }
            if (status.equals("415")) {
                forms(answer);
            }
            if (PASSING.contains(status)) {
                add(answer, "Retry-After", "RetryAfter");
            }
            if (status.equals("201")) {
                add(answer, "Location", "Location");
            }
            if (status.equals("200") && isOneObject(operation) || status.equals("201")) {
                add(answer, "ETag", "ETag");
            }
        });
    }

    private static void always(APIResponse answer) {
        add(answer, "Cache-Control", "CacheControl");
        add(answer, "traceparent", "Traceparent");
        RATE_LIMIT.keySet().forEach(name -> add(answer, name, name));
    }

    private static void forms(APIResponse answer) {
        add(answer, "Accept", "Accept");
        add(answer, "Accept-Encoding", "AcceptEncoding");
        add(answer, "Accept-Post", "AcceptPost");
    }

    /** A list has no version, nor has what is computed and not kept. */
    private static boolean isOneObject(DescribedOperation operation) {
        return operation.parameter("If-Match").isPresent()
                || operation.answers().hasAPIResponse("201")
                || !operation.writes() && operation.path().endsWith("}");
    }

    private static void add(APIResponse answer, String name, String shared) {
        answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + shared));
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(DescribedOperation.text().maxLength(200).addExample(example));
    }
}
