package kpo.platform.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What became of a batch. What is neither delivered nor refused was not tried and goes back as it was.
 *
 * @param refused with the reason of each; tried again later, and only the later messages of its own aggregate wait for it
 * @param answered whether the receiver is there; where it is not, the whole lane waits
 * @param stop why the lane is to be stopped at once; null otherwise
 */
public record Receipt(Set<UUID> delivered, Map<UUID, String> refused, boolean answered, String stop) {

    /** Of a receiver that took everything else. */
    public static Receipt refusing(List<OutboxMessage> batch, Map<UUID, String> refused) {
        Set<UUID> delivered =
                new HashSet<>(batch.stream().map(OutboxMessage::id).toList());
        delivered.removeAll(refused.keySet());
        return new Receipt(delivered, refused, true, null);
    }

    /** Of a receiver that did not answer. */
    static Receipt silence(List<OutboxMessage> batch, String reason) {
        return new Receipt(
                Set.of(), batch.stream().collect(Collectors.toMap(OutboxMessage::id, m -> reason)), false, null);
    }
}
