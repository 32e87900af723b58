package kpo.platform.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** An operation of the contract with the method behind it, as the parts of the contract read and complete it. */
public final class DescribedOperation {

    private static final Set<HttpMethod> WRITING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final String path;
    private final HttpMethod method;
    private final Operation operation;
    private final MethodInfo code;
    private final Set<String> refusals = new TreeSet<>();

    DescribedOperation(String path, HttpMethod method, Operation operation, MethodInfo code) {
        this.path = path;
        this.method = method;
        this.operation = operation;
        this.code = code;
    }

    public String path() {
        return path;
    }

    public HttpMethod method() {
        return method;
    }

    public String id() {
        return operation.getOperationId();
    }

    /** What SmallRye and the parts before have written. */
    public Operation operation() {
        return operation;
    }

    public APIResponses answers() {
        return operation.getResponses();
    }

    /** The resource's method, by its operationId. */
    public MethodInfo code() {
        return code;
    }

    /** An annotation of the method, or else of its class. */
    public Optional<AnnotationInstance> annotation(Class<?> type) {
        DotName name = DotName.createSimple(type);
        AnnotationInstance own = code.annotation(name);
        return Optional.ofNullable(own != null ? own : code.declaringClass().declaredAnnotation(name));
    }

    public boolean isPost() {
        return method == HttpMethod.POST;
    }

    public boolean writes() {
        return WRITING.contains(method);
    }

    public boolean hasBody() {
        return operation.getRequestBody() != null;
    }

    public List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    public Optional<Parameter> parameter(String name) {
        return parameters().stream().filter(p -> name.equals(p.getName())).findFirst();
    }

    public boolean hasParameterIn(Parameter.In place) {
        return parameters().stream().anyMatch(p -> p.getIn() == place);
    }

    /** Says that the operation can answer these statuses with a problem; {@link Refusals} writes them. */
    public void refuses(String... statuses) {
        refusals.addAll(Arrays.asList(statuses));
    }

    /** In the order of the statuses. */
    Set<String> refusals() {
        return refusals;
    }

    /** A schema of text, for a header or parameter. */
    public static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
