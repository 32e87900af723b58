package kpo.platform.contract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Takes out of the contract what no operation refers to. */
final class Unused implements ContractPart {

    @Override
    public void complete(OpenAPI contract) {
        var components = contract.getComponents();
        Set<String> answers = new HashSet<>();
        Set<String> examples = new HashSet<>();
        Schemas.operations(contract)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .forEach(answer -> {
                    answers.add(last(answer.getRef()));
                    examples(answer, examples);
                });
        Map.copyOf(components.getResponses()).forEach((name, answer) -> {
            if (answers.contains(name)) {
                examples(answer, examples);
            } else {
                components.removeResponse(name);
            }
        });
        Set.copyOf(components.getExamples().keySet()).stream()
                .filter(name -> !examples.contains(name))
                .forEach(components::removeExample);
        schemas(contract);
    }

    /** Again and again: what only an unused schema refers to is unused, too. */
    private static void schemas(OpenAPI contract) {
        Set<String> unused;
        do {
            Set<String> used = new HashSet<>();
            Schemas.forEach(contract, schema -> used.add(Schemas.referredName(schema)));
            unused = new HashSet<>(contract.getComponents().getSchemas().keySet());
            unused.removeAll(used);
            unused.forEach(contract.getComponents()::removeSchema);
        } while (!unused.isEmpty());
    }

    private static void examples(APIResponse answer, Set<String> names) {
        Content content = answer.getContent();
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .filter(mediaType -> mediaType.getExamples() != null)
                    .forEach(mediaType -> mediaType.getExamples().values().forEach(e -> names.add(last(e.getRef()))));
        }
    }

    private static String last(String reference) {
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
