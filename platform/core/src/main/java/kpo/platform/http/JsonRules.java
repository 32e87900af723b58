package kpo.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.LanguageOfWork;
import kpo.platform.problem.ProblemException;
import kpo.platform.problem.Sentence;

/** How JSON is read and written: strictly, decimals as text, text in one Unicode form. */
@Singleton
class JsonRules implements ObjectMapperCustomizer {

    /** Deeper and longer than anything that our contract takes. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(40)
            .maxNameLength(200)
            .maxStringLength(200_000)
            .build();

    /** Last of all: Quarkus's own modules, that of dates among them, would otherwise win over ours. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory().setStreamReadConstraints(LIMITS);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        // A number or a flag where text belongs is a mistake of the caller, not a text.
        json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        // A set keeps the order in which it was sent: the same body reads the same in every process (idempotency).
        json.registerModule(new SimpleModule("kpo")
                .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                .addDeserializer(String.class, new Text())
                .addDeserializer(BigDecimal.class, new DecimalText())
                .addDeserializer(int.class, wholeNumber(int.class))
                .addDeserializer(Integer.class, wholeNumber(Integer.class))
                .addDeserializer(long.class, wholeNumber(long.class))
                .addDeserializer(Long.class, wholeNumber(Long.class))
                .addSerializer(BigDecimal.class, new PlainDecimal())
                .addSerializer(Sentence.class, new Words()));
        json.registerModule(new IsoTimes());
    }

    @SuppressWarnings("unchecked")
    private static <T> JsonDeserializer<T> wholeNumber(Class<T> type) {
        return (JsonDeserializer<T>) (JsonDeserializer<?>) new WholeNumber(type);
    }

    /** See {@link PlainText}. */
    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = PlainText.of(parser.getText());
            if (text.codePointCount(0, text.length()) > PlainText.LONGEST) {
                throw refusal(parser, CommonProblem.INVALID_VALUE.because("A text has at most 10000 characters."));
            }
            OptionalInt hidden = PlainText.hidden(text);
            if (hidden.isPresent()) {
                throw refusal(
                        parser,
                        CommonProblem.INVALID_VALUE
                                .because(
                                        "The text holds %s, a character that cannot be seen.",
                                        "U+%04X".formatted(hidden.getAsInt()))
                                .liftedBy("Take it out: text that was copied may hold one."));
            }
            return text;
        }

        /** The cause carries the words for the caller. */
        private static JsonMappingException refusal(JsonParser parser, ProblemException words) {
            return JsonMappingException.from(parser, words.getMessage(), words);
        }
    }

    /** Decimals come as text, for a JSON number loses digits in many readers. */
    private static final class DecimalText extends StdScalarDeserializer<BigDecimal> {

        /** Enough for every column; a text such as 1e999999999 would otherwise fill the memory once it is scaled. */
        private static final int LONGEST = 40;

        private static final Pattern FORM = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

        DecimalText() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (BigDecimal) context.handleUnexpectedToken(
                        BigDecimal.class, parser.currentToken(), parser, "decimals are sent as text");
            }
            String text = parser.getText().strip();
            if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
                throw new InvalidFormatException(parser, "no decimal", text, BigDecimal.class);
            }
            return new BigDecimal(text);
        }
    }

    /** In the language of whoever is answered. */
    private static final class Words extends ToStringSerializerBase {

        Words() {
            super(Sentence.class);
        }

        @Override
        public String valueToString(Object value) {
            return ((Sentence) value).in(LanguageOfWork.spoken());
        }
    }

    private static final class PlainDecimal extends ToStringSerializerBase {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public String valueToString(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    }
}
