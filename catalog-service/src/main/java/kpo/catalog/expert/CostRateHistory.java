package kpo.catalog.expert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.money.UnitPrice;

/** What an hour of one expert costs, day by day: periods without gap and overlap, from ever to ever. */
final class CostRateHistory {

    private final List<CostRate> periods;

    private CostRateHistory(List<CostRate> periods) {
        this.periods = periods;
    }

    /**
     * @param dated in their order; none for whoever has had one rate only
     * @param sinceEver that one rate
     */
    static CostRateHistory of(UUID expertId, List<CostRate> dated, UnitPrice sinceEver) {
        return new CostRateHistory(
                new ArrayList<>(dated.isEmpty() ? List.of(CostRate.of(expertId, null, null, sinceEver)) : dated));
    }

    /** From the day on, until the next rate that is dated already. @return the period that begins, none if it has begun */
    Optional<CostRate> date(LocalDate day, UnitPrice rate) {
        CostRate before = on(day);
        if (day.equals(before.validFrom())) {
            before.correct(rate);
            return Optional.empty();
        }
        CostRate rest = before.endAt(day, rate);
        periods.add(periods.indexOf(before) + 1, rest);
        return Optional.of(rest);
    }

    CostRate on(LocalDate day) {
        return periods.stream()
                .filter(period -> period.isOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every day has a rate"));
    }

    List<CostRate> periods() {
        return List.copyOf(periods);
    }
}
