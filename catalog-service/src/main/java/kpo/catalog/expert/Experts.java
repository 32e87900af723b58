package kpo.catalog.expert;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.catalog.taxonomy.Predecessors;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Role;
import kpo.platform.event.Events;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
public class Experts extends Repository<Expert> {

    /** In literals, as in the index {@code expert_in_use}: the planner does not look into parameters. */
    private static final String BUSY = Stream.of(
                    VettingStatus.DRAFT, VettingStatus.REJECTED, VettingStatus.EXPIRED, VettingStatus.WITHDRAWN)
            .map(idle -> VettingStatus.class.getName() + "." + idle.name())
            .collect(joining(", ", "status not in (", ")"));

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Experts() {
        super("expert");
    }

    /** @throws ProblemException 404 where the expert is absent or the caller does not act for the provider */
    public Expert requireOwn(UUID id, Caller caller) {
        Expert expert = require(id);
        if (!caller.isPartyTo(expert.organisation())) {
            throw absent(id);
        }
        return expert;
    }

    /** As {@link #requireOwn}; whoever is an expert and nothing more acts for and reads about oneself. */
    public Expert requireOwnOrOneself(UUID id, Caller caller) {
        return isOnlyExpert(caller) ? requireOneself(id, caller) : requireOwn(id, caller);
    }

    /** @throws ProblemException 404 where it is not the caller's own login that the expert has */
    Expert requireOneself(UUID id, Caller caller) {
        Expert expert = requireOwn(id, caller);
        if (!caller.subject().equals(expert.subject())) {
            throw absent(id);
        }
        return expert;
    }

    public static boolean isOnlyExpert(Caller caller) {
        return caller.is(Role.EXPERT) && !caller.is(Role.PROVIDER_MANAGER) && !caller.seesEveryOrganisation();
    }

