package kpo.platform.contract;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import kpo.platform.identity.ReadsOnly;
import kpo.platform.identity.Scope;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.MethodInfo;

/**
 * Says of each operation which scope and which of the roles it needs, from what the code enforces: the annotation on the
 * method and the rule of {@link Scope}.
 */
final class SecurityPolicies implements ContractPart {

    /** The name of the security scheme; shared with microprofile-config.properties. */
    private static final String SCHEME = "bearer";

    /** Machine-readable: the roles of which a caller needs one; {@code *} for any. */
    static final String ROLES = "x-roles";

    @Override
    public void operation(DescribedOperation described) {
        MethodInfo method = described.code();
        if (method == null || method.hasAnnotation(PermitAll.class)) {
            return;
        }
        Operation operation = described.operation();
        String scope =
                Scope.neededFor(described.method().name(), described.path(), method.hasAnnotation(ReadsOnly.class));
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of(scope))));
        List<String> roles = roles(method);
        if (!roles.isEmpty()) {
            operation.addExtension(ROLES, roles);
            operation.setDescription((operation.getDescription() == null
                            ? ""
                            : operation.getDescription().strip() + "\n\n")
                    + words(scope, roles));
        }
    }

    private static List<String> roles(MethodInfo method) {
        AnnotationInstance own = method.annotation(RolesAllowed.class);
        AnnotationInstance allowed = own != null ? own : method.declaringClass().declaredAnnotation(RolesAllowed.class);
        if (allowed != null) {
            return List.of(allowed.value().asStringArray());
        }
        return method.hasAnnotation(Authenticated.class) ? List.of("*") : List.of();
    }

    private static String words(String scope, List<String> roles) {
        return "Needs the scope `%s` and %s.".formatted(scope, roles.contains("*") ? "any role" : one(roles));
    }

    private static String one(List<String> roles) {
        String names = roles.stream().map(role -> '`' + role + '`').collect(Collectors.joining(", "));
        return roles.size() == 1 ? "the role " + names : "one of the roles " + names;
    }
}
