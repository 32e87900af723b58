package kpo.platform.event;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** The events of one transaction, written together before it commits. */
final class PendingEvents implements Synchronization {

    private final EventWriter writer;
    private final List<PendingEvent> events = new ArrayList<>();

    PendingEvents(EventWriter writer) {
        this.writer = writer;
    }

    void add(PendingEvent event) {
        events.add(event);
    }

    @Override
    public void beforeCompletion() {
        writer.write(events);
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            writer.written();
        }
    }
}
