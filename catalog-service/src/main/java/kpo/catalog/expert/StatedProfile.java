package kpo.catalog.expert;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.money.UnitPrice;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a provider states of an expert. Everything in it is a claim until a degree or credential is verified. It changes
 * as a whole, and part by part keeps what stays word for word.
 */
@MappedSuperclass
public abstract class StatedProfile {

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

    /** Whether a login is that of somebody who checked a claim, or verified it. */
    boolean isCheckedBy(String login) {
        return claims().anyMatch(claim -> claim.isCheckedBy(login));
    }

    void take(ExpertRequest profile) {
        if (new Revision(this, profile).isOfOtherParty()) {
            // What was verified was verified for the person of the old name.
            degrees.clear();
            credentials.clear();
        }
        replace(degrees, profile.degrees(), Degree::claim, Degree::claimed);
        replace(credentials, profile.credentials(), Credential::claim, Credential::claimed);
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
    }

    /** Keeps what is claimed again, drops what is not, adds what is new. */
    private static <E, C> void replace(List<E> held, List<C> claims, Function<E, C> claimOf, Function<C, E> claimed) {
        List<C> fresh = new ArrayList<>(claims);
        held.removeIf(part -> !fresh.remove(claimOf.apply(part)));
        fresh.forEach(claim -> held.add(claimed.apply(claim)));
    }

    /** What tells who it is. @param name by which the person is called from here on */
    void forgetPerson(String name) {
        this.name = name;
        subject = null;
        reference = null;
        degrees.clear();
        credentials.clear();
        workHistory.clear();
    }

    void cost(UnitPrice rate) {
        costRate = rate;
    }

    Stream<Claim> claims() {
        return Stream.concat(degrees.stream(), credentials.stream());
    }

    /** What an approval rests on once it is verified: degrees of ISCED level 7 or 8, and licences in a claimed domain. */
    public Stream<Claim> grounds() {
        return Stream.concat(
                degrees.stream().filter(Degree::isAdvanced),
                credentials.stream().filter(c -> c.kind() == CredentialKind.LICENCE && claims(c.domain())));
    }

    public boolean claims(DomainCode domain) {
        return domains.stream().anyMatch(d -> d.domain() == domain);
    }

    public DailyWindow workingHours() {
        return new DailyWindow(workingFrom, workingTo, ZoneId.of(zone), workingDays);
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

    Week week() {
        return new Week(weeklyCapacityMinutes, workingDays, availableFrom, headCount);
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
}
