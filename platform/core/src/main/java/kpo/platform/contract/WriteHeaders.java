package kpo.platform.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What a write is sent with: the Idempotency-Key of a POST, the version that the caller means, a body. */
final class WriteHeaders implements ContractPart {

    @Override
    public void operation(DescribedOperation operation) {
        if (operation.hasBody()) {
            operation.operation().getRequestBody().setRequired(true);
            operation.refuses("413", "415");
        }
        operation.parameter("If-Match").ifPresent(version -> {
            version.setRequired(true);
            operation.refuses("412", "428");
        });
        if (operation.isPost()) {
            operation.operation().addParameter(idempotencyKey());
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "A value of your own, such as a UUID. The same key with the same request has one effect and"
                                + " gets the first answer again, marked `Idempotency-Replayed: true`.")
                .schema(DescribedOperation.text().minLength(1).maxLength(255));
    }
}