    /**
     * As {@link #requireOwn}, and nobody else's until the end of the transaction. It is the first lock, before anything is
     * read that is decided on: what is found of an expert, who it is and whether it is forgotten are changed one by one.
     */
    public Expert requireOwnAlone(UUID id, Caller caller) {
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> absent(id));
        return requireOwn(id, caller);
    }

    /** @throws ProblemException also where the expert was erased: there is nobody to change */
    public Expert requireHeld(UUID id, Caller caller) {
        Expert expert = requireOwnOrOneself(id, caller);
        expert.requireHeld();
        return expert;
    }

    /** One who is vetted, suspended or being vetted. @param centreId from which one works; null for any */
    Optional<Expert> anyInUse(UUID providerId, UUID centreId) {
        return inUse("from Expert", Expert.class, providerId, centreId, 1).findFirst();
    }

    /** Some of those. */
    public List<UUID> inUse(UUID providerId, UUID centreId, int most) {
        return inUse("select id from Expert", UUID.class, providerId, centreId, most)
                .toList();
    }

    private <T> Stream<T> inUse(String what, Class<T> type, UUID providerId, UUID centreId, int most) {
        String ofCentre = centreId == null ? "" : " and deliveryCentreId = :centreId";
        TypedQuery<T> query = getEntityManager()
                .createQuery(what + " where providerId = :providerId and " + BUSY + ofCentre, type)
                .setParameter("providerId", providerId)
                .setMaxResults(most);
        return (centreId == null ? query : query.setParameter("centreId", centreId)).getResultStream();
    }

    boolean isTaken(String subject, Expert expert) {
        return count("subject = ?1 and organisation = ?2 and id <> ?3", subject, expert.organisation(), expert.id())
                > 0;
    }

    boolean isReferenceTaken(String reference, Expert expert) {
        return count("reference = ?1 and providerId = ?2 and id <> ?3", reference, expert.providerId(), expert.id())
                > 0;
    }

    /** Whether two names differ in case, accents, spaces and punctuation at most. */
    boolean areOneName(String name, String other) {
        return (boolean) getEntityManager()
                .createNativeQuery("select name_key(cast(?1 as text)) = name_key(cast(?2 as text))", Boolean.class)
                .setParameter(1, name)
                .setParameter(2, other)
                .getSingleResult();
    }

    /** Those that are there, by key, locked until the end; more where one reference is of several providers. */
    Map<ExpertReference, Expert> withReferences(Collection<UUID> providerIds, Collection<String> references) {
        Map<ExpertReference, Expert> known = new HashMap<>();
        find("providerId in ?1 and reference in ?2", providerIds, references)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(e -> known.put(new ExpertReference(e.providerId(), e.reference()), e));
        return known;
    }

    /** The keys, of those that the profiles name, that are there. */
    Set<ExpertReference> referencesAmong(List<ExpertRequest> profiles) {
        Set<ExpertReference> there = new HashSet<>();
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        """
                        select e.provider_id, e.reference
                        from unnest(cast(?1 as uuid[]), cast(?2 as text[])) k (provider_id, reference)
                        join expert e on e.provider_id = k.provider_id and e.reference = k.reference""")
                .setParameter(
                        1, profiles.stream().map(ExpertRequest::providerId).toArray(UUID[]::new))
                .setParameter(2, profiles.stream().map(ExpertRequest::reference).toArray(String[]::new))
                .getResultList();
        rows.stream()
                .map(row -> (Object[]) row)
                .forEach(c -> there.add(new ExpertReference((UUID) c[0], (String) c[1])));
        return there;
    }

    /** The ids, of those that an export named, of whom nobody is left. */
    Set<String> erasedAmong(Set<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(getEntityManager()
                .createNativeQuery(
                        "select cast(id as text) from expert where erased_at is not null and id in ("
                                + "select cast(given as uuid) from unnest(cast(?1 as text[])) given"
                                + " where given ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')",
                        String.class)
                .setParameter(1, ids.toArray(String[]::new))
                .getResultList());
    }

    /** The logins, of those that the profiles give, that are somebody's. Only those of the caller's own are looked at. */
    Set<BulkEnrolling.Login> loginsAmong(Set<String> subjects, Set<String> organisations) {
        Set<BulkEnrolling.Login> there = new HashSet<>();
        if (!subjects.isEmpty()) {
            // The organisation leads the index: without it a batch would read all logins that there are.
            list("organisation in ?1 and subject in ?2", organisations, subjects)
                    .forEach(e -> there.add(new BulkEnrolling.Login(e.organisation(), e.subject())));
        }
        return there;
    }

    /** Writes new experts and tells of each. */
    void takeNew(ExpertDocuments documents, Events events) {
        if (!documents.isEmpty()) {
            events.recordEach(
                    ExpertEvent.ENROLLED,
                    """
                    select id, 0 as version, array[organisation] as parties,
                           jsonb_build_object('status', 'DRAFT', 'providerId', provider_id) as data
                    from take_experts(cast(:auditKeys as uuid[]), cast(:profiles as text[]), cast(:personalParts as text[]))""",
                    documents.parameters());
        }
    }

    Page<Expert> page(PageRequest page, ExpertFilter filter, DayRange availableFrom) {
        return page(page, shown(filter, availableFrom));
    }

    Stream<Expert> stream(ExpertFilter filter, DayRange availableFrom) {
        return stream(shown(filter, availableFrom));
    }

    public List<Expert> all(List<UUID> ids) {
        return list("id in ?1", ids);
    }

    private Filters shown(ExpertFilter filter, DayRange availableFrom) {
        Filters filters = Filters.equal("providerId", filter.providerId)
                .and("reference", filter.reference)
                .and("subject", filter.subject)
                .among("status", filter.statuses)
                .among("country", filter.countries)
                .within("availableFrom", availableFrom)
                // Nobody is left of them to choose; by the id they are still read.
                .where("e.erasedAt is null");
        if (!filter.domains.isEmpty()) {
            filters.where("exists (select 1 from e.domains d where d.domain in ?)", filter.domains);
        }
        if (filter.vettedUntilBefore != null) {
            filters.where("e.vettedUntil < ?", filter.vettedUntilBefore);
        }
        if (filter.skill != null) {
            filters.where("exists (select 1 from e.skills s where s.code in ?)", withOlder(filter.skill));
        }
        hideUnknown(filter, filters);
        return filters;
    }

    /** Whoever may not know what is filtered by finds nobody by it: see {@link Disclosure}. */
    private void hideUnknown(ExpertFilter filter, Filters filters) {
        for (String word : filter.names()) {
            filters.where(
                    "locate(lower(cast(unaccent(cast(? as String)) as String)), lower(cast(unaccent(e.name) as String))) > 0",
                    word);
        }
        String own = caller.get().organisation();
        if (caller.get().seesEveryOrganisation()) {
            return;
        }
        if (filter.reference != null || filter.subject != null || filter.vettedUntilBefore != null) {
            filters.and("organisation", own);
        }
        if (filter.name != null) {
            LocalDate today = LocalDate.now(clock);
            filters.where(
                    "e.organisation = ? or exists (select 1 from e.disclosureGrants g where g.organisation = ?"
                            + " and g.validFrom <= ? and (g.validTo is null or g.validTo > ?))",
                    own,
                    own,
                    today,
                    today);
        }
    }

    /** The skill and those that it succeeds. */
    private List<String> withOlder(String skill) {
        String[] older = (String[]) getEntityManager()
                .createNativeQuery("select " + Predecessors.query("cast(:skills as text[])"))
                .setParameter("skills", new String[] {skill})
                .getSingleResult();
        return Predecessors.of(older).with(skill).toList();
    }
}
