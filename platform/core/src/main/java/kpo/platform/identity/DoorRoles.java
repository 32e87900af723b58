package kpo.platform.identity;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;

/** Who may call an operation: the roles of its method, else those of its whole resource. */
public final class DoorRoles {

    private DoorRoles() {}

    /** @return empty where no roles are named */
    public static List<String> of(Method operation) {
        RolesAllowed own = operation.getAnnotation(RolesAllowed.class);
        RolesAllowed allowed = own != null ? own : operation.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return allowed == null ? List.of() : List.of(allowed.value());
    }
}
