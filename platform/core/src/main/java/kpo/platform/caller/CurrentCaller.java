package kpo.platform.caller;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import kpo.platform.time.TraceId;
import kpo.platform.trace.TraceContext;

/** Who acts in this request or job. */
@RequestScoped
public class CurrentCaller {

    /** Where the identity of a request holds its caller. */
    public static final String ATTRIBUTE = "caller";

    @Inject
    SecurityIdentity identity;

    private Caller set;
    private String reason = "";
    private String askedBy;

    public Caller get() {
        if (set == null) {
            set = identity.isAnonymous() ? Caller.NOBODY : identity.getAttribute(ATTRIBUTE);
        }
        return set;
    }

    /** What the caller's changes are written down with. */
    Cause cause() {
        if (askedBy != null) {
            return new Cause(askedBy, TraceId.current(), reason);
        }
        Cause cause = Cause.of(reason);
        return cause.isOfCall() || !get().isJob() ? cause : new Cause(get().subject(), TraceId.current(), reason);
    }

    /** Method and path template of the running call; empty in a job. */
    public static String call() {
        return Cause.of("").operation();
    }

    /** The job does what a call asked for. @param call as {@link #call} gave it */
    public void askedBy(String call) {
        askedBy = call;
    }

    /** Says why the changes to come are made. @param reason null for none */
    public void because(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /**
     * Runs a job as {@code caller}; nobody else would tell row-level security who acts. The job has a request context of
     * its own, so that it never lends its reach to a request whose context is active on this thread. A running
     * transaction keeps its caller and waits meanwhile: the job begins its own, or sees nothing.
     */
    public static <T> T callAs(Caller caller, Supplier<T> work) {
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        context.activate();
        try {
            Arc.container().instance(CurrentCaller.class).get().become(caller);
            return TraceContext.within(
                    () -> QuarkusTransaction.suspendingExisting().call(work::get));
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    void become(Caller caller) {
        set = caller;
    }
}
