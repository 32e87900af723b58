package kpo.platform.caller;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who acts in this request or job. */
@RequestScoped
public class CurrentCaller {

    @Inject
    SecurityIdentity identity;

    @Inject
    JsonWebToken token;

    private Caller set;

    public Caller get() {
        if (set == null) {
            set = identity.isAnonymous()
                    ? Caller.NOBODY
                    : new Caller(token.getSubject(), organisation(), Set.copyOf(identity.getRoles()));
        }
        return set;
    }

    private String organisation() {
        Object organisation = token.getClaim("org");
        return organisation == null ? "" : organisation.toString();
    }

    /** Runs a job as {@code caller}; outside a request nobody else would tell row-level security who acts. */
    public static <T> T callAs(Caller caller, Supplier<T> work) {
        var context = Arc.container().requestContext();
        boolean opened = !context.isActive();
        if (opened) {
            context.activate();
        }
        CurrentCaller current = Arc.container().instance(CurrentCaller.class).get();
        Caller before = current.become(caller);
        try {
            return work.get();
        } finally {
            current.become(before);
            if (opened) {
                context.terminate();
            }
        }
    }

    Caller become(Caller caller) {
        Caller before = set;
        set = caller;
        return before;
    }
}
