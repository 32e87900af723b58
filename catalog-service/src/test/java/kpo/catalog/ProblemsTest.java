package kpo.catalog;

import io.quarkus.test.junit.QuarkusTest;
import kpo.testing.ProblemsCheck;

@QuarkusTest
class ProblemsTest extends ProblemsCheck {}
