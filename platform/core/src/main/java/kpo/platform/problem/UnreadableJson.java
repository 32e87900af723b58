package kpo.platform.problem;

import static kpo.platform.problem.CommonProblem.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
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
        if (isBeyondLimits(e)) {
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
            return ofValue(mapping).at(pointer(mapping.getPath()) + "/amount");
        }
        // Within an object Jackson wraps what it could not read, so that it looks like a value of a field.
        Optional<StreamReadException> broken =
                cause(e, StreamReadException.class).filter(found -> !(found instanceof InputCoercionException));
        if (broken.isPresent()) {
            return malformed(broken.get(), line);
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return reason(mapping);
        }
        if (e instanceof MismatchedInputException) {
            return INVALID_VALUE
                    .because("The body has another shape than this operation takes.")
                    .at("");
        }
        return malformed(e, line);
    }

    private static ProblemException malformed(JsonProcessingException e, long line) {
        var where = e.getLocation();
        if (where == null) {
            return MALFORMED_BODY.because("The body is not readable JSON.");
        }
        return MALFORMED_BODY.because(
                e instanceof JsonEOFException
                        ? "The JSON ends too early, at line %d, column %d: a value, a list or an object is left open."
                        : "The body is not readable JSON at line %d, column %d.",
                line + where.getLineNr() - 1,
                where.getColumnNr());
    }

    /** Of JSON in a cell of CSV, of which only its own characters can be counted. */
    public static ProblemException ofCell(JsonProcessingException e) {
        return isBeyondLimits(e) || e.getLocation() == null
                ? refusal(e)
                : MALFORMED_BODY.because(
                        "The cell is not readable JSON at its character %d.",
                        e.getLocation().getCharOffset() + 1);
    }

    private static boolean isBeyondLimits(Throwable e) {
        return cause(e, StreamConstraintsException.class).isPresent();
    }

    /** The first of its kind: within an object Jackson wraps a failure, to say where it was. */
    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> kind) {
        for (Throwable next = e; next != null; next = next.getCause()) {
            if (kind.isInstance(next)) {
                return Optional.of(kind.cast(next));
            }
        }
        return Optional.empty();
    }

    private static ProblemException reason(JsonMappingException e) {
        String pointer = pointer(e.getPath());
        return LargeNumber.isIn(e)
                ? LargeNumber.refusal(e, pointer)
                : ofValue(e).at(pointer);
    }

    private static ProblemException ofValue(JsonMappingException e) {
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
