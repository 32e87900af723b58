package kpo.platform.webhook;

import static kpo.platform.webhook.WebhookProblem.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Role;
import kpo.platform.event.EventCatalogue;
import kpo.platform.event.Events;
import kpo.platform.event.TypeFilter;
import kpo.platform.outbox.OutboxDelivery;
import kpo.platform.outbox.OutboxLanes;
import kpo.platform.problem.CommonProblem;
import kpo.platform.secret.SecretBox;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyLocks;

/** Organisations say where they want to be told, and take it back. */
@ApplicationScoped
@Transactional
class Subscribing {

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    WebhookConfiguration configuration;

    @Inject
    WebhookRequests requests;

    @Inject
    SecretBox secrets;

    @Inject
    OutboxLanes lanes;

    @Inject
    OutboxDelivery delivery;

    @Inject
    EventCatalogue catalogue;

    @Inject
    Events events;

    @Inject
    KeyLocks locks;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** A webhook with its secret, which nobody sees again. */
    record Opened(WebhookEndpoint endpoint, String secret) {}

    /** Asked before a transaction opens, for names are looked up. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void requireAcceptable(WebhookEndpointRequest request) {
        try {
            requests.check(request.url());
        } catch (TargetRefusal refusal) {
            throw WEBHOOK_TARGET_REFUSED.because("%s", refusal.getMessage()).at("/url");
        }
        new TypeFilter(request.types()).require(catalogue, WEBHOOK_TYPE_UNKNOWN, "/types");
        if (request.ofEveryOrganisation() && !caller.get().is(Role.OPERATOR)) {
            throw CommonProblem.FORBIDDEN.because("Only operators are told of every organisation.");
        }
    }

    /** Whoever may not see the webhook learns nothing of addresses either. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void requireAcceptable(UUID id, WebhookEndpointRequest request) {
        QuarkusTransaction.requiringNew().run(() -> endpoints.require(id));
        requireAcceptable(request);
    }

    Opened register(WebhookEndpointRequest request) {
        requireRoom();
        UUID id = Ids.next();
        String secret = Signatures.newSecret();
        WebhookEndpoint endpoint = WebhookEndpoint.register(
                id, request, caller.get(), secrets.seal(secret, id.toString()), clock.instant());
        endpoints.persist(endpoint);
        lanes.open(WebhookChannel.topicOf(id), endpoint.organisation());
        events.record(WebhookEvent.CREATED, endpoint);
        return new Opened(endpoint, secret);
    }

    private void requireRoom() {
        String organisation = caller.get().organisation();
        locks.await(List.of("webhooks\n" + organisation));
        if (endpoints.ofOrganisation(organisation) >= configuration.endpointsPerOrganisation()) {
            throw WEBHOOK_LIMIT_REACHED
                    .because("There are %d.", configuration.endpointsPerOrganisation())
                    .liftedBy("Delete one that you do not need any more.");
        }
    }

    WebhookEndpoint change(UUID id, IfMatch ifMatch, WebhookEndpointRequest request) {
        WebhookEndpoint endpoint = mine(id, ifMatch);
        endpoint.change(request);
        events.record(WebhookEvent.CHANGED, endpoint);
        return endpoint;
    }

    WebhookEndpoint pause(UUID id, IfMatch ifMatch) {
        WebhookEndpoint endpoint = mine(id, ifMatch);
        endpoint.pause();
        lanes.stop(WebhookChannel.topicOf(id));
        events.record(WebhookVerb.PAUSE, endpoint);
        return endpoint;
    }

    WebhookEndpoint resume(UUID id, IfMatch ifMatch) {
        WebhookEndpoint endpoint = mine(id, ifMatch);
        endpoint.resume();
        lanes.resume(WebhookChannel.topicOf(id));
        delivery.wakeAfterCommit(WebhookChannel.topicOf(id));
        events.record(WebhookVerb.RESUME, endpoint);
        return endpoint;
    }

    /** @param revokePrevious whether no secret of before counts any more, from now on */
    Opened rotateSecret(UUID id, IfMatch ifMatch, boolean revokePrevious) {
        WebhookEndpoint endpoint = mine(id, ifMatch);
        String secret = Signatures.newSecret();
        String sealed = secrets.seal(secret, id.toString());
        if (revokePrevious) {
            endpoint.replaceSecret(sealed);
        } else {
            Instant now = clock.instant();
            endpoint.rotateSecret(sealed, now.plus(configuration.secretOverlap()), now);
        }
        events.record(WebhookVerb.ROTATE_SECRET, endpoint);
        return new Opened(endpoint, secret);
    }

    /** What waited for it is not sent any more. */
    void remove(UUID id, IfMatch ifMatch) {
        WebhookEndpoint endpoint = mine(id, ifMatch);
        events.record(WebhookEvent.DELETED, endpoint);
        lanes.close(WebhookChannel.topicOf(id));
        endpoints.delete(endpoint);
    }

    /** By the delivery's job: nothing more is sent until somebody resumes it. */
    void park(UUID id, String reason) {
        lanes.stop(WebhookChannel.topicOf(id));
        endpoints
                .findByIdOptional(id)
                .filter(endpoint -> endpoint.park(reason))
                .ifPresent(endpoint -> events.record(WebhookEvent.PARKED, endpoint));
    }

    /** @throws kpo.platform.problem.ProblemException 404 where it is absent or not the caller's */
    WebhookRoute route(UUID id) {
        WebhookEndpoint endpoint = endpoints.require(id);
        return new WebhookRoute(
                id,
                endpoint.organisation(),
                endpoint.url(),
                endpoint.sealedSecrets(clock.instant()).stream()
                        .map(kept -> secrets.open(kept, id.toString()))
                        .toList());
    }

    List<AllowedAction> allowedActions(UUID id) {
        WebhookEndpoint endpoint = endpoints.require(id);
        return AllowedAction.of(WebhookVerb.values(), verb -> endpoint.hindrances(verb, clock.instant()));
    }

    private WebhookEndpoint mine(UUID id, IfMatch ifMatch) {
        WebhookEndpoint endpoint = endpoints.require(id);
        IfMatch.require(ifMatch, endpoint.version());
        return endpoint;
    }
}
