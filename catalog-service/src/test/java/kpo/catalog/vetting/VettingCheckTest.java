package kpo.catalog.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VettingCheckTest {

    @Test
    void the_expert_is_not_told_of_whom_something_adverse_is_known() {
        VettingCheck told = new VettingCheck(
                CheckKind.IDENTITY,
                CheckResult.CLEAR,
                "Passport",
                "dms:1",
                null,
                "vera",
                Instant.EPOCH,
                List.of(UUID.randomUUID()),
                null);

        assertThat(told.withoutOthers().toldApartFrom()).isNull();
        assertThat(told.withoutOthers().documentReference()).isEqualTo("dms:1");
    }
}
