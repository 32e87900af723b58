package kpo.catalog;

import io.quarkus.test.junit.QuarkusTest;
import kpo.testing.RateLimitCheck;

@QuarkusTest
class RateLimitTest extends RateLimitCheck {

    RateLimitTest() {
        super("/v1/providers");
    }
}
