package kpo.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kpo.platform.observation.DatabaseFigures;
import kpo.platform.observation.Figure;

/** Operations of which nothing came within the last day: because of what was sent, or because of us. */
@ApplicationScoped
class OperationFigures implements DatabaseFigures {

    private static final int MOST_COUNTED = 10_000;

    @Inject
    Operations operations;

    @Override
    public List<Figure> measure() {
        Operations.Failed failed = operations.failed(MOST_COUNTED);
        return List.of(figure("content", failed.all() - failed.broken()), figure("service", failed.broken()));
    }

    private static Figure figure(String cause, long failed) {
        return new Figure(
                "kpo.operations.failed",
                "Operations that ended with nothing kept within the last day, counted up to " + MOST_COUNTED,
                "cause",
                cause,
                failed);
    }
}
