package kpo.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Draws by chance for one expert: the same for the same seed and number, whoever else is drawn before. */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed, long number) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    }

    double share() {
        return random.nextDouble();
    }

    /** @param to inclusive */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    boolean inOneOf(int number) {
        return random.nextInt(number) == 0;
    }

    <T> T of(List<T> equals) {
        return equals.get(random.nextInt(equals.size()));
    }

    LocalDate dayBefore(LocalDate day, int mostDays) {
        return day.minusDays(random.nextInt(mostDays));
    }
}
