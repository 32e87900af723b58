package kpo.platform.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kpo.platform.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The answers that refuse, each with the problem codes it can have: those that every operation knows, those of the
 * feature that the operation belongs to, and those that it gave in a test. Other parts say with
 * {@link DescribedOperation#refuses} which statuses an operation gives.
 */
final class Refusals implements ContractPart {

    /** Machine-readable: the codes of a refusal, for a client that has a rule for each. */
    static final String CODES = "x-problem-codes";

    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    /** By status, in its order: the name under which the contract holds each once, and its meaning. */
    private static final TreeMap<String, Refusal> KNOWN = new TreeMap<>(Map.ofEntries(
            refusal("400", "Unreadable", "Malformed JSON, an unknown field or parameter, or a value of a wrong type"),
            refusal("401", "Unauthenticated", "No valid bearer token"),
            refusal("403", "Forbidden", "Your role does not allow this operation"),
            refusal("404", "NotFound", "Absent, or not yours to see"),
            refusal("406", "NotAcceptable", "The answer cannot be given in a form that you accept"),
            refusal("409", "Conflict", "The object's state does not allow this, or its key is taken"),
            refusal("412", "Stale", "The object was changed since you read it"),
            refusal("413", "TooLarge", "The body is too large"),
            refusal("415", "UnsupportedMediaType", "The media type is not taken"),
            refusal("422", "Refused", "A value or a business rule refuses the request"),
            refusal("428", "PreconditionRequired", "If-Match is missing"),
            refusal("429", "TooManyRequests", "Your organisation sends too many requests; see Retry-After"),
            refusal("500", "Failed", "The service failed"),
            refusal("503", "PeerUnavailable", "A service that is needed does not answer; see Retry-After")));

    private final ProblemCatalogue catalogue;

    private record Refusal(String name, String meaning) {}

    Refusals(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static Map.Entry<String, Refusal> refusal(String status, String name, String meaning) {
        return Map.entry(status, new Refusal(name, meaning));
    }

    @Override
    public void components(OpenAPI contract) {
        KNOWN.forEach((status, refusal) ->
                contract.getComponents().addResponse(refusal.name(), answer(refusal.meaning(), commonCodes(status))));
        catalogue.describe(contract);
    }

    @Override
    public void operation(DescribedOperation operation) {
        operation.refuses("400", "401", "403", "406", "429", "500", "503");
        // A body or a question that must name an object may name one that is absent, too.
        if (operation.path().contains("{") || operation.hasBody() || mustNameAnObject(operation)) {
            operation.refuses("404");
        }
        if (operation.writes()) {
            operation.refuses("409", "422");
        } else if (operation.hasParameterIn(Parameter.In.QUERY)) {
            operation.refuses("422");
        }
        TreeMap<String, Set<String>> own = ownCodes(operation);
        operation.refuses(own.keySet().toArray(String[]::new));
        operation.refusals().forEach(status -> operation.answers().addAPIResponse(status, answer(status, own)));
    }

    private static boolean mustNameAnObject(DescribedOperation operation) {
        return operation.operation().getParameters() != null
                && operation.operation().getParameters().stream()
                        .anyMatch(p -> p.getIn() == Parameter.In.QUERY
                                && Boolean.TRUE.equals(p.getRequired())
                                && p.getName().endsWith("Id"));
    }

    /** The codes beyond the common ones, by status. */
    private TreeMap<String, Set<String>> ownCodes(DescribedOperation operation) {
        TreeMap<String, Set<String>> own = new TreeMap<>();
        if (operation.writes()) {
            String feature = operation.code().declaringClass().name().packagePrefix();
            catalogue.ofPackage(feature).forEach(problem -> add(own, problem));
        }
        for (String code : RecordedExamples.refusals(operation.id())) {
            catalogue
                    .ofCode(code)
                    .filter(problem ->
                            !commonCodes(ProblemCatalogue.status(problem)).contains(code))
                    .ifPresent(problem -> add(own, problem));
        }
        return own;
    }

    private static void add(Map<String, Set<String>> codes, Problem problem) {
        codes.computeIfAbsent(ProblemCatalogue.status(problem), status -> new TreeSet<>())
                .add(problem.code());
    }

    private Set<String> commonCodes(String status) {
        return catalogue.common(status).map(Problem::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private APIResponse answer(String status, Map<String, Set<String>> own) {
        Refusal refusal = KNOWN.get(status);
        if (!own.containsKey(status)) {
            return OASFactory.createAPIResponse().ref("#/components/responses/" + refusal.name());
        }
        Set<String> codes = new TreeSet<>(own.get(status));
        codes.addAll(commonCodes(status));
        return answer(refusal.meaning(), codes);
    }

    private static APIResponse answer(String meaning, Set<String> codes) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM_SCHEMA));
        codes.forEach(
                code -> problem.addExample(code, OASFactory.createExample().ref("#/components/examples/" + code)));
        APIResponse answer = OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent().addMediaType("application/problem+json", problem));
        answer.addExtension(CODES, codes.stream().toList());
        return answer;
    }
}
