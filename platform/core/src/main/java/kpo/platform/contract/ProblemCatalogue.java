package kpo.platform.contract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** All problems of a service, from the enums that list them. */
final class ProblemCatalogue {

    /** By the package whose operations answer them; those of the platform belong to all. */
    private final Map<Problem, String> packages = new LinkedHashMap<>();

    ProblemCatalogue(IndexView code) {
        code.getAllKnownImplementations(Problem.class).stream()
                .sorted(Comparator.comparing(ClassInfo::name))
                .forEach(type -> constants(type)
                        .forEach(problem -> packages.put(problem, type.name().packagePrefix())));
    }

    List<Problem> ofPackage(String name) {
        return packages.keySet().stream()
                .filter(problem -> packages.get(problem).equals(name) && !(problem instanceof CommonProblem))
                .toList();
    }

    Stream<Problem> common(String status) {
        return Stream.<Problem>of(CommonProblem.values())
                .filter(problem -> status(problem).equals(status));
    }

    Optional<Problem> ofCode(String code) {
        return packages.keySet().stream()
                .filter(problem -> problem.code().equals(code))
                .findFirst();
    }

    static String status(Problem problem) {
        return String.valueOf(problem.status());
    }

    /** Writes one example for each code: an answer that a test got, or else what the code alone tells. */
    void describe(OpenAPI contract) {
        packages.keySet().stream()
                .sorted(Comparator.comparing(Problem::code))
                .forEach(problem -> contract.getComponents()
                        .addExample(
                                problem.code(),
                                OASFactory.createExample()
                                        .summary(problem.title())
                                        .value(ContractFiles.json("contract/problems/" + problem.code() + ".json")
                                                .<Object>map(ContractFiles::plain)
                                                .orElseGet(() -> plainest(problem)))));
    }

    private static Map<String, Object> plainest(Problem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + problem.code());
        document.put("title", problem.title());
        document.put("status", problem.status());
        document.put("detail", problem.title() + ".");
        document.put("code", problem.code());
        return document;
    }

    private static Stream<Problem> constants(ClassInfo type) {
        try {
            Class<?> loaded = Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
            return loaded.isEnum() ? Stream.of(loaded.getEnumConstants()).map(Problem.class::cast) : Stream.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the index names a class that is not there", e);
        }
    }
}
