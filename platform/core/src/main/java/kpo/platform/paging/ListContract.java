package kpo.platform.paging;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Writes into the contract of every list by what it is sorted, and the link to its next page. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ListContract implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    /** The declared sorts of lists that have more than that of their making, by operationId. */
    private final Map<String, Set<String>> sorts;

    public ListContract(IndexView code) {
        sorts = code.getAnnotations(Sorts.class).stream()
                .map(declared -> declared.target().asMethod())
                .filter(method -> method.hasAnnotation(OPERATION))
                .collect(Collectors.toMap(
                        method -> method.annotation(OPERATION)
                                .value("operationId")
                                .asString(),
                        ListContract::sorts,
                        // The index holds a class of the platform and of the service twice.
                        (one, same) -> one));
    }

    private static Set<String> sorts(MethodInfo method) {
        Set<String> names = new LinkedHashSet<>(List.of(Sorts.CREATED_AT));
        names.addAll(List.of(method.annotation(Sorts.class).value().asStringArray()));
        return names;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getParameters() == null) {
            return operation;
        }
        operation.getParameters().stream()
                .filter(p -> "sort".equals(p.getName()) && p.getIn() == Parameter.In.QUERY)
                .findFirst()
                .ifPresent(sort -> {
                    declare(sort, sorts.getOrDefault(operation.getOperationId(), Set.of(Sorts.CREATED_AT)));
                    link(operation);
                });
        return operation;
    }

    private static void declare(Parameter sort, Set<String> fields) {
        List<Object> values = new ArrayList<>();
        for (String field : fields) {
            values.add(field);
            values.add("-" + field);
        }
        sort.setStyle(Parameter.Style.FORM);
        sort.setExplode(false);
        sort.setSchema(OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.ARRAY))
                .items(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .enumeration(values))
                .minItems(1)
                .maxItems(fields.size())
                .uniqueItems(true));
        sort.setExample(List.of("-" + fields.iterator().next()));
    }

    private static void link(Operation operation) {
        var answer = operation.getResponses().getAPIResponse("200");
        if (answer != null) {
            answer.addHeader(
                    "Link",
                    OASFactory.createHeader()
                            .description("The next page, `rel=\"next\"` (RFC 8288); absent on the last page")
                            .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
        }
    }
}
