package kpo.engagement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import kpo.engagement.peers.Peers;
import kpo.testing.ContractCheck;
import kpo.testing.ServiceUnderTest;

@QuarkusTest
@QuarkusTestResource(Peers.class)
@QuarkusTestResource(value = ServiceUnderTest.class, initArgs = @ResourceArg(name = "database", value = "engagement"))
class ContractTest extends ContractCheck {}
