package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the last check of a claim found, and how. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClaimCheck", description = "What the last check of a claim found")
record ClaimCheck(
        @Enumerated(EnumType.STRING) @Column(name = "check_result") CheckFinding result,
        @Enumerated(EnumType.STRING) @Column(name = "check_method") CheckMethod method,
        @Column(name = "check_note") @Schema(examples = "The register of 2012 has no such graduate") String note,
        @Column(name = "check_by") @Schema(description = "Who checked", examples = "vera") String by,
        @Column(name = "check_at") Instant at) {}
