package kpo.platform.contract;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kpo.platform.validation.TextForm;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * The form of the members and parameters that our own constraints check: SmallRye knows those of Jakarta Validation only.
 */
final class TextForms implements ContractPart {

    private static final DotName QUERY = DotName.createSimple(QueryParam.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    /** By {@code Schema.member} or {@code ?parameter}. */
    private final Map<String, AnnotationInstance> forms = new HashMap<>();

    TextForms(IndexView code) {
        for (AnnotationInstance form : code.getAnnotations(DotName.createSimple(TextForm.class))) {
            for (AnnotationInstance use :
                    code.getAnnotations(form.target().asClass().name())) {
                place(use.target()).ifPresent(place -> forms.put(place, form));
            }
        }
    }

    private static Optional<String> place(AnnotationTarget checked) {
        return switch (checked.kind()) {
            case FIELD -> {
                FieldInfo field = checked.asField();
                yield Optional.of(
                        field.hasAnnotation(QUERY)
                                ? parameter(field.annotation(QUERY))
                                : member(field.declaringClass(), field.name()));
            }
            case METHOD_PARAMETER ->
                Optional.ofNullable(checked.asMethodParameter().annotation(QUERY))
                        .map(TextForms::parameter);
            case TYPE -> place(checked.asType().enclosingTarget());
            // An accessor of a record, whose field is found, too.
            case METHOD, CLASS, RECORD_COMPONENT -> Optional.empty();
        };
    }

    private static String parameter(AnnotationInstance query) {
        return "?" + query.value().asString();
    }

    private static String member(ClassInfo type, String name) {
        AnnotationInstance described = type.declaredAnnotation(SCHEMA);
        AnnotationValue named = described == null ? null : described.value("name");
        return (named == null ? type.simpleName() : named.asString()) + "." + name;
    }

    @Override
    public void complete(OpenAPI contract) {
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((member, text) -> write(name + "." + member, text));
            }
        });
        Schemas.operations(contract)
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(parameter -> write("?" + parameter.getName(), parameter.getSchema()));
    }

    private void write(String place, Schema schema) {
        AnnotationInstance form = forms.get(place);
        if (form == null) {
            return;
        }
        Schema text = Schemas.isType(schema, SchemaType.ARRAY) ? schema.getItems() : schema;
        text.minLength(form.value("least").asInt())
                .maxLength(form.value("most").asInt())
                .pattern(form.value("pattern").asString());
    }
}
