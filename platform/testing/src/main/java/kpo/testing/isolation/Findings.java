package kpo.testing.isolation;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a matrix has found: all of it is told at once, and not the first only. */
final class Findings {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final IsolationWorld world;
    private final List<String> all = new ArrayList<>();

    Findings(IsolationWorld world) {
        this.world = world;
    }

    void add(String finding) {
        all.add(finding);
    }

    List<String> all() {
        return all;
    }

    /** An answer that is not that refusal is a finding. */
    void refused(GuardedOperation operation, String how, Response answer, int status, String code) {
        String type = String.valueOf(answer.contentType());
        if (answer.statusCode() != status
                || !type.startsWith("application/problem+json")
                || !code.equals(answer.jsonPath().getString("code"))) {
            all.add("%s %s: %d %s, and not %d %s"
                    .formatted(operation, how, answer.statusCode(), answer.asString(), status, code));
        }
    }

    /** @param sent may come back, for the stranger knew it */
    void tellsNothing(IsolationMatrix.Attempt attempt, String sent, Response answer) {
        String text = answer.asString();
        world.secrets().stream()
                .filter(secret -> text.contains(secret) && !sent.contains(secret))
                .findFirst()
                .ifPresent(secret -> all.add(
                        "%s tells a stranger, %s, of %s".formatted(attempt.operation(), attempt.role(), secret)));
    }

    void sameAnswer(IsolationMatrix.Attempt attempt, String how, Response ofReal, Response ofAbsent) {
        String real = essence(ofReal);
        String absent = essence(ofAbsent);
        if (!real.equals(absent)) {
            all.add("%s as a stranger, %s, %s: %s for what is there, %s for what is not"
                    .formatted(attempt.operation(), attempt.role(), how, real, absent));
        }
    }

    /** Of a refusal its code, of anything else all but the ids. */
    private static String essence(Response answer) {
        return answer.statusCode() < 300
                ? answer.statusCode() + " " + ID.matcher(answer.asString()).replaceAll("<id>")
                : answer.statusCode() + " " + answer.jsonPath().getString("code");
    }
}
