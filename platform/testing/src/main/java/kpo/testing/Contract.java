package kpo.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operations of the service under test, as its own document tells them: what the walking tests walk. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> WRITING = Set.of("post", "put", "patch", "delete");

    private Contract() {}

    /** @param path as it stands in the document, with names in braces */
    public record Operation(String id, String method, String path, Map<String, Object> described) {

        public boolean writes() {
            return WRITING.contains(method);
        }

        public boolean isPost() {
            return method.equals("post");
        }

        public boolean answers(String status) {
            return ((Map<?, ?>) described.get("responses")).containsKey(status);
        }

        public boolean takesBody() {
            return described.containsKey("requestBody");
        }

        public boolean has(String parameter) {
            return parameter(parameter) != null;
        }

        public boolean requires(String parameter) {
            Map<String, Object> found = parameter(parameter);
            return found != null && Boolean.TRUE.equals(found.get("required"));
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> parameter(String name) {
            return ((List<Map<String, Object>>) described.getOrDefault("parameters", List.of()))
                    .stream()
                            .filter(p -> name.equals(p.get("name")))
                            .findFirst()
                            .orElse(null);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** In the order of the document. */
    public static List<Operation> operations() {
        Map<String, Map<String, Map<String, Object>>> paths = served().getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, described) -> {
            if (METHODS.contains(method)) {
                operations.add(new Operation((String) described.get("operationId"), method, path, described));
            }
        }));
        return operations;
    }

    private static JsonPath served() {
        return given().accept("application/json").get("/q/openapi").jsonPath();
    }
}
