package kpo.platform.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kpo.platform.observation.DatabaseFigures;
import kpo.platform.observation.Figure;

/** What a partner does not get until somebody has it sent again, or resumes his webhook. */
@ApplicationScoped
class WebhookFigures implements DatabaseFigures {

    private static final int MOST_COUNTED = 10_000;

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    WebhookDeliveries deliveries;

    @Override
    public List<Figure> measure() {
        return List.of(figure("deliveries", deliveries.parked(MOST_COUNTED)), figure("endpoints", endpoints.parked()));
    }

    private static Figure figure(String what, long parked) {
        return new Figure(
                "kpo.webhooks.parked",
                "Deliveries and webhooks that were tried often enough, counted up to " + MOST_COUNTED,
                "what",
                what,
                parked);
    }
}
