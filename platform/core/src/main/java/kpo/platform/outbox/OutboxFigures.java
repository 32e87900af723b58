package kpo.platform.outbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import kpo.platform.observation.DatabaseFigures;
import kpo.platform.observation.Figure;

/** What waits for each other service and, together, for all webhooks, and since when. */
@ApplicationScoped
class OutboxFigures implements DatabaseFigures {

    @All
    List<OutboxChannel> channels;

    @Inject
    OutboxMessages messages;

    @Override
    public List<Figure> measure() {
        List<String> peers = channels.stream()
                .filter(OutboxChannel::isPeer)
                .map(OutboxChannel::topic)
                .toList();
        return Stream.concat(
                        peers.stream().flatMap(peer -> of(peer, messages.backlog(List.of(peer)))),
                        // Each webhook has a lane of its own, and callers make as many as they like.
                        of("webhooks", messages.backlogExcept(peers)))
                .toList();
    }

    private static Stream<Figure> of(String channel, OutboxMessages.Backlog backlog) {
        return Stream.of(
                new Figure(
                        "kpo.outbox.waiting",
                        "Messages that are not delivered yet, counted up to " + OutboxMessages.MOST_COUNTED,
                        "channel",
                        channel,
                        backlog.waiting()),
                new Figure(
                        "kpo.outbox.lag.seconds",
                        "Age of the oldest message that is not delivered yet; 0 where none waits",
                        "channel",
                        channel,
                        backlog.lagSeconds()));
    }
}
