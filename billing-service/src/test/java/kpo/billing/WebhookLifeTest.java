package kpo.billing;

import io.quarkus.test.junit.QuarkusTest;
import kpo.testing.WebhookCheck;

@QuarkusTest
class WebhookLifeTest extends WebhookCheck {}
