package kpo.platform.observation;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import kpo.platform.identity.Doors;

/**
 * What was called, as the contract names it. Logs and metrics say this instead of the path, which holds ids and has no
 * end of values.
 *
 * @param id the contract's operationId
 * @param route the path's template, such as {@code /v1/needs/{id}}
 */
record Operation(String id, String method, String route) {

    /** Whatever is no operation of the contract: paths that nobody answers, the documents. */
    static final Operation UNMATCHED = new Operation("unmatched", "OTHER", "unmatched");

    static Operation of(Method method) {
        return new Operation(id(method), verb(method), Doors.template(method));
    }

    private static String id(Method method) {
        var documented = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
        return documented == null || documented.operationId().isEmpty() ? method.getName() : documented.operationId();
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(UNMATCHED.method);
    }
}
