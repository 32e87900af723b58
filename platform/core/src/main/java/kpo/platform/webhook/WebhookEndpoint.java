package kpo.platform.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.platform.action.Reason;
import kpo.platform.caller.Caller;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An address of an organisation that is told of its events. Secrets are kept sealed. */
@Entity
@EventSource(WebhookEvent.class)
@Table(name = "webhook_endpoint")
class WebhookEndpoint implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private String organisation;
    private boolean everyOrganisation;
    private String url;
    private String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    private String parkedReason;
    private String secret;
    private String previousSecret;
    private Instant previousSecretUntil;
    private String createdBy;
    private Instant createdAt;

    protected WebhookEndpoint() {}

    /** @param id chosen before, for the secret is sealed for it */
    static WebhookEndpoint register(
            UUID id, WebhookEndpointRequest request, Caller owner, String sealedSecret, Instant now) {
        WebhookEndpoint endpoint = new WebhookEndpoint();
        endpoint.id = id;
        endpoint.organisation = owner.organisation();
        endpoint.state = WebhookState.ACTIVE;
        endpoint.secret = sealedSecret;
        endpoint.createdBy = owner.subject();
        endpoint.createdAt = now;
        endpoint.change(request);
        return endpoint;
    }

    void change(WebhookEndpointRequest request) {
        url = request.url();
        description = request.description();
        types = List.copyOf(request.types());
        everyOrganisation = request.ofEveryOrganisation();
    }

    void pause() {
        state = state.to(WebhookVerb.PAUSE);
    }

    void resume() {
        state = state.to(WebhookVerb.RESUME);
        parkedReason = null;
    }

    /** What its owner paused stays paused. */
    boolean park(String reason) {
        if (state != WebhookState.ACTIVE) {
            return false;
        }
        state = WebhookState.PARKED;
        parkedReason = reason;
        return true;
    }

    /** What stands against a verb now: its state, or the secret that is still promised to be valid beside the present one. */
    List<Reason> hindrances(WebhookVerb verb, Instant now) {
        return verb == WebhookVerb.ROTATE_SECRET && isPreviousSecretValid(now)
                ? List.of(Reason.of(
                        WebhookProblem.PREVIOUS_SECRET_STILL_VALID.code(),
                        "The previous secret is valid until %s.",
                        previousSecretUntil))
                : state.hindrances(verb);
    }

    /** The present secret stays valid beside the new one until the time. */
    void rotateSecret(String sealedSecret, Instant previousUntil, Instant now) {
        Reason.refuseFor(hindrances(WebhookVerb.ROTATE_SECRET, now), WebhookProblem.PREVIOUS_SECRET_STILL_VALID);
        previousSecret = secret;
        previousSecretUntil = previousUntil;
        secret = sealedSecret;
    }

    /** Only the new secret counts from now on, whatever was promised: others know the ones before. */
    void replaceSecret(String sealedSecret) {
        secret = sealedSecret;
        previousSecret = null;
        previousSecretUntil = null;
    }

    /** The newest first. */
    List<String> sealedSecrets(Instant now) {
        return isPreviousSecretValid(now) ? List.of(secret, previousSecret) : List.of(secret);
    }

    private boolean isPreviousSecretValid(Instant now) {
        return previousSecret != null && now.isBefore(previousSecretUntil);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    String organisation() {
        return organisation;
    }

    boolean everyOrganisation() {
        return everyOrganisation;
    }

    String url() {
        return url;
    }

    String description() {
        return description;
    }

    List<String> types() {
        return types;
    }

    WebhookState state() {
        return state;
    }

    String parkedReason() {
        return parkedReason;
    }

    Instant previousSecretUntil() {
        return previousSecretUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Override
    public Set<String> eventParties() {
        return Set.of(organisation);
    }

    @Override
    public WebhookFacts eventData() {
        return new WebhookFacts(state, parkedReason);
    }
}
