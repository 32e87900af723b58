package kpo.testing;

import java.util.List;
import kpo.testing.Contract.Operation;

/** How the contract names the verbs of an object: {@code POST /v1/<nouns>/{id}/<verb>}. */
final class VerbPaths {

    private VerbPaths() {}

    /** Whether a POST moves an object that is there, instead of making one below it. */
    static boolean isVerb(Operation operation, List<Operation> all) {
        return operation.isPost()
                && parent(operation.path()).endsWith("}")
                && !operation.answers("201")
                && all.stream().noneMatch(o -> o.path().startsWith(operation.path() + "/{"));
    }

    /** Whether an operation does what an allowed action is called. @param object the path of what it is done with */
    static boolean isBehind(String action, String object, Operation operation) {
        return switch (action) {
            case "edit" -> operation.method().equals("put") && operation.path().equals(object);
            case "delete" ->
                operation.method().equals("delete") && operation.path().equals(object);
            default -> {
                boolean takesAway = action.startsWith("delete-");
                String part = takesAway ? action.substring("delete-".length()) : action;
                yield operation.path().equals(object + "/" + part)
                        && (takesAway
                                ? operation.method().equals("delete")
                                : operation.isPost() || operation.method().equals("put"));
            }
        };
    }

    static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
