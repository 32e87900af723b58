package kpo.platform.event;

import java.util.List;

/** How far a reader has come: events are read in the order of their transactions, then of their writing. */
record FeedPosition(long transaction, long position) {

    static final FeedPosition BEGINNING = new FeedPosition(0, 0);

    /** Behind everything that the transactions below one have told. */
    static FeedPosition before(long transaction) {
        return new FeedPosition(transaction - 1, Long.MAX_VALUE);
    }

    /** @param values those of a cursor of ours */
    static FeedPosition of(List<Object> values) {
        return new FeedPosition((Long) values.get(0), (Long) values.get(1));
    }

    List<Object> values() {
        return List.of(transaction, position);
    }
}
