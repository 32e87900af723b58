package kpo.engagement.staffing;

import static kpo.engagement.staffing.StaffingProblem.*;

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
import java.util.Set;
import java.util.UUID;
import kpo.engagement.catalog.CapacityTerms;
import kpo.engagement.catalog.ExpertProfile;
import kpo.engagement.contract.StatementOfWork;
import kpo.engagement.engagement.Parties;
import kpo.platform.Ids;
import kpo.platform.action.Reason;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;

/**
 * An expert in a role of a statement of work, from the first day to the last, both included. What the catalog said of the
 * expert is kept as it was when the assignment was proposed.
 */
@Entity
@EventSource(AssignmentEvent.class)
@Table(name = "assignment")
public class Assignment implements EventSubject {

    /** The catalog reserves so far ahead. */
    private static final int CAPACITY_YEARS = 2;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID engagementId;
    private UUID statementOfWorkId;

    @Embedded
    private Parties parties;

    private UUID expertId;
    private String expertSubject;
    private String expertName;
    private Instant profileAsOf;
    private String role;
    private LocalDate startsOn;
    private LocalDate endsOn;

    /** Null for those of before capacity was reserved. */
    private Integer weeklyMinutes;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private String declineReason;
    private String withdrawReason;

    protected Assignment() {}

    static Assignment propose(
            StatementOfWork work,
            ProposeAssignmentRequest request,
            Parties parties,
            ExpertProfile expert,
            Instant now) {
        Assignment assignment = new Assignment();
        assignment.id = Ids.next();
        assignment.engagementId = work.engagementId();
        assignment.statementOfWorkId = work.id();
        assignment.parties = parties;
        assignment.expertId = expert.id();
        assignment.expertSubject = expert.subject();
        assignment.expertName = expert.name();
        assignment.profileAsOf = now;
        assignment.role = request.role();
        assignment.startsOn = request.startsOn();
        assignment.endsOn = request.endsOn();
        assignment.weeklyMinutes =
                request.weeklyMinutes() == null ? expert.weeklyCapacityMinutes() : request.weeklyMinutes();
        assignment.status = AssignmentStatus.PROPOSED;
        return assignment;
    }

    void advance(AssignmentVerb verb) {
        status = status.to(verb);
    }

    void decline(String reason) {
        advance(AssignmentVerb.DECLINE);
        declineReason = reason;
    }

    void withdraw(String reason) {
        advance(AssignmentVerb.WITHDRAW);
        withdrawReason = reason;
    }

    void end(LocalDate on) {
        advance(AssignmentVerb.END);
        if (on.isBefore(startsOn) || endsOn != null && on.isAfter(endsOn)) {
            throw ENDS_OUTSIDE_ASSIGNMENT
                    .because("%s is not within the assignment's own days.", on)
                    .at("/endsOn");
        }
        endsOn = on;
    }

    /** What the catalog is to reserve. @param work whose end counts where the assignment has none */
    CapacityTerms capacity(StatementOfWork work) {
        LocalDate last = endsOn == null ? work.lastDay() : endsOn;
        LocalDate longest = startsOn.plusYears(CAPACITY_YEARS);
        LocalDate to = last == null || last.plusDays(1).isAfter(longest) ? longest : last.plusDays(1);
        return new CapacityTerms(
                id,
                parties.clientOrganisation(),
                parties.providerOrganisation(),
                expertId,
                startsOn,
                to,
                weeklyMinutes);
    }

    Integer weeklyMinutes() {
        return weeklyMinutes;
    }

    /** Whether work of that day is done under it. Days before it was started by hand count, days before it begins do not. */
    public boolean isActiveOn(LocalDate day) {
        return status.isStarted() && !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    /** Terms may change in the negotiation after the expert was proposed; billing knows the signed roles only. */
    public List<Reason> roleDrift(StatementOfWork work) {
        return work.roles().contains(role)
                ? List.of()
                : List.of(Reason.of("role_not_in_sow", "The roles of the statement of work are %s.", work.roles()));
    }

    public boolean isOf(String subject) {
        return subject.equals(expertSubject);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public UUID engagementId() {
        return engagementId;
    }

    public UUID statementOfWorkId() {
        return statementOfWorkId;
    }

    public Parties parties() {
        return parties;
    }

    public UUID expertId() {
        return expertId;
    }

    /** The login of the expert, or null where he has none. */
    public String expertSubject() {
        return expertSubject;
    }

    String expertName() {
        return expertName;
    }

    Instant profileAsOf() {
        return profileAsOf;
    }

    public String role() {
        return role;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    public AssignmentStatus status() {
        return status;
    }

    String declineReason() {
        return declineReason;
    }

    String withdrawReason() {
        return withdrawReason;
    }

    @Override
    public Set<String> eventParties() {
        return parties.organisations();
    }

    @Override
    public AssignmentFacts eventData() {
        return new AssignmentFacts(status, engagementId, statementOfWorkId, role);
    }
}
