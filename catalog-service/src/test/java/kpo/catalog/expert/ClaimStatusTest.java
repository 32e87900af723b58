package kpo.catalog.expert;

import static kpo.catalog.expert.ClaimStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimStatusTest {

    private static final Map<ClaimStatus, Set<ClaimStatus>> LEADS_TO =
            Map.of(EVIDENCE_SUBMITTED, Set.of(VERIFIED, REFUTED, UNVERIFIABLE), VERIFIED, Set.of(REVOKED));

    @ParameterizedTest
    @EnumSource
    void a_check_leads_from_evidence_to_a_result_and_from_verified_to_revoked(ClaimStatus from) {
        for (ClaimStatus to : ClaimStatus.values()) {
            assertThat(from.canBecome(to))
                    .isEqualTo(LEADS_TO.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
