package kpo.platform.event;

import java.util.Arrays;
import java.util.List;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.Problem;

/** Which types of events somebody wants: codes, whole nouns such as {@code invoice.*}, or {@code *} for all. */
public record TypeFilter(List<String> patterns) {

    public static final TypeFilter ALL = new TypeFilter(List.of("*"));

    /** @param patterns separated by commas; null for all */
    static TypeFilter parse(String patterns) {
        if (patterns == null) {
            return ALL;
        }
        List<String> parts =
                Arrays.stream(patterns.split(",", -1)).map(String::strip).toList();
        if (parts.contains("")) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("The parameter %s has nothing between two commas, or at an end.", "types")
                    .at("?types");
        }
        return new TypeFilter(parts);
    }

    /** @throws kpo.platform.problem.ProblemException {@code problem} where a pattern fits no type of the catalogue */
    public void require(EventCatalogue catalogue, Problem problem, String pointer) {
        for (String pattern : patterns) {
            if (catalogue.types().stream().noneMatch(type -> fits(pattern, type.code()))) {
                throw problem.because("%s fits no event of this service; see /q/asyncapi.", pattern)
                        .at(pointer);
            }
        }
    }

    private static boolean fits(String pattern, String code) {
        return pattern.equals("*")
                || pattern.equals(code)
                || pattern.endsWith(".*") && code.startsWith(pattern.substring(0, pattern.length() - 1));
    }

    /** For SQL: a type fits when it is like any of these. */
    public String[] likePatterns() {
        return patterns.stream()
                // An underscore stands for any character in LIKE.
                .map(pattern -> pattern.replace("_", "\\_").replace("*", "%"))
                .toArray(String[]::new);
    }
}
