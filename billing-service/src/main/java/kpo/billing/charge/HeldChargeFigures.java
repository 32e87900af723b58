package kpo.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kpo.platform.observation.DatabaseFigures;
import kpo.platform.observation.Figure;

/** Work that is done and accepted and earns nothing yet, because no rate prices it. */
@ApplicationScoped
class HeldChargeFigures implements DatabaseFigures {

    private static final int MOST_COUNTED = 10_000;

    @Inject
    Charges charges;

    @Override
    public List<Figure> measure() {
        return List.of(new Figure(
                "kpo.charges.held",
                "Charges that wait for a rate, counted up to " + MOST_COUNTED,
                "reason",
                ChargeProblem.NO_RATE.code(),
                charges.held(MOST_COUNTED)));
    }
}
