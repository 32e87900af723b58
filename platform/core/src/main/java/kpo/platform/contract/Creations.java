package kpo.platform.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Operations that create answer 201: SmallRye does not see the status behind a {@code RestResponse}. */
final class Creations implements ContractPart {

    @Override
    public void operation(DescribedOperation operation) {
        var answers = operation.answers();
        answers.getAPIResponses().values().forEach(Creations::nameMediaType);
        int status = operation
                .annotation(ResponseStatus.class)
                .map(AnnotationInstance::value)
                .map(value -> value.asInt())
                .orElse(200);
        if (status == 201 && !answers.hasAPIResponse("201")) {
            answers.addAPIResponse("201", answers.getAPIResponse("200").description("Created"));
            answers.removeAPIResponse("200");
        }
    }

    /** An answer that is described without a media type is JSON. */
    private static void nameMediaType(APIResponse answer) {
        if (answer.getContent() != null && answer.getContent().hasMediaType("*/*")) {
            MediaType body = answer.getContent().getMediaType("*/*");
            answer.content(OASFactory.createContent().addMediaType("application/json", body));
        }
    }
}
