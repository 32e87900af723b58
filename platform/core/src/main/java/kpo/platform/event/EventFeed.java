package kpo.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import kpo.platform.paging.Cursors;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;

/** Reads events for those without a server of their own. */
@ApplicationScoped
class EventFeed {

    @Inject
    EventLog log;

    @Inject
    EventCatalogue catalogue;

    @Inject
    Cursors cursors;

    @Transactional
    EventFeedResponse read(String after, String types, Instant since, int limit) {
        PageRequest part = new PageRequest();
        part.after = after;
        List<Object> sent = cursors.open(part);
        FeedPosition position = sent == null ? FeedPosition.BEGINNING : FeedPosition.of(sent);
        TypeFilter wanted = TypeFilter.parse(types);
        wanted.require(catalogue, CommonProblem.INVALID_PARAMETER, "?types");
        EventLog.Part read = log.after(position, wanted, since == null ? Instant.EPOCH : since, limit);
        return new EventFeedResponse(
                read.events().stream().map(EventLog.Placed::event).toList(),
                cursors.seal(part, read.next().values()));
    }
}
