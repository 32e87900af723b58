package kpo.platform.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every problem of the running service, found in its code when it was built. */
public final class ProblemEnums {

    private final List<Problem> problems;

    ProblemEnums(List<? extends Class<?>> enums) {
        problems = enums.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Problem.class::cast)
                .sorted(Comparator.comparing(Problem::code))
                .toList();
    }

    /** By code; a code that several features use comes once for each of them. */
    public Stream<Problem> all() {
        return problems.stream();
    }
}
