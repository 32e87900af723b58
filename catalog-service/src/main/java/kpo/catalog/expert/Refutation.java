package kpo.catalog.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That a source said of a degree or credential that it is not so. It stays when the claim is dropped; a later verification
 * of what is claimed in the same words takes it away.
 *
 * @param what in the words of the claim
 * @param by the subject, for four eyes
 */
@Embeddable
public record Refutation(
        String what, @Column(name = "refuted_by") String by, @Column(name = "refuted_at") Instant at) {}
