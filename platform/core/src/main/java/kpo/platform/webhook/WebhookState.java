package kpo.platform.webhook;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a webhook is served. What happens meanwhile is kept for it in each state. */
@Schema(name = "WebhookState", description = "Whether a webhook is served; what happens meanwhile is kept for it")
enum WebhookState implements State<WebhookState, WebhookVerb> {
    ACTIVE,
    /** By its owner. */
    PAUSED,
    /** By us: it failed too often, or answered that it is gone. */
    PARKED;

    @Override
    public Set<WebhookState> after(WebhookVerb verb) {
        return switch (verb) {
            case PAUSE -> from(Set.of(ACTIVE), PAUSED);
            case RESUME -> from(Set.of(PAUSED, PARKED), ACTIVE);
            case ROTATE_SECRET, TEST, REPLAY -> Set.of(this);
        };
    }
}
