package kpo.platform.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** Asks another service, and tells a refusal from a silence. */
@ApplicationScoped
public class Peer {

    private static final Logger LOG = Logger.getLogger(Peer.class);

    /** Answers about what was asked; anything else is no answer: a proxy's 502, a token of ours that is not taken. */
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 412, 413, 422);

    /** Of a problem document; its other members are facts of the one refusal. */
    private static final Set<String> STANDARD_MEMBERS =
            Set.of("type", "title", "status", "detail", "instance", "code", "errors", "traceId");

    @Inject
    ObjectMapper json;

    /**
     * @param name of the service, for the caller
     * @throws PeerRefusal where it answered and refused
     * @throws ProblemException 503 where it did not answer
     */
    public <T> T ask(String name, Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (REFUSALS.contains(status)) {
                throw refusal(status, e);
            }
            throw silent(name, e);
        } catch (ProcessingException e) {
            throw silent(name, e);
        }
    }

    private PeerRefusal refusal(int status, WebApplicationException e) {
        try {
            Map<String, Object> problem =
                    json.readValue(e.getResponse().readEntity(String.class), new TypeReference<>() {});
            Map<String, Object> facts = new HashMap<>(problem);
            facts.keySet().removeAll(STANDARD_MEMBERS);
            facts.values().removeIf(Objects::isNull);
            return new PeerRefusal(
                    status, text(problem.get("code"), ""), text(problem.get("detail"), e.getMessage()), facts);
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return new PeerRefusal(status, "", e.getMessage(), Map.of());
        }
    }

    private static String text(Object value, String otherwise) {
        return value instanceof String text ? text : otherwise;
    }

    private static ProblemException silent(String name, Exception e) {
        LOG.warnf("%s does not answer: %s", name, e);
        return CommonProblem.PEER_UNAVAILABLE
                .because("The %s service does not answer now.", name)
                .retryAfter(Duration.ofSeconds(5));
    }
}
