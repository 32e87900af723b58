package kpo.catalog.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Names the state of the data to the caller. PostgreSQL counts the transactions of everybody, which is nobody's business. */
    private UUID dataToken;

    private Boolean dataChanged;
    private Boolean resultChanged;

    @JdbcTypeCode(SqlTypes.JSON)
    private MatchRequest input;

    @JdbcTypeCode(SqlTypes.JSON)
    private MatchResponse result;

    protected MatchRun() {}

    /** @param like a run since which nothing was written that the caller sees; null for none */
    static MatchRun of(
            MatchRequest input, String dataVersion, MatchRun like, MatchResponse result, Caller caller, Instant now) {
        MatchRun run = new MatchRun();
        run.id = Ids.next();
        run.organisation = caller.organisation();
        run.runBy = caller.subject();
        run.runAt = now;
        run.dataVersion = dataVersion;
        run.dataToken = like == null ? UUID.randomUUID() : like.dataToken;
        run.input = input;
        run.result = result;
        return run;
    }

    /** The same question again. @param like as for a first run */
    MatchRun again(
            String dataVersion, boolean dataChanged, MatchRun like, MatchResponse result, Caller caller, Instant now) {
        MatchRun run = of(input, dataVersion, like, result, caller, now);
        run.rerunOf = id;
        run.dataChanged = dataChanged;
        run.resultChanged = !result.decision().equals(this.result.decision());
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

    UUID dataToken() {
        return dataToken;
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

    Stream<UUID> ranked() {
        return result.ranking().stream().map(MatchResponse.Ranked::expertId);
    }

    MatchResponse result() {
        return result;
    }
}
