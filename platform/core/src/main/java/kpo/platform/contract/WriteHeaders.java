package kpo.platform.contract;

import java.util.List;
import kpo.platform.transaction.DryRuns;
import kpo.platform.transaction.KeyRequired;
import kpo.platform.transaction.VersionOptional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What a write is sent with: the Idempotency-Key of a POST, the version that the caller means, a body, a dry run. */
final class WriteHeaders implements ContractPart {

    @Override
    public void operation(DescribedOperation operation) {
        if (operation.hasBody()) {
            operation.operation().getRequestBody().setRequired(true);
            operation.refuses("413", "415");
        }
        operation.parameter("If-Match").ifPresent(version -> {
            boolean required = operation.annotation(VersionOptional.class).isEmpty();
            version.setRequired(required);
            operation.refuses("412");
            if (required) {
                operation.refuses("428");
            }
        });
        if (operation.writes()) {
            // What an operation says of its own dry run stands.
            if (operation.parameter(DryRuns.PARAMETER).isEmpty()) {
                operation.operation().addParameter(dryRun());
            }
            mark(operation, "Dry-Run", "`true` where the request had `dryRun=true`: nothing was kept");
        }
        if (operation.isPost()) {
            operation
                    .operation()
                    .addParameter(idempotencyKey(
                            operation.annotation(KeyRequired.class).isPresent()));
            mark(operation, "Idempotency-Replayed", "`true` where this is the first answer under the key, again");
        }
    }

    private static void mark(DescribedOperation operation, String header, String meaning) {
        operation.answers().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answer.addHeader(header, flag(meaning));
            }
        });
    }

    private static Parameter idempotencyKey(boolean required) {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(required)
                .description(
                        "A value of your own, such as a UUID, kept for 48 hours. The same key with the same request has"
                                + " one effect and gets the first answer again, marked `Idempotency-Replayed: true`."
                                + (required ? " Required here, for money moves." : ""))
                .example("0198b2f0-6d1c-7a52-9f0e-3f2a1c5d7e90")
                .schema(DescribedOperation.text().minLength(1).maxLength(255).pattern("^[!-~]+$"));
    }

    private static Parameter dryRun() {
        return OASFactory.createParameter()
                .name(DryRuns.PARAMETER)
                .in(Parameter.In.QUERY)
                .required(false)
                .description("`true`: check everything and answer as if it were done, but keep nothing. The answer is"
                        + " marked `Dry-Run: true`.")
                .example(true)
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.BOOLEAN))
                        .defaultValue(false));
    }

    private static Header flag(String meaning) {
        return OASFactory.createHeader()
                .description(meaning)
                .schema(DescribedOperation.text().addEnumeration("true"));
    }
}
