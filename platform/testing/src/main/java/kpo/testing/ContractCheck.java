package kpo.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The served contract is the committed one. A wanted change is committed with {@code mvn test -Dkpo.contract=write}, and
 * its difference is read in review. Extended by one {@code @QuarkusTest} in each service.
 */
public abstract class ContractCheck {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void the_served_contract_is_the_committed_one() throws IOException {
        String served = given().accept("application/yaml").get("/q/openapi").asString();

        if ("write".equals(System.getProperty("kpo.contract"))) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("the contract changed: read the difference, then commit it with -Dkpo.contract=write")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void swagger_ui_is_served() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
