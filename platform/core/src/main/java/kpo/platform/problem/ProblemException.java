package kpo.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The one exception of the product: a {@link Problem} with its reasons. Mapped to a problem document in one place. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient List<Function<Language, FieldError>> errors = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private boolean said;
    private transient String remedyTemplate;
    private transient Object[] remedyArguments = {};
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private Duration retryAfter;

    private final transient String template;
    private transient Object[] arguments;

    ProblemException(Problem problem, String template, Object... arguments) {
        super(template);
        this.problem = problem;
        this.template = template;
        this.arguments = arguments;
    }

    /**
     * Forgets the texts that its detail quotes: for what is kept of a row that tells of a person. Numbers, days, ids and
     * what stands in the contract stay. Texts of ours among the values are {@link Sentence}s.
     */
    public ProblemException withoutTexts() {
        arguments = Arrays.stream(arguments)
                .map(argument -> argument instanceof String ? "..." : argument)
                .toArray();
        return this;
    }

    @Override
    public String getMessage() {
        return arguments.length == 0 ? template : template.formatted(arguments);
    }

    /** The words of the detail without their values: what is translated. */
    String template() {
        return template;
    }

    Object[] arguments() {
        return arguments;
    }

    /** Names the part of the body that is at fault. @param pointer JSON pointer (RFC 6901) */
    public ProblemException at(String pointer, String code, String detail) {
        // A part that repeats the detail of the whole is translated with it.
        boolean repeats = detail.equals(getMessage());
        return at(pointer, code, language -> repeats ? ProblemTexts.ours().detail(this, language) : detail);
    }

    /** @param words what is wrong with the part, in each language */
    ProblemException at(String pointer, String code, Function<Language, String> words) {
        errors.add(language -> new FieldError(pointer, code, words.apply(language)));
        return this;
    }

    /** Names the parts, too, that another refusal found at fault. */
    public ProblemException withErrorsOf(ProblemException other) {
        errors.addAll(other.errors);
        return this;
    }

    /** Names the part of the body that is at fault, with the problem's own code and detail. */
    public ProblemException at(String pointer) {
        return at(pointer, problem.code(), getMessage());
    }

    /** Adds a machine-readable fact: a date, a candidate, a limit. */
    public ProblemException with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** Its detail is put together of sentences that are in the caller's language already. */
    public ProblemException said() {
        said = true;
        return this;
    }

    boolean isSaid() {
        return said;
    }

    /** Says what would lift the refusal. */
    public ProblemException liftedBy(String remedy, Object... arguments) {
        this.remedyTemplate = remedy;
        this.remedyArguments = arguments;
        return this;
    }

    /** Null where nothing is known that would lift the refusal. */
    public String remedy() {
        return remedyArguments.length == 0 ? remedyTemplate : remedyTemplate.formatted(remedyArguments);
    }

    String remedyTemplate() {
        return remedyTemplate;
    }

    Object[] remedyArguments() {
        return remedyArguments;
    }

    public ProblemException retryAfter(Duration wait) {
        this.retryAfter = wait;
        return this;
    }

    /** @param challenge what the answer's WWW-Authenticate says (RFC 6750); without one another token would not help */
    public ProblemException challenging(String challenge) {
        return header("WWW-Authenticate", challenge);
    }

    /** Says in a header, too, what would be taken. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldError> errors() {
        return errors(Language.EN);
    }

    /** In the order of their pointers. */
    List<FieldError> errors(Language language) {
        return errors.stream()
                .map(error -> error.apply(language))
                .sorted(FieldError.BY_POINTER)
                .toList();
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /** Null where trying again without a change is of no use. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Those of this problem alone, by name. */
    public Map<String, String> headers() {
        return headers;
    }
}
