package kpo.billing;

import io.quarkus.test.junit.QuarkusTest;
import kpo.testing.WritesCheck;

@QuarkusTest
class WritesTest extends WritesCheck {

    WritesTest() {
        super(
                new BillingWorld(),
                "createBillingAgreement",
                "takeCharges",
                "importCharges",
                "retryCharge",
                "draftInvoice",
                "issueInvoice");
    }
}
