package kpo.catalog;

import io.quarkus.test.junit.QuarkusTest;
import kpo.testing.ObservationCheck;

@QuarkusTest
class ObservationTest extends ObservationCheck {}
