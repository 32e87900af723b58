package kpo.platform.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A bound for everything, so that a client knows how much room to make: the code's where it names one, or ours. */
final class Bounds implements ContractPart {

    /** No text of ours is longer. */
    private static final int TEXT = 4_000;

    private static final int LIST = 10_000;

    /** The greatest whole number that every reader of JSON holds exactly. */
    private static final BigDecimal GREATEST = BigDecimal.valueOf((1L << 53) - 1);

    private record Text(int least, int most, String example, String pattern) {}

    private static final Map<String, Text> FORMATS = Map.of(
            "uuid", new Text(36, 36, "01936f2e-7c00-7000-8000-000000000001", null),
            "date", new Text(10, 10, "2026-10-31", null),
            "date-time", new Text(16, 40, "2026-11-02T08:00:00Z", null),
            "date-time-local", new Text(16, 40, "2026-11-02T09:30:00", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+$"),
            "local-time", new Text(5, 18, "09:30", "^[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?$"),
            "uri", new Text(1, 2_000, null, null),
            "decimal", new Text(1, 40, "1250.00", "^-?[0-9]+([.][0-9]+)?$"));

    @Override
    public void complete(OpenAPI contract) {
        Schemas.forEach(contract, schema -> {
            if (schema.getRef() != null) {
                return;
            }
            if (Schemas.isType(schema, SchemaType.STRING) && schema.getEnumeration() == null) {
                text(schema);
            } else if (Schemas.isType(schema, SchemaType.INTEGER)) {
                number(schema);
            } else if (Schemas.isType(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
                schema.setMaxItems(LIST);
            }
        });
    }

    private static void text(Schema schema) {
        // Bounds of numbers say nothing of a text.
        schema.minimum(null).maximum(null).exclusiveMinimum(null).exclusiveMaximum(null);
        String pattern = schema.getPattern();
        // Jakarta Validation matches the whole text, JSON Schema any part of it.
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals("\\S")) {
            schema.setPattern("^(" + pattern + ")$");
        }
        int longest = isOfWholeText(schema.getPattern()) ? LongestMatch.of(schema.getPattern()) : TEXT;
        Text known = schema.getFormat() == null ? null : FORMATS.get(schema.getFormat());
        if (known != null) {
            // A field's own pattern is the narrower one; SmallRye's, of what has no pattern here, is another's.
            boolean own = known.pattern() != null && pattern != null;
            schema.setMinLength(known.least());
            schema.setMaxLength(own ? Math.min(known.most(), longest) : known.most());
            schema.setPattern(own ? schema.getPattern() : known.pattern());
            if (schema.getExamples() == null && known.example() != null) {
                schema.setExamples(List.of(known.example()));
            }
        } else if (schema.getMaxLength() == null) {
            schema.setMaxLength(Math.min(TEXT, longest));
        }
    }

    private static boolean isOfWholeText(String pattern) {
        return pattern != null && pattern.startsWith("^") && pattern.endsWith("$");
    }

    private static void number(Schema schema) {
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum("int64".equals(schema.getFormat()) ? GREATEST : BigDecimal.valueOf(Integer.MAX_VALUE));
        }
    }
}
