package kpo.catalog.vetting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.expert.VettingVerb;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a round. @param status where it led */
@Embeddable
@Schema(name = "VettingStep", description = "A step of a round of vetting, and where it led")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VettingStep(
        @Enumerated(EnumType.STRING) VettingVerb verb,
        @Enumerated(EnumType.STRING) VettingStatus status,
        @Schema(description = "The login of who did it", examples = "vera") String by,
        Instant at,
        @Schema(description = "Why, where one is asked for") String reason) {}
