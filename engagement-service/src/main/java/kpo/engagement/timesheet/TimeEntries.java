package kpo.engagement.timesheet;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.engagement.billing.DeliveryCount;
import kpo.engagement.staffing.OwnWork;
import kpo.engagement.staffing.SubmittedWork;
import kpo.platform.caller.Caller;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
class TimeEntries extends Repository<TimeEntry> implements SubmittedWork {

    private static final String EXCLUSION_VIOLATION = "23P01";

    TimeEntries() {
        super("time entry");
    }

    /** @throws kpo.platform.problem.ProblemException 404 also where an expert asks for a colleague's */
    TimeEntry requireFor(UUID id, Caller caller) {
        TimeEntry entry = require(id);
        if (!OwnWork.shows(entry.expertSubject(), caller)) {
            throw CommonProblem.NOT_FOUND.because("There is no time entry %s that you may see.", id);
        }
        return entry;
    }

    /**
     * Writes an entry, new or changed. The database has the last word on overlaps: two writers who do not see each other
     * yet cannot both be right.
     *
     * @throws kpo.platform.problem.ProblemException 409 where the expert has another entry in this time
     */
    void write(TimeEntry entry) {
        try {
            persistAndFlush(entry);
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                    throw TimeProblem.TIME_OVERLAPS.because(
                            "The expert has another entry between %s and %s.", entry.startedAt(), entry.endedAt());
                }
            }
            throw e;
        }
    }

    /** The entries of an assignment with a work date in {@code [from, to)}. */
    List<TimeEntry> between(UUID assignmentId, LocalDate from, LocalDate to) {
        return entriesBetween(assignmentId, from, to).list();
    }

    /** As {@link #between}, as they are when nobody else is at work on them, which stays so until the transaction ends. */
    List<TimeEntry> holdBetween(UUID assignmentId, LocalDate from, LocalDate to) {
        return entriesBetween(assignmentId, from, to)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private PanacheQuery<TimeEntry> entriesBetween(UUID assignmentId, LocalDate from, LocalDate to) {
        return find(
                "assignmentId = ?1 and workDate >= ?2 and workDate < ?3 order by startedAt", assignmentId, from, to);
    }

    /** How much of an engagement is approved. */
    DeliveryCount approved(UUID engagementId) {
        Object[] row = getEntityManager()
                .createQuery(
                        """
                        select count(*), coalesce(sum(e.minutes), 0) from TimeEntry e
                        where e.engagementId = :engagement and e.status = APPROVED""",
                        Object[].class)
                .setParameter("engagement", engagementId)
                .getSingleResult();
        return new DeliveryCount(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    @Override
    public Optional<LocalDate> lastSubmittedDay(UUID assignmentId) {
        return find(
                        "assignmentId = ?1 and status in ?2 order by workDate desc",
                        assignmentId,
                        List.of(TimeEntryStatus.SUBMITTED, TimeEntryStatus.APPROVED))
                .firstResultOptional()
                .map(TimeEntry::workDate);
    }

    /** Whether any is not approved, be it a draft that the caller does not see. */
    boolean areUnapproved(UUID engagementId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select time_waits(?1)")
                .setParameter(1, engagementId)
                .getSingleResult();
    }

    Optional<TimeEntry> withReference(UUID assignmentId, String reference) {
        return find("assignmentId = ?1 and reference = ?2", assignmentId, reference)
                .firstResultOptional();
    }

    Stream<TimeEntry> stream(TimeEntryFilter filter, DayRange worked, Caller caller) {
        return stream(shown(filter, worked, caller));
    }

    Page<TimeEntry> page(PageRequest page, TimeEntryFilter filter, DayRange worked, Caller caller) {
        return page(page, shown(filter, worked, caller));
    }

    private static Filters shown(TimeEntryFilter filter, DayRange worked, Caller caller) {
        return Filters.equal("engagementId", filter.engagementId)
                .and("assignmentId", filter.assignmentId)
                .and("expertId", filter.expertId)
                .and("status", filter.status)
                .within("workDate", worked)
                .and("expertSubject", OwnWork.onlyOf(caller));
    }
}
