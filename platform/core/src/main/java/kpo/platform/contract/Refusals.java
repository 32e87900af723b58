package kpo.platform.contract;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that refuse. Other parts say with {@link DescribedOperation#refuses} which of them an operation gives. */
final class Refusals implements ContractPart {

    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    /** By status, in its order: the name under which the contract holds each once, and its meaning. */
    private static final TreeMap<String, Refusal> KNOWN = new TreeMap<>(Map.ofEntries(
            refusal("400", "Unreadable", "Malformed JSON, an unknown field or parameter, or a value of a wrong type"),
            refusal("401", "Unauthenticated", "No valid bearer token"),
            refusal("403", "Forbidden", "Your role does not allow this operation"),
            refusal("404", "NotFound", "Absent, or not yours to see"),
            refusal("409", "Conflict", "The object's state does not allow this, or its key is taken"),
            refusal("412", "Stale", "The object was changed since you read it"),
            refusal("413", "TooLarge", "The body is too large"),
            refusal("415", "UnsupportedMediaType", "The media type is not taken"),
            refusal("422", "Refused", "A value or a business rule refuses the request"),
            refusal("428", "PreconditionRequired", "If-Match is missing"),
            refusal("429", "TooManyRequests", "Your organisation sends too many requests; see Retry-After"),
            refusal("500", "Failed", "The service failed"),
            refusal("503", "PeerUnavailable", "A service that is needed does not answer; see Retry-After")));

    private record Refusal(String name, String meaning) {}

    private static Map.Entry<String, Refusal> refusal(String status, String name, String meaning) {
        return Map.entry(status, new Refusal(name, meaning));
    }

    @Override
    public void components(OpenAPI contract) {
        KNOWN.values().forEach(refusal -> contract.getComponents().addResponse(refusal.name(), answer(refusal)));
    }

    @Override
    public void operation(DescribedOperation operation) {
        operation.refuses("400", "401", "403", "500", "503");
        if (operation.path().contains("{")) {
            operation.refuses("404");
        }
        if (operation.writes()) {
            operation.refuses("409", "422");
        } else if (operation.hasParameterIn(Parameter.In.QUERY)) {
            operation.refuses("422");
        }
        operation.refusals().forEach(status -> operation
                .answers()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .ref("#/components/responses/"
                                        + KNOWN.get(status).name())));
    }

    private static APIResponse answer(Refusal refusal) {
        return OASFactory.createAPIResponse()
                .description(refusal.meaning())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM_SCHEMA))));
    }
}
