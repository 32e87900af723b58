package kpo.platform.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import kpo.platform.event.EventEnvelope;

/** Signs an event and sends it: the same for deliveries and tests. */
@ApplicationScoped
class WebhookRequests {

    @Inject
    WebhookSender sender;

    @Inject
    ObjectMapper json;

    private final TargetGuard guard;

    @Inject
    WebhookRequests(WebhookConfiguration configuration) {
        guard = new TargetGuard(
                configuration.httpAllowed(),
                configuration.ports(),
                configuration.trustedHosts().orElse(Set.of()),
                InetAddress::getAllByName);
    }

    Target check(String url) throws TargetRefusal {
        return guard.check(url);
    }

    /** What can be told without a request: whether the address may be called. */
    Outcome wouldSend(WebhookRoute route) {
        try {
            guard.check(route.url());
            return Outcome.failed("not_sent", 0);
        } catch (TargetRefusal refusal) {
            return Outcome.failed("target_refused", 0);
        }
    }

    CompletionStage<Outcome> send(WebhookRoute route, EventEnvelope event) {
        return to(route).apply(event);
    }

    /**
     * Sends one event after the other there. The address is looked up here, which may take a while, and not when an event
     * is sent: that may happen on a thread that serves requests.
     */
    Function<EventEnvelope, CompletionStage<Outcome>> to(WebhookRoute route) {
        try {
            Target target = guard.check(route.url());
            return event -> send(target, route, event);
        } catch (TargetRefusal refusal) {
            return event -> CompletableFuture.completedFuture(Outcome.failed("target_refused", 0));
        }
    }

    private CompletionStage<Outcome> send(Target target, WebhookRoute route, EventEnvelope event) {
        String body = text(event);
        // The receiver compares it with its own clock, so it is the machine's time and not the service's.
        long seconds = Instant.now().getEpochSecond();
        String id = event.id().toString();
        return sender.send(
                target,
                Map.of(
                        "content-type",
                        "application/json",
                        "user-agent",
                        "kpo-webhooks/1",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(seconds),
                        "webhook-signature",
                        Signatures.of(route.secrets(), id, seconds, body),
                        "traceparent",
                        event.traceparent()),
                body);
    }

    private String text(EventEnvelope event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of ours is always JSON", e);
        }
    }
}
