package kpo.testing;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kpo.platform.caller.Role;
import kpo.testing.Contract.Operation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A path answers the methods that its contract names, and says so; a literal path is never taken for an id. Walks the
 * served document. Extended by one {@code @QuarkusTest} in each service.
 */
public abstract class MethodsCheck {

    private static final String[] EVERY_ROLE = Tokens.everyRole().toArray(String[]::new);

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Test
    void options_lists_exactly_the_methods_of_the_path() {
        SoftAssertions all = new SoftAssertions();
        paths().forEach((path, methods) -> {
            Response answer = given().options(path);
            all.assertThat(answer.statusCode()).as(path).isEqualTo(200);
            all.assertThat(answer.header("Allow")).as(path).isEqualTo(String.join(", ", methods));
        });
        all.assertAll();
    }

    @Test
    void another_method_is_refused_with_those_that_are_answered() {
        SoftAssertions all = new SoftAssertions();
        paths().forEach((path, methods) -> METHODS.stream()
                .filter(method -> !methods.contains(method))
                .forEach(method -> {
                    Response answer = Tokens.as("olga", "operator", EVERY_ROLE).request(method, path);
                    String call = method + " " + path + " " + answer.asString();
                    all.assertThat(answer.statusCode()).as(call).isEqualTo(405);
                    all.assertThat(answer.header("Allow")).as(call).isEqualTo(String.join(", ", methods));
                    all.assertThat(answer.jsonPath().getString("code")).as(call).isEqualTo("method_not_allowed");
                }));
        all.assertAll();
    }

    @Test
    void a_fixed_path_is_no_id_whoever_asks() {
        List<String> fixed = fixedAmongNames();
        assertThat(fixed).isNotEmpty();
        SoftAssertions all = new SoftAssertions();
        for (String path : fixed) {
            Set<String> methods = paths().get(path);
            METHODS.stream().filter(method -> !methods.contains(method)).forEach(method -> {
                for (RequestSpecification caller :
                        List.of(given(), Tokens.as("nora", "nobody"), Tokens.as("emil", "acme", Role.EXPERT))) {
                    Response answer = caller.request(method, path);
                    all.assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
                    all.assertThat(answer.header("Allow")).as(path).isEqualTo(String.join(", ", methods));
                }
            });
        }
        all.assertAll();
    }

    @Test
    void another_spelling_of_a_path_has_the_same_methods() {
        SoftAssertions all = new SoftAssertions();
        for (String path : fixedAmongNames()) {
            String allowed = String.join(", ", paths().get(path));
            for (String spelt : List.of(
                    path + "/",
                    path.replaceFirst("/v1/", "/v1//"),
                    path + ";a=b",
                    path.replace("/v1/", "/v1;a=b/"),
                    path.replace("i", "%69"))) {
                Response answer = given().urlEncodingEnabled(false).options(spelt);
                all.assertThat(answer.header("Allow")).as("OPTIONS " + spelt).isEqualTo(allowed);
                Response refused = given().urlEncodingEnabled(false).request("TRACE", spelt);
                all.assertThat(refused.statusCode()).as("TRACE " + spelt).isEqualTo(405);
                all.assertThat(refused.header("Allow")).as("TRACE " + spelt).isEqualTo(allowed);
            }
        }
        all.assertAll();
    }

    @Test
    void a_path_is_decoded_once() {
        for (String path : fixedAmongNames()) {
            int last = path.length() - 1;
            String other = path.substring(0, last) + "%25" + Integer.toHexString(path.charAt(last));

            Response refused = given().urlEncodingEnabled(false).request("TRACE", other);

            assertThat(refused.header("Allow"))
                    .as(other)
                    .isEqualTo(given().urlEncodingEnabled(false).options(other).header("Allow"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/asyncapi", "/q/swagger-ui/"})
    void a_document_is_only_read(String path) {
        assertThat(given().head(path).statusCode()).isEqualTo(200);
        assertThat(given().options(path).header("Allow")).isEqualTo("GET, HEAD");
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE")) {
            given().request(method, path)
                    .then()
                    .statusCode(405)
                    .contentType("application/problem+json")
                    .header("Allow", "GET, HEAD")
                    .body("code", is("method_not_allowed"));
        }
    }

    @Test
    void an_id_in_a_path_is_whole() {
        List<String> reads = Contract.operations().stream()
                .filter(operation -> operation.method().equals("get"))
                .map(Operation::path)
                .filter(path -> path.endsWith("/{id}") && path.indexOf('{') == path.lastIndexOf('{'))
                .toList();
        assertThat(reads).isNotEmpty();
        SoftAssertions all = new SoftAssertions();
        for (String path : reads) {
            for (String id : List.of("1-1-1-1-1", "not-a-uuid", "100%", "01936f2e-7c00-7000-8000-0000000000010")) {
                Response answer = Tokens.as("olga", "operator", EVERY_ROLE).get(path.replace("{id}", id));
                all.assertThat(answer.statusCode()).as(path + " " + id).isEqualTo(404);
                all.assertThat(answer.jsonPath().getString("detail"))
                        .as(path + " " + id)
                        .isEqualTo("An id is a UUID of 36 characters.");
            }
        }
        all.assertAll();
    }

    /** The paths that fit another one's with a name in it. */
    private static List<String> fixedAmongNames() {
        List<String> paths =
                Contract.operations().stream().map(Operation::path).distinct().toList();
        return paths.stream()
                .filter(path -> !path.contains("{")
                        && paths.stream()
                                .anyMatch(other ->
                                        !other.equals(path) && path.matches(other.replaceAll("\\{[^}]+}", "[^/]+"))))
                .toList();
    }

    /** With an id in the place of each name. */
    private static Map<String, Set<String>> paths() {
        Map<String, Set<String>> paths = Contract.operations().stream()
                .collect(groupingBy(
                        operation -> operation.path().replaceAll("\\{[^}]+}", "01936f2e-7c00-7000-8000-000000000001"),
                        TreeMap::new,
                        mapping(operation -> operation.method().toUpperCase(), toCollection(TreeSet::new))));
        paths.values().stream().filter(methods -> methods.contains("GET")).forEach(methods -> methods.add("HEAD"));
        return paths;
    }
}
