package kpo.platform.contract;

import java.io.InputStream;
import java.util.List;
import kpo.platform.operation.RowExport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** The bodies and answers of bulk imports and exports: rows as text, and the operation that works them. */
class Bulk implements ContractPart {

    private static final DotName STREAM = DotName.createSimple(InputStream.class);
    private static final DotName EXPORT = DotName.createSimple(RowExport.class);

    @Override
    public void operation(DescribedOperation operation) {
        MethodInfo code = operation.code();
        if (code == null) {
            return;
        }
        if (code.parameterTypes().stream().anyMatch(type -> type.name().equals(STREAM))) {
            Schema row = row(operation.operation().getRequestBody().getContent());
            operation
                    .operation()
                    .setRequestBody(OASFactory.createRequestBody()
                            .description(
                                    "One JSON object a line, or CSV with a header row; gzip is taken as Content-Encoding")
                            .required(true)
                            .content(ofAnyLength(rows(row))));
            operation
                    .operation()
                    .addParameter(OASFactory.createParameter()
                            .name("Content-Encoding")
                            .in(Parameter.In.HEADER)
                            .required(false)
                            .description("How the body is packed; absent where it is not")
                            .schema(DescribedOperation.text().enumeration(List.of("gzip", "identity"))));
            operation.answers().removeAPIResponse("200");
            operation
                    .answers()
                    .addAPIResponse(
                            "202",
                            OASFactory.createAPIResponse()
                                    .description("Taken; the operation works it")
                                    .addHeader("Location", shared("Location"))
                                    .addHeader("ETag", shared("ETag"))
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    "application/json",
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref("#/components/schemas/Operation")))));
        } else if (code.returnType().name().equals(EXPORT)) {
            Schema row = row(operation.answers().getAPIResponse("200").getContent());
            operation
                    .answers()
                    .addAPIResponse(
                            "200",
                            OASFactory.createAPIResponse()
                                    .description("The rows, one a line, in the order of their making")
                                    .content(rows(row)));
        }
    }

    /** What the code's annotation says of one row. */
    private static Schema row(Content described) {
        return described.getMediaTypes().values().iterator().next().getSchema();
    }

    private static Header shared(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Content rows(Schema row) {
        return OASFactory.createContent()
                .addMediaType(
                        RowExample.NDJSON, rows(RowExample.NDJSON, "One object a line, each as `contentSchema`", row))
                .addMediaType(
                        RowExample.CSV,
                        rows(
                                RowExample.CSV,
                                "A header row with the names of `contentSchema`, those of nested objects behind a dot"
                                        + " (`costRate.amount`); a list has semicolons between its values, one of objects"
                                        + " is JSON",
                                row));
    }

    /** As long as an upload may be. What is answered keeps the bound that was released: a wider one would break clients. */
    private static Content ofAnyLength(Content rows) {
        rows.getMediaTypes().values().forEach(body -> body.getSchema().setMaxLength(Integer.MAX_VALUE));
        return rows;
    }

    private static MediaType rows(String mediaType, String description, Schema row) {
        return OASFactory.createMediaType()
                .schema(DescribedOperation.text()
                        .description(description)
                        .contentMediaType(mediaType)
                        .contentSchema(OASFactory.createSchema().ref(row.getRef())));
    }
}
