package kpo.platform.http;

import java.util.Arrays;
import kpo.platform.problem.Sentence;

/** What a parameter takes, as a refusal says it in the caller's language. */
enum ParameterForm {
    A_DATE,
    A_FLAG,
    A_TEXT,
    A_UUID,
    A_WHOLE_NUMBER,
    AN_INSTANT,
    ONE_OF;

    static Sentence of(Class<?> type) {
        if (type.isEnum()) {
            return Sentence.of(ONE_OF, Arrays.toString(type.getEnumConstants()));
        }
        return Sentence.of(
                switch (type.getSimpleName()) {
                    case "int", "Integer" -> A_WHOLE_NUMBER;
                    case "LocalDate" -> A_DATE;
                    case "Instant" -> AN_INSTANT;
                    case "boolean", "Boolean" -> A_FLAG;
                    case "UUID" -> A_UUID;
                    default -> A_TEXT;
                });
    }
}
