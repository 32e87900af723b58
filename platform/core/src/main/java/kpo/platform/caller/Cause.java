package kpo.platform.caller;

import kpo.platform.time.TraceId;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * What makes a transaction change something.
 *
 * @param operation method and path template of the call; a job's name where no call asked for it
 * @param requestId the trace id of the call, or of that run of the job
 * @param reason what the caller gave as one; empty where none was asked
 */
record Cause(String operation, String requestId, String reason) {

    static final Cause NONE = new Cause("", "", "");

    boolean isOfCall() {
        return !operation.isEmpty();
    }

    /** Of the running call; without operation and id where there is none. */
    static Cause of(String reason) {
        ResteasyReactiveRequestContext call = CurrentRequestManager.get();
        if (call == null || call.getTarget() == null) {
            return new Cause("", "", reason);
        }
        var operation = call.getTarget();
        String ofMethod = operation.getPath().template;
        String path = operation.getClassPath().template + (ofMethod.equals("/") ? "" : ofMethod);
        return new Cause(operation.getHttpMethod() + " " + path, TraceId.current(), reason);
    }
}
