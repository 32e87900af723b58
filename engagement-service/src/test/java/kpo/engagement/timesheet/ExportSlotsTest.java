package kpo.engagement.timesheet;

import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import kpo.platform.caller.Role;
import kpo.platform.operation.ExportSlots;
import org.junit.jupiter.api.Test;

/** Readers who take their time leave connections to everybody else. */
@QuarkusTest
class ExportSlotsTest {

    @Inject
    ExportSlots slots;

    @Test
    void an_organisation_reads_two_exports_at_once() {
        String slow = "slow-" + UUID.randomUUID();
        var first = slots.take(slow);
        var second = slots.take(slow);
        try {
            export(slow)
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("code", is("too_many_requests"));
            export("quick-" + UUID.randomUUID()).statusCode(200);
        } finally {
            first.close();
            second.close();
        }
        export(slow).statusCode(200);
        export(slow).statusCode(200);
        export(slow).statusCode(200);
    }

    @Test
    void all_organisations_together_read_five() {
        var taken = IntStream.range(0, 5)
                .mapToObj(i -> slots.take("one-of-many-" + i))
                .toList();
        try {
            export("late-" + UUID.randomUUID()).statusCode(429);
        } finally {
            taken.forEach(ExportSlots.Slot::close);
        }
    }

    private static ValidatableResponse export(String organisation) {
        return as("mona", organisation, Role.CLIENT_MANAGER)
                .accept("application/x-ndjson")
                .get("/v1/time-entries/export")
                .then();
    }
}
