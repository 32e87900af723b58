package kpo.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Dates and times come as ISO 8601 text with a year of four digits. Jackson alone would also take a number, a list, a
 * year that no database holds, and a Z behind a local time.
 */
final class IsoTimes extends SimpleModule {

    /** There is no year 0 where we keep them: it would come back as another one. */
    private static final Pattern DATE = Pattern.compile("(?!0000)[0-9]{4}-.*");

    /** Times of day are counted in minutes: seconds would be lost somewhere. */
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:00(\\.0+)?)?");

    IsoTimes() {
        super("kpo-times");
        addDeserializer(LocalTime.class, new Parsed<>(LocalTime.class, TIME, LocalTime::parse));
        addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, DATE, LocalDate::parse));
        addDeserializer(LocalDateTime.class, new Parsed<>(LocalDateTime.class, DATE, LocalDateTime::parse));
        addDeserializer(OffsetDateTime.class, new Parsed<>(OffsetDateTime.class, DATE, OffsetDateTime::parse));
        addDeserializer(Instant.class, new Parsed<>(Instant.class, DATE, text -> OffsetDateTime.parse(text)
                .toInstant()));
    }

    private static final class Parsed<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final transient Pattern form;
        private final transient Function<String, T> parse;

        Parsed(Class<T> type, Pattern form, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.form = form;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            String text = parser.getText().strip();
            try {
                if (form.matcher(text).matches()) {
                    return parse.apply(text);
                }
            } catch (DateTimeException e) {
                // Answered below, in the same words as a text of another shape.
            }
            throw new InvalidFormatException(parser, "not ISO 8601", text, type);
        }
    }
}
