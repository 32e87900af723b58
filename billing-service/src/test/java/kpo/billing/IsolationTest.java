package kpo.billing;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kpo.testing.IsolationCheck;

@QuarkusTest
class IsolationTest extends IsolationCheck {

    IsolationTest() {
        super(Map.of(
                "fx_rate", "published rates, the same for everybody",
                "tax_rate", "the law, the same for everybody"));
    }
}
