package kpo.platform.transaction;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.reflect.Method;

/** Which operations take {@code ?dryRun=true}: all that could change anything. */
public final class DryRuns {

    public static final String PARAMETER = "dryRun";

    private DryRuns() {}

    public static boolean takes(Method operation) {
        return operation.isAnnotationPresent(POST.class)
                || operation.isAnnotationPresent(PUT.class)
                || operation.isAnnotationPresent(PATCH.class)
                || operation.isAnnotationPresent(DELETE.class);
    }
}
