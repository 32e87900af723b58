package kpo.catalog.availability;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Experts;
import kpo.platform.Ids;
import kpo.platform.caller.Caller;
import kpo.platform.problem.ProblemException;

/** Whole days on which an expert is away. */
@Entity
@Table(name = "time_off")
class TimeOff {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID expertId;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private TimeOffKind kind;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private TimeOffSide enteredAs;

    private String enteredBy;

    protected TimeOff() {}

    static TimeOff plan(Expert expert, TimeOffRequest request, Caller caller) {
        TimeOff timeOff = new TimeOff();
        timeOff.id = Ids.next();
        timeOff.expertId = expert.id();
        timeOff.organisation = expert.organisation();
        timeOff.kind = request.kind();
        timeOff.startsOn = request.from();
        timeOff.endsOn = request.to();
        timeOff.enteredAs = side(caller);
        timeOff.enteredBy = caller.subject();
        return timeOff;
    }

    private static TimeOffSide side(Caller caller) {
        return Experts.isOnlyExpert(caller) ? TimeOffSide.EXPERT : TimeOffSide.PROVIDER;
    }

    /** @throws ProblemException 409 where the provider entered it and the expert would cancel it */
    void requireCancelledBy(Caller caller) {
        if (side(caller) == TimeOffSide.EXPERT && enteredAs == TimeOffSide.PROVIDER) {
            throw AvailabilityProblem.TIME_OFF_OF_PROVIDER
                    .because("Your provider entered these days.")
                    .liftedBy("Ask your provider to cancel them.");
        }
    }

    CapacityPlan.Days days() {
        return new CapacityPlan.Days(startsOn, endsOn);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID expertId() {
        return expertId;
    }

    TimeOffKind kind() {
        return kind;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    /** The day after the last. */
    LocalDate endsOn() {
        return endsOn;
    }

    TimeOffSide enteredAs() {
        return enteredAs;
    }

    /** The login; null where it was not kept yet, or is forgotten. */
    String enteredBy() {
        return enteredBy;
    }
}
