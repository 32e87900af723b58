package kpo.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kpo.platform.paging.Sorts;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** By what each list is sorted, and the link to its next page. */
class Lists implements ContractPart {

    @Override
    public void operation(DescribedOperation operation) {
        operation.parameter("sort").ifPresent(sort -> {
            Set<String> fields = new LinkedHashSet<>(List.of(Sorts.CREATED_AT));
            operation
                    .annotation(Sorts.class)
                    .ifPresent(
                            declared -> fields.addAll(List.of(declared.value().asStringArray())));
            declare(sort, fields);
            operation
                    .answers()
                    .getAPIResponse("200")
                    .addHeader(
                            "Link",
                            OASFactory.createHeader()
                                    .description("The next page, `rel=\"next\"` (RFC 8288); absent on the last page")
                                    .schema(DescribedOperation.text()));
        });
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
                .items(DescribedOperation.text().enumeration(values))
                .minItems(1)
                .maxItems(fields.size())
                .uniqueItems(true));
        sort.setExample(List.of("-" + Sorts.CREATED_AT));
    }
}
