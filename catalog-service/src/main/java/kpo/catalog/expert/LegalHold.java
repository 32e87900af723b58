package kpo.catalog.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Forbids that an expert's data are erased. */
@Embeddable
@Schema(name = "LegalHold", description = "Why an expert's data may not be erased now")
public record LegalHold(
        @Column(name = "legal_hold_reason") @Schema(examples = "Claim 7/2026 of the client is open") String reason,
        @Column(name = "legal_hold_by") @Schema(description = "Who set it", examples = "conny") String by,
        @Column(name = "legal_hold_at") Instant at) {}
