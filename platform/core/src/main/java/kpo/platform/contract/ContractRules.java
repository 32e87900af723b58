package kpo.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Writes into the contract what every operation does the same way, so that no resource repeats it: the problem answers,
 * the Idempotency-Key of a POST, the ETag and Location of an answer, the bearer token.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractRules implements OASFilter {

    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    /** The answers that refuse, by status: the name under which the contract holds each once, and its meaning. */
    private static final Map<String, Refusal> REFUSALS = Map.ofEntries(
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
            refusal("500", "Failed", "The service failed"),
            refusal("503", "PeerUnavailable", "A service that is needed does not answer; see Retry-After"));

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private record Refusal(String name, String meaning) {}

    private static Map.Entry<String, Refusal> refusal(String status, String name, String meaning) {
        return Map.entry(status, new Refusal(name, meaning));
    }

    /** Operations that create, by operationId: SmallRye does not see the status behind a {@code RestResponse}. */
    private final Set<String> creating;

    public ContractRules(IndexView code) {
        creating = code.getAnnotations(ResponseStatus.class).stream()
                .filter(status -> status.value().asInt() == 201)
                .map(status -> status.target().asMethod().annotation(OPERATION))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return;
        }
        // In the order of the statuses: a Map of Java has another order in each process, the contract has one.
        new TreeMap<>(REFUSALS).values().forEach(r -> contract.getComponents().addResponse(r.name(), answer(r)));
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    /** SmallRye takes a BigDecimal for a JSON number, whatever the configuration adds; ours is text. */
    @Override
    public Schema filterSchema(Schema schema) {
        // A field with words of its own refers to the common schema of decimals and repeats its type beside it.
        boolean isReference = schema.getRef() != null && schema.getRef().endsWith("/" + BigDecimal.class.getName());
        if (isReference || "decimal".equals(schema.getFormat())) {
            schema.setType(List.of(Schema.SchemaType.STRING));
            // Bounds of numbers say nothing of a text.
            schema.setMultipleOf(null);
            schema.setMinimum(null);
            schema.setMaximum(null);
            if (schema.getExamples() != null) {
                schema.setExamples(schema.getExamples().stream()
                        .map(ContractRules::decimalText)
                        .toList());
            }
        }
        return schema;
    }

    private static Object decimalText(Object example) {
        if (example instanceof String) {
            return example;
        }
        BigDecimal number = new BigDecimal(example.toString());
        return number.setScale(Math.max(2, number.scale())).toPlainString();
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        List<String> codes = new ArrayList<>(List.of("400", "401", "403", "500", "503"));
        boolean hasIfMatch = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
        boolean hasQuery = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.QUERY);
        if (path.contains("{")) {
            codes.add("404");
        }
        if (method == PathItem.HttpMethod.POST
                || method == PathItem.HttpMethod.PUT
                || method == PathItem.HttpMethod.PATCH
                || method == PathItem.HttpMethod.DELETE) {
            codes.addAll(List.of("409", "422"));
        } else if (hasQuery) {
            codes.add("422");
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            codes.addAll(List.of("413", "415"));
        }
        if (hasIfMatch) {
            operation.getParameters().stream()
                    .filter(p -> "If-Match".equals(p.getName()))
                    .forEach(p -> p.setRequired(true));
            codes.addAll(List.of("412", "428"));
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(idempotencyKey());
        }
        APIResponses answers = operation.getResponses();
        if (creating.contains(operation.getOperationId()) && !answers.hasAPIResponse("201")) {
            answers.addAPIResponse("201", answers.getAPIResponse("200").description("Created"));
            answers.removeAPIResponse("200");
        }
        codes.stream().sorted().forEach(code -> answers.addAPIResponse(code, reference(code)));
        answers.getAPIResponses().forEach((code, response) -> {
            if (code.equals("201")) {
                response.addHeader("Location", header("The path of the new object"));
            }
            if (code.equals("200") && hasIfMatch || code.equals("201")) {
                response.addHeader("ETag", header("The version of the object; send it as If-Match"));
            }
        });
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "A value of your own, such as a UUID. The same key with the same request has one effect and"
                                + " gets the first answer again, marked `Idempotency-Replayed: true`.")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(255));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }

    private static APIResponse reference(String status) {
        return OASFactory.createAPIResponse()
                .ref("#/components/responses/" + REFUSALS.get(status).name());
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
