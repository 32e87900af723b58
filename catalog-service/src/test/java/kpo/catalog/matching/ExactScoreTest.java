package kpo.catalog.matching;

import static kpo.catalog.expert.CredentialKind.CERTIFICATE;
import static kpo.catalog.expert.CredentialKind.LICENCE;
import static kpo.catalog.taxonomy.DomainCode.INVESTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.expert.LanguageLevel;
import kpo.platform.money.UnitPrice;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The score beside the same sum of fractions of whole numbers, which is rounded once and nowhere else. */
class ExactScoreTest {

    private static final int WORKING_DAYS = 65;
    private static final LocalDate START = LocalDate.of(2026, 10, 5);
    private static final List<String> TYPES = List.of("CFA_CHARTER", "FRM", "BAR");
    private static final List<String> TAGS = List.of("en", "de", "hi");
    private static final List<String> COUNTRIES = List.of("DE", "PL", "US");

    /** One criterion by hand. */
    private record Share(long have, long asked) {

        BigInteger of(BigInteger denominator) {
            return BigInteger.valueOf(Math.min(have, asked))
                    .multiply(denominator)
                    .divide(BigInteger.valueOf(asked));
        }
    }

    @Property(tries = 3_000)
    void a_score_is_that_of_exact_fractions(@ForAll Random random) {
        MatchRequest need = need(random);
        Drawn drawn = new Drawn(random);

        MatchScore score = MatchScore.of(need, drawn.candidate(need));

        assertThat(score.score()).isEqualTo(drawn.exact(need));
        assertThat(score.contributions().stream()
                        .map(Contribution::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .subtract(score.score())
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    private static MatchRequest need(Random random) {
        return new MatchRequest(
                null,
                INVESTMENT,
                List.of(skill("equity-research", random), skill("credit-analysis", random)),
                null,
                null,
                some(TYPES, random),
                some(TAGS, random).stream()
                        .map(tag -> new MatchRequest.LanguageWanted(tag, null))
                        .toList(),
                new OverlapWanted(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        "America/New_York",
                        null,
                        0,
                        1 + random.nextInt(480),
                        START,
                        START.plusMonths(2)),
                START,
                null,
                1 + random.nextInt(2400),
                null,
                new UnitPrice(BigDecimal.valueOf(1 + random.nextInt(500_000), 2), "INR"),
                List.of(new MatchRequest.ExchangeRate(
                        "USD", BigDecimal.valueOf(1 + random.nextInt(20_000), 4), "RBI", START)),
                null,
                some(COUNTRIES, random),
                null,
                null,
                null,
                null,
                random.nextBoolean() ? null : weights(random),
                null,
                null);
    }

    private static MatchRequest.SkillWanted skill(String code, Random random) {
        return new MatchRequest.SkillWanted(code, BigDecimal.valueOf(1 + random.nextInt(10_000), 2), null);
    }

    private static List<String> some(List<String> choice, Random random) {
        return choice.subList(0, 1 + random.nextInt(choice.size()));
    }

    private static MatchWeights weights(Random random) {
        int[] cuts = random.ints(7, 0, 10_001).sorted().toArray();
        return new MatchWeights(
                tenThousandths(cuts[0]),
                tenThousandths(cuts[1] - cuts[0]),
                tenThousandths(cuts[2] - cuts[1]),
                tenThousandths(cuts[3] - cuts[2]),
                tenThousandths(cuts[4] - cuts[3]),
                tenThousandths(cuts[5] - cuts[4]),
                tenThousandths(cuts[6] - cuts[5]),
                tenThousandths(10_000 - cuts[6]));
    }

    private static BigDecimal tenThousandths(int weight) {
        return BigDecimal.valueOf(weight, 4);
    }

    private static long hundredths(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    /** A candidate at random, and how much of each criterion that is. */
    private static final class Drawn {

        private final Map<MatchCriterion, Share> shares = new HashMap<>();
        private final List<Candidate.HeldCredential> credentials = new ArrayList<>();
        private final List<LanguageLevel> spoken = new ArrayList<>();
        private final Random random;

        private Drawn(Random random) {
            this.random = random;
        }

        private Candidate candidate(MatchRequest need) {
            Map<String, Integer> levels =
                    Map.of("equity-research", random.nextInt(6), "credit-analysis", random.nextInt(6));
            share(
                    MatchCriterion.SKILL,
                    need.skills().stream()
                            .mapToLong(wanted -> hundredths(wanted.weight()) * levels.get(wanted.code()))
                            .sum(),
                    need.skills().stream()
                            .mapToLong(wanted -> 5 * hundredths(wanted.weight()))
                            .sum());
            share(
                    MatchCriterion.CREDENTIAL,
                    need.wantedCredentials().stream()
                            .mapToLong(type ->
                                    held(new Candidate.HeldCredential(type, CERTIFICATE, INVESTMENT, "GB", true)))
                            .sum(),
                    2L * need.wantedCredentials().size());
            int years = random.nextInt(15);
            share(MatchCriterion.DOMAIN_YEARS, years, 10);
            int free = random.nextInt(3000);
            int away = random.nextInt(WORKING_DAYS);
            share(
                    MatchCriterion.AVAILABILITY,
                    away == 0 ? free : free * (WORKING_DAYS - away) / WORKING_DAYS,
                    need.weeklyMinutes());
            int typical = random.nextInt(480);
            share(MatchCriterion.OVERLAP, typical, need.overlap().wantedMinutes());
            share(
                    MatchCriterion.LANGUAGE,
                    need.languages().stream()
                            .mapToLong(wanted -> rank(wanted.tag()))
                            .sum(),
                    6L * need.languages().size());
            share(
                    MatchCriterion.JURISDICTION,
                    need.jurisdictions().stream()
                            .mapToLong(country -> held(
                                    new Candidate.HeldCredential("BAR_" + country, LICENCE, INVESTMENT, country, true)))
                            .sum(),
                    2L * need.jurisdictions().size());
            int rate = 1 + random.nextInt(500_000);
            share(
                    MatchCriterion.COST_FIT,
                    hundredths(need.budget().amount()) * 10_000,
                    rate * need.exchangeRates().get(0).rate().movePointRight(4).longValueExact());
            return new Candidate(
                    levels,
                    credentials,
                    Map.of(INVESTMENT, years),
                    new Offer(free, WORKING_DAYS, away, false, new UnitPrice(BigDecimal.valueOf(rate, 2), "USD")),
                    spoken,
                    "IN",
                    new OverlapMinutes(0, typical, 480));
        }

        private void share(MatchCriterion criterion, long have, long asked) {
            shares.put(criterion, new Share(have, asked));
        }

        /** Held, claimed or not at all: halves. */
        private long held(Candidate.HeldCredential verified) {
            int halves = random.nextInt(3);
            if (halves > 0) {
                credentials.add(new Candidate.HeldCredential(
                        verified.type(), verified.kind(), verified.domain(), verified.country(), halves == 2));
            }
            return halves;
        }

        private long rank(String tag) {
            int rank = random.nextInt(CefrLevel.values().length + 1);
            if (rank > 0) {
                spoken.add(new LanguageLevel(tag, CefrLevel.values()[rank - 1]));
            }
            return rank;
        }

        /** {@code floor(100 x 100 x sum + 1/2)} hundredths, over one denominator. */
        private BigDecimal exact(MatchRequest need) {
            BigInteger denominator = shares.values().stream()
                    .map(share -> BigInteger.valueOf(share.asked()))
                    .reduce(BigInteger.ONE, BigInteger::multiply);
            BigInteger sum = Arrays.stream(MatchCriterion.values())
                    .map(criterion -> shares.get(criterion)
                            .of(denominator)
                            .multiply(need.weight(criterion).movePointRight(4).toBigIntegerExact()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            return new BigDecimal(sum.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1)), 2);
        }
    }
}
