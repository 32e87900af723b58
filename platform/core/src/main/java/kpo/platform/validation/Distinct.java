package kpo.platform.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import kpo.platform.problem.Problem;
import kpo.platform.problem.ProblemException;

/** Lists of a request in which a key must not come twice, a text not in other case either. */
public final class Distinct {

    private Distinct() {}

    /**
     * @param pointer to the list, such as {@code /skills}
     * @throws ProblemException {@code twice}, pointing at the second of two parts with one key
     */
    public static <T> void require(List<T> parts, Function<T, ?> key, Problem twice, String pointer) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            Object given = key.apply(parts.get(i));
            if (!seen.add(given instanceof String text ? text.toLowerCase(Locale.ROOT) : given)) {
                throw twice.because("%s is given twice.", given).at("%s/%d".formatted(pointer, i));
            }
        }
    }
}
