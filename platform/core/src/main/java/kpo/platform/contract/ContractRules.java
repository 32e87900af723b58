package kpo.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Writes into the contract what every operation does the same way, part by part, so that no resource repeats it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractRules implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final List<ContractPart> parts;
    private final Map<String, MethodInfo> methods;

    public ContractRules(IndexView code) {
        // Refusals comes after all that say which refusals there are.
        parts = List.of(
                new DecimalsAsText(),
                new SecurityPolicies(),
                new Creations(),
                new Bulk(),
                new WriteHeaders(),
                new Lists(),
                new Refusals(new ProblemCatalogue(code)),
                new AnsweredHeaders(),
                new RecordedExamples(),
                new PlainNames(),
                new Unused(),
                new Words(),
                new TextForms(code),
                new Bounds(),
                new About());
        methods = code.getAnnotations(OPERATION).stream()
                .collect(Collectors.toMap(
                        operation -> operation.value("operationId").asString(),
                        operation -> operation.target().asMethod(),
                        // A resource may be indexed twice, in its module and in its archive.
                        (first, again) -> first));
    }

    @Override
    public Schema filterSchema(Schema schema) {
        parts.forEach(part -> part.schema(schema));
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getPaths() == null) {
            return;
        }
        parts.forEach(part -> part.components(contract));
        List<DescribedOperation> operations = new ArrayList<>();
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> operations.add(
                        new DescribedOperation(path, method, operation, methods.get(operation.getOperationId())))));
        parts.forEach(part -> operations.forEach(part::operation));
        parts.forEach(part -> part.complete(contract));
    }
}
