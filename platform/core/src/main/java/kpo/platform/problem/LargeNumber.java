package kpo.platform.problem;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** A whole number so large that no field holds it: it is refused as one that breaks the bounds of its field, which are said. */
final class LargeNumber {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private LargeNumber() {}

    /** Written as a number or, in a cell of CSV, as text. */
    static boolean isIn(JsonMappingException e) {
        return e.getCause() instanceof InputCoercionException
                || e instanceof InvalidFormatException format
                        && (format.getTargetType() == Integer.class || format.getTargetType() == int.class)
                        && WHOLE.matcher(String.valueOf(format.getValue())).matches();
    }

    static ProblemException refusal(JsonMappingException e, String pointer) {
        long least = bound(e, Min.class, Min::value, Integer.MIN_VALUE);
        long most = bound(e, Max.class, Max::value, Integer.MAX_VALUE);
        return CommonProblem.VALIDATION_FAILED
                .because("At least one value is outside the limits of its field.")
                .at(pointer, "out_of_range", language -> ProblemTexts.ours()
                        .sentence("invalid.out_of_range.LargeNumber", language)
                        .replace("{min}", String.valueOf(least))
                        .replace("{max}", String.valueOf(most)));
    }

    /** Of the field that the number was meant for; what has no bounds of its own holds 32 bits. */
    private static <A extends Annotation> long bound(
            JsonMappingException e, Class<A> kind, ToLongFunction<A> value, long otherwise) {
        var field = e.getPath().get(e.getPath().size() - 1);
        Class<?> holder = field.getFrom() instanceof Class<?> type
                ? type
                : field.getFrom().getClass();
        try {
            A bound = field.getFieldName() == null
                    ? null
                    : holder.getDeclaredField(field.getFieldName()).getAnnotation(kind);
            return bound == null ? otherwise : value.applyAsLong(bound);
        } catch (NoSuchFieldException named) {
            return otherwise;
        }
    }
}
