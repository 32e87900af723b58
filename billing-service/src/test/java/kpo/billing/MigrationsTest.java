package kpo.billing;

import io.quarkus.test.junit.QuarkusTest;
import kpo.testing.MigrationsCheck;

@QuarkusTest
class MigrationsTest extends MigrationsCheck {}
