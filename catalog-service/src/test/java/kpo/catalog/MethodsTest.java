package kpo.catalog;

import io.quarkus.test.junit.QuarkusTest;
import kpo.testing.MethodsCheck;

@QuarkusTest
class MethodsTest extends MethodsCheck {}
