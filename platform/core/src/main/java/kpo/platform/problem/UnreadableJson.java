package kpo.platform.problem;

import static kpo.platform.problem.CommonProblem.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import kpo.platform.money.InvalidAmountException;
import kpo.platform.money.UnknownCurrencyException;

/** Says what is wrong with a body that is no JSON of ours. Never in Jackson's own words: they name our classes. */
public final class UnreadableJson {

    private UnreadableJson() {}

    public static ProblemException refusal(JsonProcessingException e) {
        return refusal(e, 1);
    }

    /** @param line of a file, on which the JSON begins */
    public static ProblemException refusal(JsonProcessingException e, long line) {
        if (limit(e) != null) {
            return BODY_TOO_COMPLEX.because(
                    "The body nests deeper, or has a longer text, number or name, than this service reads.");
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return UNKNOWN_FIELD
                    .because("The field %s is not known here.", Sentence.written(unknown.getPropertyName()))
                    .at(pointer(unknown.getPath()));
        }
        if (e instanceof JsonMappingException mapping && e.getCause() instanceof UnknownCurrencyException unknown) {
            // As of a field beside an amount: the body is readable, its value breaks a rule.
            return VALIDATION_FAILED
                    .because(UnknownCurrencyException.WORDS, unknown.code())
                    .at(pointer(mapping.getPath()) + "/currency", "unknown_currency", unknown.getMessage());
        }
        if (e instanceof JsonMappingException mapping && e.getCause() instanceof InvalidAmountException) {
            return reason(mapping).at(pointer(mapping.getPath()) + "/amount");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return reason(mapping).at(pointer(mapping.getPath()));
        }
        if (e instanceof MismatchedInputException) {
            return INVALID_VALUE
                    .because("The body has another shape than this operation takes.")
                    .at("");
        }
        var where = e.getLocation();
        return where == null
                ? MALFORMED_BODY.because("The body is not readable JSON.")
                : MALFORMED_BODY.because(
                        "The body is not readable JSON at line %d, column %d.",
                        line + where.getLineNr() - 1, where.getColumnNr());
    }

    /** Of JSON in a cell of CSV, of which only its own characters can be counted. */
    public static ProblemException ofCell(JsonProcessingException e) {
        return limit(e) != null || e.getLocation() == null
                ? refusal(e)
                : MALFORMED_BODY.because(
                        "The cell is not readable JSON at its character %d.",
                        e.getLocation().getCharOffset() + 1);
    }

    /** Within an object Jackson wraps it, to say where it was. */
    private static StreamConstraintsException limit(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException limit) {
                return limit;
            }
        }
        return null;
    }

    private static ProblemException reason(JsonMappingException e) {
        if (e.getCause() instanceof ProblemException own) {
            return own;
        }
        if (e.getCause() instanceof IllegalArgumentException own && own.getMessage() != null) {
            return INVALID_VALUE.because(own.getMessage());
        }
        if (e instanceof InvalidFormatException format) {
            Class<?> target = format.getTargetType();
            if (target != null && target.isEnum()) {
                return INVALID_VALUE.because(
                        "The value %s is not one of %s.", shown(format.getValue()), List.of(target.getEnumConstants()));
            }
            return INVALID_VALUE.because(
                    "The value %s is not a valid %s.",
                    shown(format.getValue()), ValueKind.of(target == null ? Object.class : target));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return INVALID_VALUE.because("A %s is expected here.", ValueKind.of(mismatch.getTargetType()));
        }
        return INVALID_VALUE.because("The value is not valid here.");
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? String.valueOf(step.getIndex())
                                    : FieldError.escaped(step.getFieldName()));
        }
        return pointer.toString();
    }
}
