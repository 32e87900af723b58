package kpo.catalog.expert;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;

/** What an expert asks for in the own name. It is answered by somebody else, and the answer says what was done or why not. */
@Entity
@EventSource(RightsRequestEvent.class)
@Table(name = "rights_request")
class RightsRequest implements EventSubject {

    private static final String FORGOTTEN = "Erased.";

    /** GDPR Art. 12(3): by two further months where necessary. */
    private static final int FURTHER_MONTHS = 2;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID expertId;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private RightsRequestKind kind;

    private String wish;

    @Enumerated(EnumType.STRING)
    private RightsRequestStatus status;

    private Instant receivedAt;
    private LocalDate dueOn;
    private String answer;
    private String answeredBy;
    private Instant answeredAt;
    private Instant withdrawnAt;

    @Embedded
    private DueDayExtension extension;

    protected RightsRequest() {}

    static RightsRequest ask(Expert expert, AskRightRequest asked, Instant now) {
        RightsRequest request = new RightsRequest();
        request.id = Ids.next();
        request.expertId = expert.id();
        request.organisation = expert.organisation();
        request.kind = asked.kind();
        request.wish = asked.wish();
        request.status = RightsRequestStatus.OPEN;
        request.receivedAt = now;
        // GDPR Art. 12(3): within one month of receipt.
        request.dueOn = LocalDate.ofInstant(now, ZoneOffset.UTC).plusMonths(1);
        return request;
    }

    void answer(RightsRequestVerb verb, String answer, String by, Instant now) {
        status = status.to(verb);
        this.answer = answer;
        answeredBy = by;
        answeredAt = now;
    }

    /** @param day until {@link #latestDueOn} */
    void extend(LocalDate day, DueDayExtension why) {
        status = status.to(RightsRequestVerb.EXTEND);
        dueOn = day;
        extension = why;
    }

    void withdraw(Instant now) {
        status = status.to(RightsRequestVerb.WITHDRAW);
        withdrawnAt = now;
    }

    /** What an extension of today may reach. */
    LocalDate latestDueOn() {
        return dueOn.plusMonths(FURTHER_MONTHS);
    }

    /** Whoever is to be put right may ask so about several things; to be forgotten is one. */
    boolean isTheSameAs(AskRightRequest asked) {
        return kind == asked.kind()
                && (kind == RightsRequestKind.ERASURE
                        || wish.strip().equalsIgnoreCase(asked.wish().strip()));
    }

    /** With the person its words go. */
    void forget() {
        wish = FORGOTTEN;
        answer = answer == null ? null : FORGOTTEN;
        extension = extension == null ? null : extension.saying(FORGOTTEN);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID expertId() {
        return expertId;
    }

    RightsRequestKind kind() {
        return kind;
    }

    String wish() {
        return wish;
    }

    RightsRequestStatus status() {
        return status;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** The last day for an answer, which an {@link #extension} puts off. */
    LocalDate dueOn() {
        return dueOn;
    }

    /** Null while there is none, as are who gave it and when. */
    String answer() {
        return answer;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    /** Null where it was not. */
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Null where the month holds. */
    DueDayExtension extension() {
        return extension;
    }

    @Override
    public Set<String> eventParties() {
        return Set.of(organisation);
    }

    @Override
    public RightsRequestFacts eventData() {
        return new RightsRequestFacts(status, kind, expertId, dueOn);
    }
}
