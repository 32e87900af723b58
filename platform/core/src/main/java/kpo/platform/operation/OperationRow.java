package kpo.platform.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.platform.problem.FieldError;
import kpo.platform.problem.Language;
import kpo.platform.problem.Problems;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    /** Of a row that was refused the faults of its fields, of any other the warnings; null where there are none. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "errors")
    private List<FieldError> remarks;

    /** The same in the languages other than that of whoever asked; null where nothing is said, and of rows of before. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Language, Problems.Told> translations;

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

    /** Whether there is something to say of it. */
    boolean isSpokenOf() {
        return code != null || remarks != null;
    }

    String detail(Language reader) {
        return isTranslated(reader) ? translations.get(reader).detail() : detail;
    }

    /** The faults of single fields; null where there are none. */
    List<FieldError> errors(Language reader) {
        return outcome == RowOutcome.Kind.REFUSED ? remarks(reader) : null;
    }

    /** Null where there are none. */
    List<FieldError> warnings(Language reader) {
        return outcome == RowOutcome.Kind.REFUSED ? null : remarks(reader);
    }

    private List<FieldError> remarks(Language reader) {
        return remarks != null && isTranslated(reader)
                ? translations.get(reader).errors()
                : remarks;
    }

    private boolean isTranslated(Language reader) {
        return translations != null && translations.containsKey(reader);
    }
}
