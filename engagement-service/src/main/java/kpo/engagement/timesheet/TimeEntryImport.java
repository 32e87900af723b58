package kpo.engagement.timesheet;

import static kpo.platform.caller.Role.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kpo.platform.caller.Caller;
import kpo.platform.operation.Row;
import kpo.platform.operation.RowImport;
import kpo.platform.operation.RowOutcome;
import kpo.platform.problem.ProblemException;

/** Time from the file of another time sheet; an entry that is there under its reference is edited. */
@ApplicationScoped
class TimeEntryImport implements RowImport<TimeEntryRow> {

    static final String KIND = "time-entries";

    @Inject
    Logging logging;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<TimeEntryRow> rowType() {
        return TimeEntryRow.class;
    }

    @Override
    public Object keyOf(TimeEntryRow row) {
        return row.assignmentId() + " " + row.reference();
    }

    @Override
    public boolean isReadBy(Caller reader) {
        return reader.isAnyOf(CLIENT_MANAGER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE);
    }

    /** Few: where the database finds an overlap, the batch is tried in halves. */
    @Override
    public int batchRows() {
        return 100;
    }

    @Override
    public List<RowOutcome> apply(List<Row<TimeEntryRow>> batch) {
        return batch.stream().map(row -> take(row.value())).toList();
    }

    private RowOutcome take(TimeEntryRow row) {
        try {
            return logging.take(row);
        } catch (ProblemException refusal) {
            if (refusal.problem() == TimeProblem.TIME_OVERLAPS) {
                // The database has found it: its transaction is spoilt, and with it the batch.
                throw refusal;
            }
            return RowOutcome.refused(refusal);
        }
    }
}
