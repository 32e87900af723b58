package kpo.catalog.expert;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kpo.catalog.provider.Provider;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.money.UnitPrice;
import kpo.platform.problem.ProblemException;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A person of advanced education who does the work. Everything in the profile is a claim of the provider until a degree
 * or credential is verified; a change of what was vetted asks for a new vetting.
 */
@Entity
@EventSource(ExpertEvent.class)
@Table(name = "expert")
public class Expert implements EventSubject {

    /** So many days before its end one is reminded of a verification last: at the end itself. */
    public static final int TOLD_AT_THE_END = 0;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID providerId;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private VettingStatus status;

    private String reference;
    private String subject;
    private String name;

    @Enumerated(EnumType.STRING)
    private PartyKind partyKind;

    private int headCount;

    @Enumerated(EnumType.STRING)
    private Seniority seniority;

    private String country;
    private String zone;

    // As local times: the default binding would shift them by the JVM's zone.
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime workingFrom;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime workingTo;

    @Convert(converter = WorkingDays.class)
    private Set<DayOfWeek> workingDays;

    private int weeklyCapacityMinutes;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "cost_rate_amount", precision = 19, scale = 6))
    @AttributeOverride(name = "currency", column = @Column(name = "cost_rate_currency"))
    private UnitPrice costRate;

    private LocalDate availableFrom;

    private Instant erasedAt;

    @Embedded
    private LegalHold legalHold;

    private UUID deliveryCentreId;

    /** Set by every change, so that the version counts up also where only a part changes. */
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "expert_domain", joinColumns = @JoinColumn(name = "expert_id"))
    @OrderBy("years desc, domain")
    @BatchSize(size = 200)
    private List<DomainYears> domains = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "expert_id", nullable = false)
    @OrderBy("level desc, id")
    @BatchSize(size = 200)
    private List<Degree> degrees = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "expert_id", nullable = false)
    @OrderBy("id")
    @BatchSize(size = 200)
    private List<Credential> credentials = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "expert_language", joinColumns = @JoinColumn(name = "expert_id"))
    @OrderBy("level desc, tag")
    @BatchSize(size = 200)
    private List<LanguageLevel> languages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "expert_skill", joinColumns = @JoinColumn(name = "expert_id"))
    @OrderBy("level desc, code")
    @BatchSize(size = 200)
    private List<SkillLevel> skills = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "expert_id", nullable = false)
    @OrderBy("workedFrom desc, id")
    @BatchSize(size = 200)
    private List<WorkHistory> workHistory = new ArrayList<>();

    // Row-level security lets a client see its own grants only.
    @OneToMany
    @JoinColumn(name = "expert_id", insertable = false, updatable = false)
    @BatchSize(size = 200)
    private List<DisclosureGrant> disclosureGrants = new ArrayList<>();

    protected Expert() {}

    static Expert enrol(Provider provider, ExpertRequest profile, Instant now) {
        Expert expert = new Expert();
        expert.id = Ids.next();
        expert.providerId = provider.id();
        expert.organisation = provider.organisation();
        expert.status = VettingStatus.DRAFT;
        expert.take(profile, now);
        return expert;
    }

    /** Replaces the profile. A degree or credential that stays word for word keeps its verification. */
    void revise(ExpertRequest profile, Instant now) {
        status = status.afterRevision(take(profile, now));
    }

    /** Whether the profile is the one that is held, in whatever order its lists are. */
    boolean says(ExpertRequest profile) {
        return Objects.equals(profile.reference(), reference)
                && Objects.equals(profile.subject(), subject)
                && profile.name().equals(name)
                && profile.partyKind() == partyKind
                && profile.headCount() == headCount
                && profile.seniority() == seniority
                && profile.country().equals(country)
                && profile.zone().equals(zone)
                && profile.workingHours().from().equals(workingFrom)
                && profile.workingHours().to().equals(workingTo)
                && profile.workingHours().days().equals(workingDays)
                && profile.weeklyCapacityMinutes() == weeklyCapacityMinutes
                && profile.costRate().equals(costRate)
                && profile.availableFrom().equals(availableFrom)
                && Set.copyOf(profile.domains()).equals(Set.copyOf(domains))
                && Set.copyOf(profile.languages()).equals(Set.copyOf(languages))
                && Set.copyOf(profile.skills()).equals(Set.copyOf(skills))
                && Set.copyOf(profile.degrees())
                        .equals(degrees.stream().map(Degree::claim).collect(toSet()))
                && Set.copyOf(profile.credentials())
                        .equals(credentials.stream().map(Credential::claim).collect(toSet()))
                && Set.copyOf(profile.workHistory())
                        .equals(workHistory.stream().map(WorkHistory::claim).collect(toSet()));
    }

    /** @return whether that changed which the vetting vouches for: the person, the domains, the degrees, the credentials */
    private boolean take(ExpertRequest profile, Instant now) {
        boolean otherPerson = !profile.name().equals(name) || !Objects.equals(profile.subject(), subject);
        if (otherPerson) {
            // What was verified was verified for the person of the old name and login.
            degrees.clear();
            credentials.clear();
        }
        boolean otherDomains = !domainCodes(profile.domains()).equals(domainCodes(domains));
        boolean otherDegrees = replace(degrees, profile.degrees(), Degree::claim, Degree::claimed);
        boolean otherCredentials = replace(credentials, profile.credentials(), Credential::claim, Credential::claimed);
        reference = profile.reference();
        subject = profile.subject();
        name = profile.name();
        partyKind = profile.partyKind();
        headCount = profile.headCount();
        seniority = profile.seniority();
        country = profile.country();
        zone = profile.zone();
        workingFrom = profile.workingHours().from();
        workingTo = profile.workingHours().to();
        workingDays = EnumSet.copyOf(profile.workingHours().days());
        weeklyCapacityMinutes = profile.weeklyCapacityMinutes();
        costRate = profile.costRate();
        availableFrom = profile.availableFrom();
        replace(domains, profile.domains(), Function.identity(), Function.identity());
        replace(languages, profile.languages(), Function.identity(), Function.identity());
        replace(skills, profile.skills(), Function.identity(), Function.identity());
        replace(workHistory, profile.workHistory(), WorkHistory::claim, WorkHistory::claimed);
        changedAt = now;
        return otherPerson || otherDomains || otherDegrees || otherCredentials;
    }

    private static Set<DomainCode> domainCodes(List<DomainYears> domains) {
        return domains.stream().map(DomainYears::domain).collect(toSet());
    }

    /** Keeps what is claimed again, drops what is not, adds what is new. @return whether anything differs */
    private static <E, C> boolean replace(
            List<E> held, List<C> claims, Function<E, C> claimOf, Function<C, E> claimed) {
        List<C> fresh = new ArrayList<>(claims);
        boolean dropped = held.removeIf(part -> !fresh.remove(claimOf.apply(part)));
        fresh.forEach(claim -> held.add(claimed.apply(claim)));
        return dropped || !fresh.isEmpty();
    }

    /** Forgets who it is, for good; what is left counts in statistics. */
    void erase(Instant now) {
        name = label();
        subject = null;
        reference = null;
        degrees.clear();
        credentials.clear();
        workHistory.clear();
        status = status.afterRevision(true);
        erasedAt = now;
        changedAt = now;
    }

    /** @throws ProblemException where the expert was erased: there is nobody to change */
    void requireHeld() {
        if (erasedAt != null) {
            throw ExpertProblem.ERASED.because("The data were erased at %s.", erasedAt);
        }
    }

    /** A part of it changed. */
    void touched(Instant now) {
        changedAt = now;
    }

    /** @param lost whether something counts no more that the vetting may have relied on */
    void checked(boolean lost, Instant now) {
        if (lost) {
            status = status.afterRevision(true);
        }
        changedAt = now;
    }

    void hold(LegalHold hold) {
        legalHold = hold;
        changedAt = hold.at();
    }

    void release(Instant now) {
        legalHold = null;
        changedAt = now;
    }

    void cost(UnitPrice rate, Instant now) {
        costRate = rate;
        changedAt = now;
    }

    boolean isDisclosedTo(String organisation, LocalDate day) {
        return disclosureGrants.stream().anyMatch(grant -> grant.holdsFor(organisation, day));
    }

    /** Null where the data may be erased. */
    LegalHold legalHold() {
        return legalHold;
    }

    /** Called by the vetting, whose guard has spoken. */
    public void undergo(VettingVerb verb, Instant now) {
        status = status.to(verb);
        changedAt = now;
    }

    /** @param degree one of {@link #degrees()} */
    public void verify(Degree degree, Verification verification) {
        degree.verify(verification);
        changedAt = verification.at();
    }

    /** @param credential one of {@link #credentials()} */
    public void verify(Credential credential, Verification verification) {
        credential.verify(verification);
        changedAt = verification.at();
    }

    /** Takes back what was verified for a time that is over. */
    public void lapseVerifications(LocalDate today, Instant now) {
        claims().forEach(claim -> claim.lapse(today));
        changedAt = now;
    }

    /** Keeps that the provider was told of the verifications that end by a day. */
    public void remindOfVerifications(LocalDate until, int days) {
        claims().forEach(claim -> claim.remind(until, days));
    }

    private Stream<Claim> claims() {
        return Stream.concat(degrees.stream(), credentials.stream());
    }

    /** @param centreId whose calendar counts from now on; null for the public holidays of the country */
    public void workAt(UUID centreId, Instant now) {
        deliveryCentreId = centreId;
        changedAt = now;
    }

    /** A name for those who may not know the true one. The end of the id is random, its beginning is a time. */
    public String label() {
        return label(id);
    }

    public static String label(UUID id) {
        return "Expert " + id.toString().substring(30);
    }

    public boolean claims(DomainCode domain) {
        return domains.stream().anyMatch(d -> d.domain() == domain);
    }

    public DailyWindow workingHours() {
        return new DailyWindow(workingFrom, workingTo, ZoneId.of(zone), workingDays);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public UUID providerId() {
        return providerId;
    }

    public String organisation() {
        return organisation;
    }

    public VettingStatus status() {
        return status;
    }

    /** The provider's own number of the expert; null where he gave none. */
    public String reference() {
        return reference;
    }

    /** The expert's own login; null where there is none. */
    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public PartyKind partyKind() {
        return partyKind;
    }

    /** 1 for a person. */
    public int headCount() {
        return headCount;
    }

    /** Null where the provider does not grade. */
    public Seniority seniority() {
        return seniority;
    }

    /** ISO 3166-1 alpha-2, of the place of work. */
    public String country() {
        return country;
    }

    public String zone() {
        return zone;
    }

    public int weeklyCapacityMinutes() {
        return weeklyCapacityMinutes;
    }

    public UnitPrice costRate() {
        return costRate;
    }

    public LocalDate availableFrom() {
        return availableFrom;
    }

    /** From where the expert works; null where that is no delivery centre. */
    public UUID deliveryCentreId() {
        return deliveryCentreId;
    }

    public List<DomainYears> domains() {
        return List.copyOf(domains);
    }

    public List<Degree> degrees() {
        return List.copyOf(degrees);
    }

    public List<Credential> credentials() {
        return List.copyOf(credentials);
    }

    public List<LanguageLevel> languages() {
        return List.copyOf(languages);
    }

    public List<SkillLevel> skills() {
        return List.copyOf(skills);
    }

    public List<WorkHistory> workHistory() {
        return List.copyOf(workHistory);
    }

    @Override
    public Set<String> eventParties() {
        return Set.of(organisation);
    }

    @Override
    public ExpertFacts eventData() {
        return new ExpertFacts(status, providerId);
    }
}
