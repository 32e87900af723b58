package kpo.engagement.need;

import static java.math.RoundingMode.UNNECESSARY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a need is knowledge work: {@code sum(weight x answer / 4)}, from 65 KPO, from 40 HYBRID, else BPO. A hard gate
 * stands before the sum: work with hardly any judgement ({@code <= 1}) and without advanced expertise is BPO whatever it
 * scores. "Without advanced expertise" means that its answer, too, is 1 at most.
 */
record QualificationScore(
        BigDecimal score, Verdict verdict, List<Contribution> contributions, List<QualificationReason> reasons) {

    private static final BigDecimal FOUR = new BigDecimal(4);
    private static final BigDecimal KPO_FROM = new BigDecimal(65);
    private static final BigDecimal HYBRID_FROM = new BigDecimal(40);
    private static final int HARDLY_ANY = 1;

    /** What one criterion adds to the score. */
    record Contribution(Criterion criterion, int weight, int answer, BigDecimal points) {

        static Contribution of(Criterion criterion, QualificationAnswers answers) {
            int answer = criterion.answer(answers);
            // A quarter of a whole number has two decimals at most: exact, never rounded.
            BigDecimal points = new BigDecimal(criterion.weight() * answer)
                    .setScale(2, UNNECESSARY)
                    .divide(FOUR, UNNECESSARY);
            return new Contribution(criterion, criterion.weight(), answer, points);
        }
    }

    static QualificationScore of(QualificationAnswers answers) {
        List<Contribution> contributions = Arrays.stream(Criterion.values())
                .map(criterion -> Contribution.of(criterion, answers))
                .toList();
        BigDecimal score =
                contributions.stream().map(Contribution::points).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        List<QualificationReason> reasons = new ArrayList<>();
        Verdict bySum = bySum(score, reasons);
        boolean routine = answers.judgement() <= HARDLY_ANY && answers.advancedExpertise() <= HARDLY_ANY;
        if (routine) {
            reasons.add(QualificationReason.of(
                    "routine_work",
                    "Judgement (%d) and advanced expertise (%d) are both %d at most: BPO whatever the score.",
                    answers.judgement(),
                    answers.advancedExpertise(),
                    HARDLY_ANY));
        }
        return new QualificationScore(score, routine ? Verdict.BPO : bySum, contributions, List.copyOf(reasons));
    }

    private static Verdict bySum(BigDecimal score, List<QualificationReason> reasons) {
        if (score.compareTo(KPO_FROM) >= 0) {
            reasons.add(QualificationReason.of("score_kpo", "The score %s is %s or more.", score, KPO_FROM));
            return Verdict.KPO;
        }
        if (score.compareTo(HYBRID_FROM) >= 0) {
            reasons.add(QualificationReason.of(
                    "score_hybrid", "The score %s is from %s to below %s.", score, HYBRID_FROM, KPO_FROM));
            return Verdict.HYBRID;
        }
        reasons.add(QualificationReason.of("score_bpo", "The score %s is below %s.", score, HYBRID_FROM));
        return Verdict.BPO;
    }
}
