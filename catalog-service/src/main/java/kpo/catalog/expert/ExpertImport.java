package kpo.catalog.expert;

import static kpo.platform.caller.Role.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import kpo.platform.caller.Caller;
import kpo.platform.operation.Row;
import kpo.platform.operation.RowImport;
import kpo.platform.operation.RowOutcome;

/** Experts from a provider's file; one that is there under its reference is revised. */
@ApplicationScoped
class ExpertImport implements RowImport<ExpertRequest> {

    static final String KIND = "experts";

    @Inject
    BulkEnrolling enrolling;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ExpertRequest> rowType() {
        return ExpertRequest.class;
    }

    /** What vetting was shown and found, and what we name an expert. */
    @Override
    public Set<String> readOnlyFields() {
        return Set.of(
                "id",
                "label",
                "organisation",
                "status",
                "vettedUntil",
                "erasedAt",
                "evidence",
                "check",
                "verification");
    }

    @Override
    public int batchRows() {
        return 1000;
    }

    @Override
    public Object keyOf(ExpertRequest row) {
        return row.reference() == null ? null : row.providerId() + " " + row.reference();
    }

    /** Reference and login are unique keys, and who is there is locked before it is compared. */
    @Override
    public boolean isSideBySide() {
        return true;
    }

    /** They tell names to whoever may know them. */
    @Override
    public boolean isReadBy(Caller reader) {
        return reader.isAnyOf(PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE);
    }

    @Override
    public boolean isOfPerson() {
        return true;
    }

    @Override
    public List<RowOutcome> apply(List<Row<ExpertRequest>> batch) {
        return enrolling.take(batch);
    }
}
