package kpo.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import kpo.testing.contract.DocumentFaults;
import kpo.testing.contract.DocumentedOperation;
import kpo.testing.contract.ServedContract;
import org.junit.jupiter.api.Test;

/**
 * The served contract is the committed one, and says all that a partner needs. A wanted change is committed with {@code mvn test -Dkpo.contract=write}, and
 * its difference is read in review. Extended by one {@code @QuarkusTest} in each service.
 */
public abstract class ContractCheck {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    /** Text that is a number of base 60 or a timestamp to a reader of YAML 1.1. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "(?m)^( *(?:- )*(?:[\\w-]+: )?)([0-9]{1,2}(?::[0-9]{2})+|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T\\S+)?)$");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void the_served_contract_is_the_committed_one() throws IOException {
        String served =
                quoted(given().accept("application/yaml").get("/q/openapi").asString());

        if ("write".equals(System.getProperty("kpo.contract"))) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("the contract changed: read the difference, then commit it with -Dkpo.contract=write")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void the_committed_contract_says_what_the_served_one_does_to_readers_of_yaml_1_1_too() throws IOException {
        String served = given().accept("application/yaml").get("/q/openapi").asString();

        assertThat(quoted(served)).doesNotContainPattern(AMBIGUOUS);
        assertThat(YAML.readTree(quoted(served))).isEqualTo(YAML.readTree(served));
    }

    private static String quoted(String yaml) {
        return AMBIGUOUS.matcher(yaml).replaceAll("$1\"$2\"");
    }

    @Test
    void every_operation_is_described() {
        assertThat(faults(DocumentFaults::ofOperation)).isEmpty();
    }

    @Test
    void every_schema_member_and_parameter_is_described() {
        assertThat(new DocumentFaults(served()).undescribed()).isEmpty();
    }

    @Test
    void every_text_that_is_sent_has_the_bound_that_is_checked() {
        assertThat(new DocumentFaults(served()).unboundedTexts()).isEqualTo(longTexts());
    }

    /** Those that may be as long as any text. */
    protected Set<String> longTexts() {
        return Set.of();
    }

    @Test
    void every_operation_shows_a_request_and_an_answer_that_its_schemas_allow() {
        assertThat(faults(DocumentFaults::ofExamples))
                .as("let a test call the operation and record it with -Dkpo.contract=write; then run the test again")
                .isEmpty();
    }

    @Test
    void every_problem_code_has_an_example_that_is_a_problem() {
        assertThat(new DocumentFaults(served()).ofProblems()).isEmpty();
    }

    private static List<String> faults(BiFunction<DocumentFaults, DocumentedOperation, List<String>> check) {
        ServedContract contract = served();
        DocumentFaults faults = new DocumentFaults(contract);
        return contract.operations().stream()
                .flatMap(operation -> check.apply(faults, operation).stream().map(fault -> operation + ": " + fault))
                .toList();
    }

    private static ServedContract served() {
        return ServedContract.of(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/"));
    }

    @Test
    void the_form_of_the_contract_is_chosen_by_its_reader() {
        for (String form : List.of("application/json", "application/yaml")) {
            given().accept(form)
                    .get("/q/openapi")
                    .then()
                    .statusCode(200)
                    .contentType(containsString(form))
                    .header("Vary", is("Accept"));
        }
    }

    @Test
    void swagger_ui_is_served() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
