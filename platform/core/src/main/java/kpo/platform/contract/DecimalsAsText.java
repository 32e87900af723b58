package kpo.platform.contract;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** SmallRye takes a BigDecimal for a JSON number, whatever the configuration adds; ours is text. */
final class DecimalsAsText implements ContractPart {

    @Override
    public void schema(Schema schema) {
        // A field with words of its own refers to the common schema of decimals and repeats its type beside it.
        boolean isReference = schema.getRef() != null && schema.getRef().endsWith("/" + BigDecimal.class.getName());
        if (isReference || "decimal".equals(schema.getFormat())) {
            schema.setType(List.of(Schema.SchemaType.STRING));
            // Bounds of numbers say nothing of a text.
            schema.setMultipleOf(null);
            schema.setMinimum(null);
            schema.setMaximum(null);
            if (schema.getExamples() != null) {
                schema.setExamples(schema.getExamples().stream()
                        .map(DecimalsAsText::decimalText)
                        .toList());
            }
        }
    }

    private static Object decimalText(Object example) {
        if (example instanceof String) {
            return example;
        }
        BigDecimal number = new BigDecimal(example.toString());
        return number.setScale(Math.max(2, number.scale())).toPlainString();
    }
}
