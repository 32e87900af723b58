package kpo.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Says which values of a request break a constraint, each with a stable code of ours and its place. */
public final class InvalidFields {

    /** The public codes. Size has four: see {@link #code}. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Min", "out_of_range"),
            Map.entry("Max", "out_of_range"),
            Map.entry("DecimalMin", "out_of_range"),
            Map.entry("DecimalMax", "out_of_range"),
            Map.entry("Positive", "out_of_range"),
            Map.entry("PositiveOrZero", "out_of_range"),
            Map.entry("NearDay", "out_of_range"),
            Map.entry("PlannedDay", "out_of_range"),
            Map.entry("Digits", "too_many_digits"),
            Map.entry("Pattern", "wrong_form"),
            Map.entry("UniqueElements", "not_distinct"),
            Map.entry("CountryCode", "unknown_country"),
            Map.entry("CurrencyCode", "unknown_currency"),
            Map.entry("LanguageTag", "unknown_language"),
            Map.entry("OneLine", "several_lines"),
            Map.entry("HasLetter", "no_letter"),
            Map.entry("FewMarks", "heaped_marks"),
            Map.entry("OneScript", "mixed_scripts"),
            Map.entry("ZoneName", "unknown_time_zone"));

    private InvalidFields() {}

    /** Of a body, or of what is checked by us and not at the door: rows of an import, parts of a batch. */
    public static ProblemException refusal(Set<? extends ConstraintViolation<?>> violations) {
        ProblemException refusal =
                CommonProblem.VALIDATION_FAILED.because("At least one value is outside the limits of its field.");
        for (ConstraintViolation<?> violation : violations) {
            String code = code(violation);
            if (code.equals("required") && pointer(violation).isEmpty()) {
                return CommonProblem.INVALID_VALUE
                        .because("The body is empty or null, where this operation takes one.")
                        .at("");
            }
            refusal.at(pointer(violation), code, language -> detail(violation, code, language));
        }
        return refusal;
    }

    private static String code(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        String constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        if (!constraint.equals("Size")) {
            return CODES.getOrDefault(constraint, "invalid");
        }
        int least = (Integer) descriptor.getAttributes().get("min");
        if (violation.getInvalidValue() instanceof CharSequence text) {
            return Character.codePointCount(text, 0, text.length()) < least ? "too_short" : "too_long";
        }
        boolean few = violation.getInvalidValue() instanceof java.util.Collection<?> values && values.size() < least;
        return few ? "too_few" : "too_many";
    }

    private static String detail(ConstraintViolation<?> violation, String code, Language language) {
        boolean ownWords = !violation.getMessageTemplate().startsWith("{jakarta.validation.");
        if (ownWords && language == Language.EN) {
            return violation.getMessage();
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        boolean exclusive = Boolean.FALSE.equals(
                violation.getConstraintDescriptor().getAttributes().get("inclusive"));
        var texts = ProblemTexts.ours();
        String special =
                texts.sentence("invalid." + code + "." + constraint + (exclusive ? ".exclusive" : ""), language);
        String sentence = special == null ? texts.sentence("invalid." + code, language) : special;
        if (sentence == null) {
            return violation.getMessage();
        }
        for (var attribute : violation.getConstraintDescriptor().getAttributes().entrySet()) {
            sentence = sentence.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return sentence;
    }

    /** A body's parts are named by JSON pointer, a parameter by its name behind a question mark. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        boolean body = true;
        for (Path.Node step : violation.getPropertyPath()) {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            } else if (step.getKey() != null) {
                pointer.append('/').append(FieldError.escaped(step.getKey().toString()));
            }
            if (step.getKind() == ElementKind.PARAMETER && !step.getName().equals("body")) {
                body = false;
                pointer.append('?').append(step.getName());
            } else if (step.getKind() == ElementKind.PROPERTY) {
                if (body) {
                    pointer.append('/').append(step.getName());
                } else {
                    pointer.replace(0, pointer.length(), "?" + parameter(violation.getLeafBean(), step.getName()));
                }
            }
        }
        return pointer.toString();
    }

    /** A parameter that is grouped with others in a bean: the caller knows only its own name, not that of the field. */
    private static String parameter(Object bean, String field) {
        return Arrays.stream(bean.getClass().getFields())
                .filter(known -> known.getName().equals(field) && known.isAnnotationPresent(QueryParam.class))
                .map(known -> known.getAnnotation(QueryParam.class).value())
                .findFirst()
                .orElse(field);
    }
}
