package kpo.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import java.math.BigDecimal;

/** A whole number as JSON Schema means it: 2400.0 is one, 2400.5 is not. */
final class WholeNumber extends DelegatingDeserializer {

    private final Class<?> type;

    WholeNumber(Class<?> type) {
        this(type, NumberDeserializers.find(type, type.getName()));
    }

    private WholeNumber(Class<?> type, JsonDeserializer<?> plain) {
        super(plain);
        this.type = type;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> plain) {
        return new WholeNumber(type, plain);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            BigDecimal number = parser.getDecimalValue();
            try {
                return type == int.class || type == Integer.class
                        ? (Object) number.intValueExact()
                        : (Object) number.longValueExact();
            } catch (ArithmeticException isNone) {
                // Refused below, as any other value is.
            }
        }
        return super.deserialize(parser, context);
    }
}
