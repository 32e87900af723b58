package kpo.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the contract what every operation does the same way, so that no resource repeats it: the problem answers,
 * the Idempotency-Key of a POST, the ETag and Location of an answer, the bearer token.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractRules implements OASFilter {

    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";

    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            Map.entry("400", "The request cannot be read: malformed JSON, an unknown field or parameter, a wrong type"),
            Map.entry("401", "No valid bearer token"),
            Map.entry("403", "Your role does not allow this operation"),
            Map.entry("404", "Absent, or not yours to see"),
            Map.entry("409", "The object's state does not allow this, or its key is taken"),
            Map.entry("412", "The object was changed since you read it"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The media type is not taken"),
            Map.entry("422", "A value or a business rule refuses the request"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("500", "The service failed"),
            Map.entry("503", "A service that is needed does not answer"));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return;
        }
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        List<String> codes = new ArrayList<>(List.of("400", "401", "403", "500"));
        boolean hasIfMatch = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
        if (path.contains("{")) {
            codes.add("404");
        }
        if (method == PathItem.HttpMethod.POST
                || method == PathItem.HttpMethod.PUT
                || method == PathItem.HttpMethod.PATCH
                || method == PathItem.HttpMethod.DELETE) {
            codes.addAll(List.of("409", "422"));
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            codes.addAll(List.of("413", "415"));
        }
        if (hasIfMatch) {
            codes.addAll(List.of("412", "428"));
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(idempotencyKey());
        }
        codes.forEach(code -> operation.getResponses().addAPIResponse(code, problem(code)));
        operation.getResponses().getAPIResponses().forEach((code, response) -> {
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

    private static APIResponse problem(String code) {
        return OASFactory.createAPIResponse()
                .description(PROBLEMS.get(code))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM_SCHEMA))));
    }
}
