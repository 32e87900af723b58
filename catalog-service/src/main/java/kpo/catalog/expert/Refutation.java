package kpo.catalog.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * That a source said of a degree or credential that it is not so, or no more. It stays when something else is shown and
 * when the claim is dropped; a later verification of what is claimed in the same words takes it away. Each officer's stands
 * by itself: a second one frees nobody of the first.
 *
 * @param claimId of the degree or credential, which may be gone
 * @param what in the words of the claim
 * @param by the subject, for four eyes
 * @param found REFUTED, which speaks against the expert, or REVOKED, which only counts no more
 */
@Embeddable
public record Refutation(
        UUID claimId,
        String what,
        @Column(name = "refuted_by") String by,
        @Column(name = "refuted_at") Instant at,
        @Enumerated(EnumType.STRING) CheckFinding found) {

    boolean isAdverse() {
        return found == CheckFinding.REFUTED;
    }
}
