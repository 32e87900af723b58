package kpo.catalog.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That somebody checked a claim at its source. @param by the subject, for four eyes */
@Embeddable
public record Verification(@Column(name = "verified_by") String by, @Column(name = "verified_at") Instant at) {}
