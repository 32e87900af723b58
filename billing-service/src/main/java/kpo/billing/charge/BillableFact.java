package kpo.billing.charge;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.platform.money.Decimals;
import kpo.platform.money.Money;

/** What was done and can be billed, as its source tells it. Minutes are the truth of time (invariant 6). */
@Embeddable
record BillableFact(
        @Enumerated(EnumType.STRING) ChargeKind kind,
        String role,
        UUID expertId,
        Instant startedAt,
        Instant endedAt,
        String zone,
        LocalDate workDate,
        Integer minutes,
        @Column(precision = 19, scale = 6) BigDecimal quantity,
        @Embedded
                @AttributeOverride(name = "amount", column = @Column(name = "amount", precision = 19, scale = 4))
                @AttributeOverride(name = "currency", column = @Column(name = "currency"))
                Money amount,
        String description) {

    /** One form for one value, so that a repeated charge equals the stored one. */
    BillableFact {
        startedAt = startedAt == null ? null : startedAt.truncatedTo(ChronoUnit.MICROS);
        endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MICROS);
        quantity = Decimals.trimmed(quantity, 0);
    }

    /** @throws kpo.platform.problem.ProblemException where the fields do not tell one fact of this kind */
    void requireSound() {
        switch (kind) {
            case TIME -> {
                requireFields("role, startedAt, endedAt, zone, minutes", role, startedAt, endedAt, zone, minutes);
                refuseFields("quantity, amount", quantity, amount);
                requireTimes();
            }
            case UNITS -> {
                requireFields("role, quantity", role, quantity);
                refuseFields("startedAt, endedAt, minutes, amount", startedAt, endedAt, minutes, amount);
            }
            case PASS_THROUGH -> {
                requireFields("amount, description", amount, description);
                refuseFields("startedAt, endedAt, minutes, quantity", startedAt, endedAt, minutes, quantity);
            }
        }
    }

    private void requireFields(String names, Object... values) {
        if (Stream.of(values).anyMatch(Objects::isNull)) {
            throw ChargeProblem.CHARGE_FIELDS.because("A charge of kind %s needs %s.", kind, names);
        }
    }

    private void refuseFields(String names, Object... values) {
        if (Stream.of(values).anyMatch(Objects::nonNull)) {
            throw ChargeProblem.CHARGE_FIELDS.because("A charge of kind %s has none of %s.", kind, names);
        }
    }

    private void requireTimes() {
        Duration between = Duration.between(startedAt, endedAt);
        if (!between.equals(Duration.ofMinutes(minutes))) {
            throw ChargeProblem.MINUTES_DIFFER.because(
                    "From %s to %s are %d minutes, not %d.", startedAt, endedAt, between.toMinutes(), minutes);
        }
        LocalDate localDay = LocalDate.ofInstant(startedAt, ZoneId.of(zone));
        if (!localDay.equals(workDate)) {
            throw ChargeProblem.WORK_DATE_DIFFERS.because(
                    "In %s the work began on %s, not on %s.", zone, localDay, workDate);
        }
    }
}
