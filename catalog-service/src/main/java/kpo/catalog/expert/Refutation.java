package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
@Schema(name = "Refutation", description = "What an officer found to be untrue, or true no more")
public record Refutation(
        @Schema(description = "The degree or credential, which may be claimed no longer") UUID claimId,
        @Schema(description = "As it was claimed", examples = "MSc Finance, University of Mumbai, 2012 (7/0412)")
                String what,
        @Column(name = "refuted_by") @Schema(description = "The login of who found it", examples = "vera") String by,
        @Column(name = "refuted_at") Instant at,
        @Enumerated(EnumType.STRING) CheckFinding found) {

    @JsonIgnore
    boolean isAdverse() {
        return found == CheckFinding.REFUTED;
    }
}
