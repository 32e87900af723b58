package kpo.engagement.engagement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.engagement.need.Need;
import kpo.platform.Ids;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.Reason;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.problem.ProblemException;

/** What a client and a provider do together about one need, from the proposal to the close. */
@Entity
@EventSource(EngagementEvent.class)
@Table(name = "engagement")
public class Engagement implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID needId;

    @Embedded
    private Parties parties;

    private String title;
    private String domain;

    @Enumerated(EnumType.STRING)
    private EngagementStatus status;

    private String accountOwner;
    private String cancelReason;

    protected Engagement() {}

    static Engagement propose(Need need, String providerOrganisation, String accountOwner) {
        if (!need.status().isQualified()) {
            throw EngagementProblem.NEED_NOT_QUALIFIED.because("The need is %s.", need.status());
        }
        if (need.organisation().equals(providerOrganisation)) {
            throw EngagementProblem.PROVIDER_IS_CLIENT
                    .because("%s cannot provide to itself.", providerOrganisation)
                    .at("/providerOrganisation");
        }
        Engagement engagement = new Engagement();
        engagement.id = Ids.next();
        engagement.needId = need.id();
        engagement.parties = new Parties(need.organisation(), providerOrganisation);
        engagement.title = need.title();
        engagement.domain = need.domain();
        engagement.status = EngagementStatus.PROPOSED;
        engagement.accountOwner = accountOwner;
        return engagement;
    }

    /** Gates are asked before, by {@link Engaging}. */
    void advance(EngagementVerb verb) {
        status = status.to(verb);
    }

    void cancel(String reason) {
        advance(EngagementVerb.CANCEL);
        cancelReason = reason;
    }

    /** @throws kpo.platform.problem.ProblemException 409 where nothing can be added to it any more */
    public void requireOpen() {
        AllowedAction.require(refusalsToAdd());
    }

    /** For whoever wants to know beforehand: empty where it is open. */
    public List<Reason> hindrancesToAdd() {
        return refusalsToAdd().stream().map(Reason::of).toList();
    }

    private List<ProblemException> refusalsToAdd() {
        return status.isOpen()
                ? List.of()
                : List.of(EngagementProblem.ENGAGEMENT_OVER.because("The engagement is %s.", status));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID needId() {
        return needId;
    }

    public Parties parties() {
        return parties;
    }

    String title() {
        return title;
    }

    String domain() {
        return domain;
    }

    public EngagementStatus status() {
        return status;
    }

    /** The {@code sub} of who proposed it; whoever that is does not judge its conflicts of interest. */
    public String accountOwner() {
        return accountOwner;
    }

    /** Null unless it was cancelled. */
    String cancelReason() {
        return cancelReason;
    }

    @Override
    public Set<String> eventParties() {
        return parties.organisations();
    }

    @Override
    public EngagementFacts eventData() {
        return new EngagementFacts(status, needId, parties.clientOrganisation(), parties.providerOrganisation());
    }
}
