package kpo.catalog.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an answer takes longer than the month, as the expert is told. */
@Embeddable
@Schema(name = "DueDayExtension", description = "Why, by whom and when the day for the answer was put off")
record DueDayExtension(
        @Column(name = "extended_reason") @Schema(examples = "The university answers in January only.") String reason,
        @Column(name = "extended_by") @Schema(description = "The login of who put it off", examples = "dev") String by,
        @Column(name = "extended_at") Instant at) {

    /** As it is kept of a person who is forgotten. */
    DueDayExtension saying(String words) {
        return new DueDayExtension(words, by, at);
    }
}
