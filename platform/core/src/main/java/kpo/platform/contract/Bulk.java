package kpo.platform.contract;

import java.io.InputStream;
import java.util.List;
import kpo.platform.operation.RowExport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
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
            operation
                    .operation()
                    .setRequestBody(OASFactory.createRequestBody()
                            .description(
                                    "One JSON object a line, or CSV with a header row; gzip is taken as Content-Encoding")
                            .required(true)
                            .content(rows()));
            operation.answers().removeAPIResponse("200");
            operation
                    .answers()
                    .addAPIResponse(
                            "202",
                            OASFactory.createAPIResponse()
                                    .description("Taken; the operation works it")
                                    .addHeader(
                                            "Location",
                                            OASFactory.createHeader()
                                                    .description("The path of the operation")
                                                    .schema(DescribedOperation.text()))
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    "application/json",
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref("#/components/schemas/Operation")))));
        } else if (code.returnType().name().equals(EXPORT)) {
            operation
                    .answers()
                    .addAPIResponse(
                            "200",
                            OASFactory.createAPIResponse()
                                    .description("The rows, one a line, in the order of their making")
                                    .content(rows()));
        }
    }

    private static Content rows() {
        Content content = OASFactory.createContent();
        for (String mediaType : List.of("application/x-ndjson", "text/csv")) {
            content.addMediaType(mediaType, OASFactory.createMediaType().schema(DescribedOperation.text()));
        }
        return content;
    }
}
