package kpo.engagement;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import kpo.testing.IsolationCheck;

@QuarkusTest
class IsolationTest extends IsolationCheck {

    IsolationTest() {
        super(Set.of());
    }
}
