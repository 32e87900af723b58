package kpo.catalog.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import kpo.catalog.expert.Disclosure;
import kpo.catalog.expert.ExpertLabel;
import kpo.catalog.search.NarrowRow;
import kpo.catalog.search.Shifts;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.validation.Distinct;

/** Finds who can do the work: filtered and scored in the database, with the reasons of those who are shown. */
@ApplicationScoped
@Transactional
class Matching {

    @Inject
    MatchBackground background;

    @Inject
    Candidates candidates;

    @Inject
    Shifts shifts;

    @Inject
    Overlaps overlaps;

    @Inject
    CentrePlaces centres;

    @Inject
    RequirementRules rules;

    @Inject
    CurrentCaller caller;

    MatchResponse match(MatchRequest need) {
        MatchBackground.Known known = background.ask(need);
        Candidates.Question question = question(need, known);
        Candidates.Found found = candidates.find(question);
        Map<UUID, Scored> scored = new LinkedHashMap<>();
        found.placed().forEach(placed -> scored.put(placed.row().expertId(), score(question, placed)));
        List<Scored> ranking =
                scored.values().stream().filter(s -> s.rank() <= need.limit()).toList();

        return new MatchResponse(
                found.considered(),
                MatchFilter.ofTheVetted()
                        .map(filter -> new MatchResponse.Removed(
                                filter, found.removed().getOrDefault(filter, 0)))
                        .toList(),
                found.passed(),
                ranking.stream().map(expert -> shown(expert, known)).toList(),
                explained(question, scored),
                Sensitivity.of(
                        need,
                        ranking.stream()
                                .map(s -> new Sensitivity.Rival(s.row().expertId(), s.score()))
                                .toList()));
    }

    ComparisonResponse compare(ComparisonRequest request) {
        Distinct.require(request.experts(), Function.identity(), MatchProblem.EXPERT_TWICE, "/experts");
        MatchBackground.Known known = background.ask(request.requirement());
        Candidates.Question question = question(request.requirement(), known);
        Map<UUID, Candidates.Judged> judged = candidates.judge(question, request.experts());
        return new ComparisonResponse(request.experts().stream()
                .map(id -> judged.containsKey(id)
                        ? compared(id, question, judged.get(id), known)
                        : ComparisonResponse.Compared.unknown(id))
                .toList());
    }

    private ComparisonResponse.Compared compared(
            UUID id, Candidates.Question question, Candidates.Judged judged, MatchBackground.Known known) {
        NarrowRow row = judged.row();
        List<MatchResponse.Reason> against = reasons(judged, question.need());
        if (row == null) {
            return new ComparisonResponse.Compared(
                    id, MatchResponse.Outcome.REMOVED, ExpertLabel.of(id), null, against, null, null, null, null);
        }
        OverlapMinutes overlap = judged.overlap();
        MatchScore score = MatchScore.of(
                question.need(),
                Candidate.of(row, judged.offer(), question.need().startsOn(), overlap, question.older()));
        return new ComparisonResponse.Compared(
                id,
                against.isEmpty() ? MatchResponse.Outcome.RANKED : MatchResponse.Outcome.REMOVED,
                ExpertLabel.of(id),
                name(row, known),
                against,
                score.score(),
                MatchAvailability.of(question.need(), judged.offer()),
                overlap,
                score.contributions());
    }

    private Candidates.Question question(MatchRequest need, MatchBackground.Known known) {
        rules.require(need, known.skills());
        return new Candidates.Question(
                need,
                client(need),
                need.overlap() == null ? Map.of() : overlaps.of(need.overlap(), known.shifts()),
                centres.wanted(need.centre()),
                known.older(),
                known.pieces());
    }

    private record Scored(
            int rank, NarrowRow row, MatchAvailability availability, OverlapMinutes overlap, MatchScore score) {}

    /** The reasons, from the calculator: the database gave the same score without them. */
    private static Scored score(Candidates.Question question, Candidates.Placed placed) {
        NarrowRow row = placed.row();
        OverlapMinutes overlap = question.overlaps().get(row.hours());
        MatchScore score = MatchScore.of(
                question.need(),
                Candidate.of(row, placed.offer(), question.need().startsOn(), overlap, question.older()));
        if (!score.score().equals(placed.score())) {
            throw new IllegalStateException("expert %s has %s in the database and %s by the calculator"
                    .formatted(row.expertId(), placed.score(), score.score()));
        }
        return new Scored(placed.rank(), row, MatchAvailability.of(question.need(), placed.offer()), overlap, score);
    }

    private MatchResponse.Ranked shown(Scored scored, MatchBackground.Known known) {
        NarrowRow row = scored.row();
        return new MatchResponse.Ranked(
                scored.rank(),
                row.expertId(),
                ExpertLabel.of(row.expertId()),
                name(row, known),
                row.providerId(),
                row.providerKind(),
                row.country(),
                row.centreCountry(),
                shifts.get(row.hours()).zone().getId(),
                scored.score().score(),
                scored.availability(),
                scored.overlap(),
                scored.score().contributions());
    }

    /** Null where the caller may not know it. */
    private String name(NarrowRow row, MatchBackground.Known known) {
        return Disclosure.isNamed(row.organisation(), known.disclosed().contains(row.expertId()), caller.get())
                ? row.name()
                : null;
    }

    private List<MatchResponse.Explanation> explained(Candidates.Question question, Map<UUID, Scored> scored) {
        List<UUID> named = question.need().explain();
        if (named.isEmpty()) {
            return List.of();
        }
        Map<UUID, Candidates.Judged> judged = candidates.judge(question, named);
        return named.stream()
                .distinct()
                .map(id -> {
                    Scored ranked = scored.get(id);
                    if (ranked != null) {
                        return MatchResponse.Explanation.ranked(
                                id, ranked.rank(), ranked.score().score());
                    }
                    return judged.containsKey(id)
                            ? MatchResponse.Explanation.removed(id, reasons(judged.get(id), question.need()))
                            : MatchResponse.Explanation.unknown(id);
                })
                .toList();
    }

    private static List<MatchResponse.Reason> reasons(Candidates.Judged judged, MatchRequest need) {
        return judged.against().stream()
                .map(filter -> new MatchResponse.Reason(
                        filter,
                        filter == MatchFilter.NOT_VETTED ? judged.state() : null,
                        filter == MatchFilter.OVERLAP ? judged.overlap() : null,
                        filter == MatchFilter.COMPETITOR ? judged.freeFrom() : null,
                        filter.why(need, judged)))
                .toList();
    }

    /** Whose captives may be matched: the caller's own organisation, or the one an operator or service works for. */
    private String client(MatchRequest need) {
        Caller who = caller.get();
        String named = Objects.requireNonNullElse(need.clientOrganisation(), "");
        if (who.seesEveryOrganisation()) {
            return named;
        }
        if (!named.isEmpty() && !named.equals(who.organisation())) {
            throw MatchProblem.CLIENT_NOT_YOURS
                    .because("You act for %s.", who.organisation())
                    .at("/clientOrganisation");
        }
        return who.organisation();
    }
}
