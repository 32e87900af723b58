package kpo.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AuditVerification", description = "What computing the sealed audit again found")
public record AuditVerification(
        @Schema(description = "Whether everything sealed is as it was, and the kept head is still there")
                boolean intact,
        @Schema(description = "Sealed blocks", examples = "12") long blocks,
        @Schema(description = "Events in them", examples = "3401") long sealedEvents,
        @Schema(
                        description = "The last block, `<number>:<hash>`: keep it outside; null before the first block",
                        nullable = true,
                        examples = "12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String head,
        @Schema(description = "Events that no block holds yet", examples = "3") long unsealedEvents,
        @Schema(description = "Since when the oldest of them waits; null where none does", nullable = true)
                Instant unsealedSince,
        @Schema(
                        description =
                                "Changes that no caller of the service made: by a database role, at the database itself",
                        examples = "0")
                long changesPastTheService,
        @Schema(description = "The first differences, at most 100, in the order of the blocks")
                List<Difference> differences) {

    @Schema(name = "AuditDifference", description = "One place where the audit is not as it was sealed")
    public record Difference(
            Kind kind,
            @Schema(description = "The block; for an inserted event the one that should not have it", examples = "7")
                    long block,
            @Schema(description = "The event; null where the block itself differs", nullable = true) UUID eventId,
            @Schema(examples = "The event is not what was sealed.") String detail) {}

    /** What was done to the record. */
    public enum Kind {
        EVENT_CHANGED("The event is not what was sealed."),
        EVENT_REMOVED("The event was sealed and is gone."),
        EVENT_INSERTED("The event says that it is older than the seal, but no block holds it."),
        BLOCK_CHANGED("The block is not what was sealed, or its entries are not."),
        BLOCK_REMOVED("The block is gone."),
        HEAD_LOST("The head that was kept outside is not among the blocks.");

        private final String detail;

        Kind(String detail) {
            this.detail = detail;
        }

        Difference of(long block, UUID eventId) {
            return new Difference(this, block, eventId, detail);
        }
    }
}
