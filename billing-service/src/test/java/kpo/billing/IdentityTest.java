package kpo.billing;

import static kpo.platform.caller.Role.EXPERT;
import static kpo.platform.caller.Role.OPERATOR;

import io.quarkus.test.junit.QuarkusTest;
import kpo.testing.IdentityCheck;

@QuarkusTest
class IdentityTest extends IdentityCheck {

    IdentityTest() {
        super("/v1/legal-entities", OPERATOR, EXPERT);
    }
}
