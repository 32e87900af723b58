package kpo.platform.peer;

import java.util.Map;

/** Another service answered, and refused. What it means is for the calling feature to say. */
public class PeerRefusal extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Map<String, Object> facts;

    PeerRefusal(int status, String code, String detail, Map<String, Object> facts) {
        super(detail);
        this.status = status;
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public int status() {
        return status;
    }

    /** The problem's stable code; empty where the answer was no problem document. */
    public String code() {
        return code;
    }

    /** The members of the problem that are its own: dates, names, candidates. */
    public Map<String, Object> facts() {
        return facts;
    }
}
