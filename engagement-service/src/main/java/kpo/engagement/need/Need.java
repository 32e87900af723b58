package kpo.engagement.need;

import static kpo.engagement.need.NeedProblem.DOMAIN_UNKNOWN;
import static kpo.engagement.need.NeedProblem.NEED_PERIOD_EMPTY;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.engagement.client.Client;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client wants done: the intake. Only a need that was found to be knowledge work becomes an engagement. */
@Entity
@EventSource(NeedEvent.class)
@Table(name = "need")
public class Need implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID clientId;
    private String organisation;
    private String title;
    private String domain;
    private String description;
    private boolean oneOff;
    private LocalDate startsOn;
    private LocalDate expectedEndsOn;
    private int weeklyMinutes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> excludedCompetitors;

    @Enumerated(EnumType.STRING)
    private DataClassification dataClassification;

    @Enumerated(EnumType.STRING)
    private NeedStatus status;

    private String returnReason;

    protected Need() {}

    static Need draft(Client client, NeedRequest terms) {
        Need need = new Need();
        need.id = Ids.next();
        need.clientId = client.id();
        need.organisation = client.organisation();
        need.status = NeedStatus.DRAFT;
        need.describe(terms);
        return need;
    }

    void edit(NeedRequest terms) {
        status = status.to(NeedVerb.EDIT);
        describe(terms);
    }

    private void describe(NeedRequest terms) {
        if (!Domain.codes().contains(terms.domain())) {
            throw DOMAIN_UNKNOWN
                    .because("%s is none of %s.", terms.domain(), String.join(", ", Domain.codes()))
                    .at("/domain");
        }
        if (terms.expectedEndsOn() != null && terms.expectedEndsOn().isBefore(terms.startsOn())) {
            throw NEED_PERIOD_EMPTY
                    .because("expectedEndsOn %s is before startsOn %s.", terms.expectedEndsOn(), terms.startsOn())
                    .at("/expectedEndsOn");
        }
        title = terms.title();
        domain = terms.domain();
        description = terms.description();
        oneOff = terms.oneOff();
        startsOn = terms.startsOn();
        expectedEndsOn = terms.expectedEndsOn();
        weeklyMinutes = terms.weeklyMinutes();
        excludedCompetitors = List.copyOf(terms.excludedCompetitors());
        dataClassification = terms.dataClassification();
    }

    void submit() {
        status = status.to(NeedVerb.SUBMIT);
        returnReason = null;
    }

    void giveBack(String reason) {
        status = status.to(NeedVerb.RETURN);
        returnReason = reason;
    }

    void assess(Verdict verdict) {
        status = status.to(NeedVerb.ASSESS, NeedStatus.found(verdict));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public UUID clientId() {
        return clientId;
    }

    /** The client's organisation. */
    public String organisation() {
        return organisation;
    }

    public String title() {
        return title;
    }

    /** Code of a domain in the catalog's taxonomy. */
    public String domain() {
        return domain;
    }

    String description() {
        return description;
    }

    boolean oneOff() {
        return oneOff;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    /** The last day, or null. */
    LocalDate expectedEndsOn() {
        return expectedEndsOn;
    }

    int weeklyMinutes() {
        return weeklyMinutes;
    }

    List<String> excludedCompetitors() {
        return excludedCompetitors;
    }

    DataClassification dataClassification() {
        return dataClassification;
    }

    public NeedStatus status() {
        return status;
    }

    /** Why the operator gave it back, or null. */
    String returnReason() {
        return returnReason;
    }

    @Override
    public Set<String> eventParties() {
        return Set.of(organisation);
    }

    @Override
    public NeedFacts eventData() {
        return new NeedFacts(status, clientId);
    }
}
