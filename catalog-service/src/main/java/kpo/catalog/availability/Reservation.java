package kpo.catalog.availability;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/**
 * Somebody's claim on a part of an expert's week over a period. Its minutes of each day stand beside it; a hold takes
 * them like a confirmed reservation does, but not for long.
 */
@Entity
@EventSource(ReservationEvent.class)
@Table(name = "reservation")
class Reservation implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID expertId;
    private UUID providerId;
    private String organisation;
    private String holder;
    private String reference;
    private LocalDate startsOn;
    private LocalDate endsOn;

    /** What was asked for, where a part was released since; else null. */
    private LocalDate askedUntil;

    private int weeklyMinutes;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    private String heldBy;
    private Instant heldAt;
    private Instant expiresAt;
    private String decidedBy;
    private Instant decidedAt;
    private String reason;
    private boolean conflicted;

    @Immutable
    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "reservation_conflict", joinColumns = @JoinColumn(name = "reservation_id"))
    @OrderBy("day")
    private List<ReservationConflict> conflicts = new ArrayList<>();

    protected Reservation() {}

    static Reservation hold(Expert expert, HoldRequest request, String holder, String heldBy, Instant now) {
        Reservation reservation = new Reservation();
        reservation.id = Ids.next();
        reservation.expertId = expert.id();
        reservation.providerId = expert.providerId();
        reservation.organisation = expert.organisation();
        reservation.holder = holder;
        reservation.reference = request.reference();
        reservation.startsOn = request.from();
        reservation.endsOn = request.to();
        reservation.weeklyMinutes = request.weeklyMinutes();
        reservation.status = ReservationStatus.HELD;
        reservation.heldBy = heldBy;
        reservation.heldAt = now;
        reservation.expiresAt = now.plusSeconds(60L * request.holdMinutes());
        return reservation;
    }

    /** Whether the request is the one that made this; how long it is held and what was released since is no part of it. */
    boolean says(HoldRequest request) {
        return expertId.equals(request.expertId())
                && startsOn.equals(request.from())
                && requireNonNullElse(askedUntil, endsOn).equals(request.to())
                && weeklyMinutes == request.weeklyMinutes();
    }

    void decide(ReservationVerb verb, String by, String why, Instant now) {
        status = status.to(verb);
        decidedBy = by;
        decidedAt = now;
        reason = why;
        conflicted = conflicted && status.takesCapacity();
    }

    /** @param endsOn a day that is to come, within it */
    void shorten(LocalDate endsOn, boolean conflicted) {
        askedUntil = requireNonNullElse(askedUntil, this.endsOn);
        this.endsOn = endsOn;
        this.conflicted = conflicted;
    }

    boolean isOverdue(Instant now) {
        return status == ReservationStatus.HELD && !now.isBefore(expiresAt);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID expertId() {
        return expertId;
    }

    /** The provider's. */
    String organisation() {
        return organisation;
    }

    /** The organisation that holds the minutes. */
    String holder() {
        return holder;
    }

    String reference() {
        return reference;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    /** The day after the last. */
    LocalDate endsOn() {
        return endsOn;
    }

    int weeklyMinutes() {
        return weeklyMinutes;
    }

    ReservationStatus status() {
        return status;
    }

    Instant heldAt() {
        return heldAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Null while it is held. */
    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }

    /** Whether it does not get all that it was promised. */
    boolean isConflicted() {
        return conflicted;
    }

    List<ReservationConflict> conflicts() {
        return conflicts;
    }

    @Override
    public Set<String> eventParties() {
        return organisation.equals(holder) ? Set.of(holder) : Set.of(organisation, holder);
    }

    @Override
    public ReservationFacts eventData() {
        return new ReservationFacts(status, expertId, holder, reference);
    }
}
