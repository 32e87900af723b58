package kpo.platform.event;

import java.nio.ByteBuffer;
import java.util.Base64;
import kpo.platform.problem.CommonProblem;

/** How far a reader has come: events are read in the order of their transactions, then of their writing. */
public record FeedPosition(long transaction, long position) {

    static final FeedPosition BEGINNING = new FeedPosition(0, 0);

    String cursor() {
        ByteBuffer bytes = ByteBuffer.allocate(16).putLong(transaction).putLong(position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @param cursor null for the beginning */
    static FeedPosition of(String cursor) {
        if (cursor == null) {
            return BEGINNING;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != 16) {
                throw new IllegalArgumentException("length");
            }
            return new FeedPosition(bytes.getLong(), bytes.getLong());
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("The cursor is not one that we gave.")
                    .at("?after");
        }
    }
}
