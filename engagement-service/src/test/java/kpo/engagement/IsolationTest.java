package kpo.engagement;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kpo.testing.IsolationCheck;

@QuarkusTest
class IsolationTest extends IsolationCheck {

    IsolationTest() {
        super(Map.of());
    }
}
