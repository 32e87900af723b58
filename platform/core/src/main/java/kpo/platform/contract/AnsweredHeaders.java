package kpo.platform.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;

/** The headers of an answer: where the new object is, and which version was answered. */
final class AnsweredHeaders implements ContractPart {

    @Override
    public void operation(DescribedOperation operation) {
        boolean isVersioned = operation.parameter("If-Match").isPresent();
        operation.answers().getAPIResponses().forEach((status, answer) -> {
            if (status.equals("201")) {
                answer.addHeader("Location", header("The path of the new object"));
            }
            if (status.equals("200") && isVersioned || status.equals("201")) {
                answer.addHeader("ETag", header("The version of the object; send it as If-Match"));
            }
        });
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(DescribedOperation.text());
    }
}
