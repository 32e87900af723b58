package kpo.engagement.timesheet;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.engagement.engagement.Parties;
import kpo.engagement.staffing.Assignment;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Work that an expert did. One expert's entries never overlap, whatever engagement they are of. */
@Entity
@EventSource(TimeEntryEvent.class)
@Table(name = "time_entry")
class TimeEntry implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID engagementId;
    private UUID assignmentId;

    @Embedded
    private Parties parties;

    private UUID expertId;
    private String expertSubject;
    private Instant startedAt;
    private Instant endedAt;
    private String zone;
    private int minutes;
    private LocalDate workDate;
    private String description;

    @Enumerated(EnumType.STRING)
    private TimeEntryStatus status;

    private String loggedBy;
    private String submittedBy;

    /** Everybody who ever wrote or submitted it, so that a later hand does not cover an earlier one. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> touchedBy;

    private String reference;
    private Instant loggedAt;
    private String rejectionReason;
    private String approvedBy;
    private Instant approvedAt;

    protected TimeEntry() {}

    static TimeEntry log(Assignment assignment, WorkSpan span, String description, String logger, Instant now) {
        TimeEntry entry = new TimeEntry();
        entry.id = Ids.next();
        entry.engagementId = assignment.engagementId();
        entry.assignmentId = assignment.id();
        entry.parties = assignment.parties();
        entry.expertId = assignment.expertId();
        entry.expertSubject = assignment.expertSubject();
        entry.status = TimeEntryStatus.DRAFT;
        entry.touchedBy = List.of();
        entry.loggedAt = now;
        entry.describe(span, description, logger);
        return entry;
    }

    /** @param reference its id in the time sheet that it was imported from */
    void refer(String reference) {
        this.reference = reference;
    }

    boolean says(WorkSpan span, String description) {
        return span.startedAt().equals(startedAt)
                && span.endedAt().equals(endedAt)
                && span.zone().getId().equals(zone)
                && Objects.equals(description, this.description);
    }

    void edit(WorkSpan span, String description, String logger) {
        status = status.to(TimeEntryVerb.EDIT);
        rejectionReason = null;
        submittedBy = null;
        describe(span, description, logger);
    }

    /** Whoever wrote last is the one who logged it. */
    private void describe(WorkSpan span, String description, String logger) {
        startedAt = span.startedAt();
        endedAt = span.endedAt();
        zone = span.zone().getId();
        minutes = span.minutes();
        workDate = span.workDate();
        this.description = description;
        loggedBy = logger;
        touch(logger);
    }

    void submit(String submitter) {
        status = status.to(TimeEntryVerb.SUBMIT);
        submittedBy = submitter;
        touch(submitter);
    }

    private void touch(String subject) {
        touchedBy =
                Stream.concat(touchedBy.stream(), Stream.of(subject)).distinct().toList();
    }

    void recall() {
        status = status.to(TimeEntryVerb.RECALL);
    }

    void reject(String reason) {
        status = status.to(TimeEntryVerb.REJECT);
        rejectionReason = reason;
    }

    void approve(String approver, Instant now) {
        status = status.to(TimeEntryVerb.APPROVE);
        approvedBy = approver;
        approvedAt = now;
    }

    /** Whether somebody did the work, ever wrote it down or submitted it: who did does not approve it (invariant 5). */
    boolean isTouchedBy(String subject) {
        return subject.equals(expertSubject) || touchedBy.contains(subject);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID engagementId() {
        return engagementId;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    Parties parties() {
        return parties;
    }

    UUID expertId() {
        return expertId;
    }

    String expertSubject() {
        return expertSubject;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String zone() {
        return zone;
    }

    int minutes() {
        return minutes;
    }

    LocalDate workDate() {
        return workDate;
    }

    String description() {
        return description;
    }

    TimeEntryStatus status() {
        return status;
    }

    /** Null where it was not imported. */
    String reference() {
        return reference;
    }

    /** When it was first written down. */
    Instant loggedAt() {
        return loggedAt;
    }

    String rejectionReason() {
        return rejectionReason;
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    @Override
    public Set<String> eventParties() {
        // A draft is the provider's own until it is submitted.
        return status == TimeEntryStatus.DRAFT ? Set.of(parties.providerOrganisation()) : parties.organisations();
    }

    @Override
    public TimeEntryFacts eventData() {
        return new TimeEntryFacts(status, engagementId, assignmentId, workDate, minutes);
    }
}
