package kpo.catalog.expert;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kpo.catalog.provider.Provider;
import kpo.catalog.provider.Providers;
import kpo.catalog.taxonomy.Skills;
import kpo.platform.Ids;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.operation.Row;
import kpo.platform.operation.RowOutcome;
import kpo.platform.problem.ProblemException;

/**
 * Takes a batch of profiles from a provider's file. Who is new is written by one statement for all; who is there already
 * under the reference is an {@link Expert} that is asked whether it says the same, and revised where it does not.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
class BulkEnrolling {

    @Inject
    Providers providers;

    @Inject
    Experts experts;

    @Inject
    Skills skills;

    @Inject
    Enrolling enrolling;

    @Inject
    ProfileRules rules;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** @return what became of each, in their order */
    List<RowOutcome> take(List<Row<ExpertRequest>> rows) {
        List<ExpertRequest> profiles = rows.stream().map(Row::value).toList();
        RowOutcome[] outcomes = new RowOutcome[profiles.size()];
        Batch batch = new Batch(rows);
        ExpertDocuments documents = new ExpertDocuments(profiles.size());
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            ExpertRequest profile = profiles.get(i);
            try {
                String exported = rows.get(i).id();
                if (exported != null && batch.erased.contains(asKept(exported))) {
                    throw ExpertProblem.ERASED
                            .because("The data of the expert of this id were erased.")
                            .at("/id");
                }
                if (profile.reference() == null && exported != null) {
                    outcomes[i] = enrolling.reviseExported(exported, profile);
                    continue;
                }
                ExpertReference key = batch.keyOf(profile);
                if (!batch.references.add(key)) {
                    known.add(i);
                } else {
                    UUID id = batch.enrol(profile, key, documents);
                    outcomes[i] = RowOutcome.created(id);
                }
            } catch (ProblemException refusal) {
                outcomes[i] = RowOutcome.refused(refusal);
            }
        }
        experts.takeNew(documents, events);
        if (!known.isEmpty()) {
            takeKnown(profiles, known, outcomes);
        }
        return List.of(outcomes);
    }

    /** An id as the database writes it. */
    private static String asKept(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    private void takeKnown(List<ExpertRequest> profiles, List<Integer> known, RowOutcome[] outcomes) {
        List<ExpertRequest> theirs = known.stream().map(profiles::get).toList();
        Map<ExpertReference, Expert> found = experts.withReferences(
                distinct(theirs, ExpertRequest::providerId), distinct(theirs, ExpertRequest::reference));
        for (int i : known) {
            try {
                outcomes[i] = enrolling.revise(profiles.get(i), found);
            } catch (ProblemException refusal) {
                outcomes[i] = RowOutcome.refused(refusal);
            }
        }
    }

    private static <T> Set<T> distinct(Collection<ExpertRequest> profiles, Function<ExpertRequest, T> part) {
        return profiles.stream().map(part).filter(Objects::nonNull).collect(toSet());
    }

    /** What all profiles of a batch are compared with, read at once. */
    private final class Batch {

        private final Map<UUID, Provider> ofCaller = new HashMap<>();
        private final Set<ExpertReference> references;
        private final Set<String> skillCodes;
        private final Set<Login> logins;
        private final Set<String> erased;
        private final Instant now = clock.instant();

        Batch(List<Row<ExpertRequest>> rows) {
            List<ExpertRequest> profiles = rows.stream().map(Row::value).toList();
            Set<String> organisations =
                    providers.lockAgainstClosing(distinct(profiles, ExpertRequest::providerId)).stream()
                            .map(Provider::organisation)
                            .collect(toSet());
            references = experts.referencesAmong(profiles);
            logins = experts.loginsAmong(distinct(profiles, ExpertRequest::subject), organisations);
            erased = experts.erasedAmong(rows.stream()
                    .map(Row::id)
                    .filter(Objects::nonNull)
                    .map(BulkEnrolling::asKept)
                    .collect(toSet()));
            skillCodes = new HashSet<>(skills.known(profiles.stream()
                    .flatMap(p -> p.skills().stream())
                    .map(SkillLevel::code)
                    .collect(toSet())));
        }

        /** @throws ProblemException where the row cannot be known again or is for somebody else's provider */
        ExpertReference keyOf(ExpertRequest profile) {
            if (profile.reference() == null) {
                throw ExpertProblem.REFERENCE_REQUIRED
                        .because("By it the expert is known when the file is sent again.")
                        .at("/reference");
            }
            ofCaller.computeIfAbsent(profile.providerId(), id -> providers.requireOwn(id, caller.get()));
            return new ExpertReference(profile.providerId(), profile.reference());
        }

        /** Writes down a new expert. @return its id */
        UUID enrol(ExpertRequest profile, ExpertReference key, ExpertDocuments documents) {
            try {
                Provider provider = ofCaller.get(profile.providerId());
                provider.requireOpen();
                rules.require(profile, codes -> skills.requireKnown(codes, skillCodes, "/skills"));
                if (profile.subject() != null && !logins.add(new Login(provider.organisation(), profile.subject()))) {
                    throw Enrolling.subjectTaken(profile.subject());
                }
                UUID id = Ids.next();
                documents.add(id, provider, profile, now);
                return id;
            } catch (ProblemException refusal) {
                // A later row may hold the same person without the fault.
                references.remove(key);
                throw refusal;
            }
        }
    }

    /** A login is of one expert in an organisation. */
    record Login(String organisation, String subject) {}
}
