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

    /** Of a row that was refused the faults of its fields, of any other the warnings. */
    @Column(name = "errors", columnDefinition = "jsonb")
    private String remarks;

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
        return outcome == RowOutcome.Kind.REFUSED ? remarks : null;
    }

    /** JSON text; null where there are none. */
    String warnings() {
        return outcome == RowOutcome.Kind.REFUSED ? null : remarks;
    }
}
