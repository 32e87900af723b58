package kpo.catalog;

import static kpo.platform.caller.Role.OPERATOR;
import static kpo.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kpo.testing.AuditCheck;

@QuarkusTest
class AuditTest extends AuditCheck {

    @Override
    protected String change() {
        return as("olga", "operator", OPERATOR)
                .body(
                        """
                        {"kind": "THIRD_PARTY", "organisation": "deccan-%1$s", "name": "Deccan Research %1$s", "country": "IN"}"""
                                .formatted(UUID.randomUUID()))
                .post("/v1/providers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
