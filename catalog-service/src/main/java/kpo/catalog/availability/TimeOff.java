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
import kpo.platform.Ids;

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

    protected TimeOff() {}

    static TimeOff plan(Expert expert, TimeOffRequest request) {
        TimeOff timeOff = new TimeOff();
        timeOff.id = Ids.next();
        timeOff.expertId = expert.id();
        timeOff.organisation = expert.organisation();
        timeOff.kind = request.kind();
        timeOff.startsOn = request.from();
        timeOff.endsOn = request.to();
        return timeOff;
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
}
