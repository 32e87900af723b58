package kpo.engagement.client;

import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientResourceTest {

    private final String organisation = "acme-" + UUID.randomUUID();

    private final String body = """
            {"organisation": "%s", "name": "Acme Capital LLC", "country": "US"}"""
            .formatted(organisation);

    @Test
    void an_operator_registers_a_client_who_then_reads_itself_and_nobody_else_does() {
        String path = as("olga", "operator", OPERATOR)
                .body(body)
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as("carl", organisation, CLIENT_MANAGER)
                .get(path)
                .then()
                .statusCode(200)
                .body("country", is("US"));
        as("carl", organisation, CLIENT_MANAGER)
                .get("/v1/clients")
                .then()
                .body("items.organisation", contains(organisation));
        as("eve", "someone-else", CLIENT_MANAGER).get(path).then().statusCode(404);
    }

    @Test
    void one_organisation_is_one_client() {
        as("olga", "operator", OPERATOR).body(body).post("/v1/clients");

        as("olga", "operator", OPERATOR)
                .body(body)
                .post("/v1/clients")
                .then()
                .statusCode(409)
                .body("code", is("already_exists"));
    }
}
