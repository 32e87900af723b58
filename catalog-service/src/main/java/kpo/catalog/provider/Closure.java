package kpo.catalog.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a provider or a delivery centre was given up. */
@Embeddable
@Schema(name = "Closure", description = "Why, by whom and when it was closed")
record Closure(
        @Column(name = "closed_reason") @Schema(examples = "The lease ended") String reason,
        @Column(name = "closed_by") @Schema(description = "The login of who closed it", examples = "olga") String by,
        @Column(name = "closed_at") Instant at) {}
