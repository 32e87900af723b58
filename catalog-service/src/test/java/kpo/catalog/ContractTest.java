package kpo.catalog;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import kpo.testing.ContractCheck;
import kpo.testing.ServiceUnderTest;

@QuarkusTest
@QuarkusTestResource(value = ServiceUnderTest.class, initArgs = @ResourceArg(name = "database", value = "catalog"))
class ContractTest extends ContractCheck {

    /** A row of a file may bring fifty synonyms. */
    @Override
    protected Set<String> longTexts() {
        return Set.of("SkillRow.alt_labels");
    }
}
