package kpo.catalog.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document behind a claim. It lies elsewhere; its hash tells whether it is still the one that was shown. */
@Embeddable
@Schema(name = "Evidence", description = "The document behind a claim")
record Evidence(
        @Column(name = "evidence_reference") @Schema(examples = "dms:2026/degree-4512.pdf") String reference,
        @Column(name = "evidence_sha256")
                @Schema(
                        description = "SHA-256 in hexadecimal",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String sha256,
        @Column(name = "evidence_by") @Schema(description = "Who showed it", examples = "dev") String by,
        @Column(name = "evidence_at") Instant at) {}
