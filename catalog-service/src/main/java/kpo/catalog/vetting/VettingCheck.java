package kpo.catalog.vetting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kpo.catalog.expert.Refutation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check with its result and its evidence, which is kept elsewhere: here stand where, and the hash of what was seen. */
@Embeddable
@Schema(name = "VettingCheck", description = "A check with its result and the evidence")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VettingCheck(
        @Enumerated(EnumType.STRING) CheckKind kind,
        @Enumerated(EnumType.STRING) CheckResult result,
        @Schema(description = "How it was checked", examples = "Video call with the passport") String method,
        @Schema(description = "Where the document lies", examples = "dms:vetting/2026/004512") String documentReference,
        @Schema(description = "The hash of the document that was seen, in hexadecimal") String documentSha256,
        @Schema(description = "The login of who checked", examples = "vera") String checkedBy,
        Instant checkedAt,
        @Schema(
                        description =
                                "Of a clear identity: experts of the same organisation and name, of whom something adverse is known and who are somebody else")
                List<UUID> toldApartFrom,
        @Schema(
                        description =
                                "Of a clear background: the refuted degrees and credentials that do not speak against the expert for all that")
                List<UUID> outweighs) {

    /** Whether a vetting may go on with it. */
    boolean clears() {
        return kind.isClear(result, documentReference);
    }

    /** Namesakes of whom something adverse is known are left out. */
    VettingCheck withoutOthers() {
        return new VettingCheck(
                kind, result, method, documentReference, documentSha256, checkedBy, checkedAt, null, outweighs);
    }

    boolean tellsApartFrom(UUID expertId) {
        return kind == CheckKind.IDENTITY && clears() && toldApartFrom != null && toldApartFrom.contains(expertId);
    }

    /** What was refuted before, by another officer, and is named: whoever looks at something else takes nothing back. */
    boolean outweighs(Refutation refutation) {
        return kind == CheckKind.BACKGROUND
                && clears()
                && outweighs != null
                && outweighs.contains(refutation.claimId())
                && checkedAt.isAfter(refutation.at())
                && !checkedBy.equals(refutation.by());
    }
}
