package kpo.catalog.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.caller.Caller;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A match that is kept: what was asked, of which state of the data, and what came out. It never changes. */
@Entity
@Table(name = "match_run")
class MatchRun {

    @Id
    private UUID id;

    @Version
    private long version;

    private String organisation;
    private String runBy;
    private Instant runAt;

    private UUID rerunOf;

    /** The snapshot of the database, as PostgreSQL writes it. */
    private String dataVersion;

    private Boolean dataChanged;
    private Boolean resultChanged;

    @JdbcTypeCode(SqlTypes.JSON)
    private MatchRequest input;

    @JdbcTypeCode(SqlTypes.JSON)
    private MatchResponse result;

    protected MatchRun() {}

    static MatchRun of(MatchRequest input, String dataVersion, MatchResponse result, Caller caller, Instant now) {
        MatchRun run = new MatchRun();
        run.id = Ids.next();
        run.organisation = caller.organisation();
        run.runBy = caller.subject();
        run.runAt = now;
        run.dataVersion = dataVersion;
        run.input = input;
        run.result = result;
        return run;
    }

    /** The same question again. */
    MatchRun again(String dataVersion, boolean dataChanged, MatchResponse result, Caller caller, Instant now) {
        MatchRun run = of(input, dataVersion, result, caller, now);
        run.rerunOf = id;
        run.dataChanged = dataChanged;
        run.resultChanged = !result.equals(this.result);
        return run;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String runBy() {
        return runBy;
    }

    Instant runAt() {
        return runAt;
    }

    UUID rerunOf() {
        return rerunOf;
    }

    String dataVersion() {
        return dataVersion;
    }

    Boolean dataChanged() {
        return dataChanged;
    }

    Boolean resultChanged() {
        return resultChanged;
    }

    MatchRequest input() {
        return input;
    }

    MatchResponse result() {
        return result;
    }
}
