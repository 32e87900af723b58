package kpo.platform.operation;

import static io.restassured.RestAssured.given;
import static kpo.billing.Deal.service;
import static kpo.platform.caller.Role.SERVICE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import kpo.billing.Company;
import kpo.billing.Deal;
import kpo.platform.Ids;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A replica that was thought dead and goes on: another has ended the operation meanwhile. */
@QuarkusTest
class OperationLeaseTest {

    @Inject
    OperationLease lease;

    @Test
    void who_has_lost_the_lease_touches_no_row() {
        String operation = ended();
        UUID id = UUID.fromString(operation.substring(operation.lastIndexOf('/') + 1));

        assertThatThrownBy(() -> work(() -> lease.restart(id, Ids.next())))
                .hasStackTraceContaining(Stopped.class.getName());
        assertThatThrownBy(() -> work(() -> lease.undo(id, Ids.next())))
                .hasStackTraceContaining(Stopped.class.getName());

        service().get(operation).then().body("outcomes.created", is(1));
        service().get(operation + "/rows").then().body("items.outcome", contains("CREATED"));
    }

    private static void work(Runnable step) {
        CurrentCaller.callAs(Caller.job("operation"), () -> {
            QuarkusTransaction.requiringNew().run(step);
            return null;
        });
    }

    private static String ended() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        deal.rate(deal.card("INR"), "analyst", "HOUR", "3250.00", "INR").agreed("INR", "");
        String row = deal.time(UUID.randomUUID().toString(), "analyst", "2026-10-05", 60)
                .replace("\n", " ");
        Response taken = given().contentType("application/x-ndjson")
                .auth()
                .oauth2(Tokens.token("engagement-service", "platform", SERVICE))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(row.getBytes(StandardCharsets.UTF_8))
                .post("/v1/charges/import?atomic=true");
        String operation = taken.then().statusCode(202).extract().header("Location");
        Polling.until(Duration.ofSeconds(60), () -> service().get(operation).path("endedAt") != null);
        return operation;
    }
}
