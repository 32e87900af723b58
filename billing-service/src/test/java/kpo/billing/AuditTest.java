package kpo.billing;

import io.quarkus.test.junit.QuarkusTest;
import kpo.testing.AuditCheck;

@QuarkusTest
class AuditTest extends AuditCheck {

    @Override
    protected String change() {
        return Company.in("DE", null, "EUR").id();
    }
}
