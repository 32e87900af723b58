package kpo.platform.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What became of one row of a file. Written by {@link OperationLease}. */
@Entity
@Immutable
@Table(name = "operation_row")
class OperationRow {

    @Id
    private UUID id;

    private UUID operationId;
    private String organisation;
    private long line;

    @Enumerated(EnumType.STRING)
    private RowOutcome.Kind outcome;

    private String objectId;
    private String code;
    private String detail;

    @Column(columnDefinition = "jsonb")
    private String errors;

    protected OperationRow() {}

    UUID id() {
        return id;
    }

    long line() {
        return line;
    }

    RowOutcome.Kind outcome() {
        return outcome;
    }

    String objectId() {
        return objectId;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }

    /** JSON text of the faults of single fields; null where there are none. */
    String errors() {
        return errors;
    }
}
