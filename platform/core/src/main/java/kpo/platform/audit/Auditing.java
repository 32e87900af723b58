package kpo.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kpo.platform.caller.CurrentCaller;

/** Tells of changes as far as the caller may know: rows hold fields that one side of a deal hides from the other. */
@ApplicationScoped
class Auditing {

    private static final String SEALED = "sealed";

    /** In the name of a column. */
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z0-9])");

    /** Among the sealed fields: why the request was made, where that may tell of a person. No column has such a name. */
    private static final String REASON = "@reason";

    @Inject
    CurrentCaller caller;

    @Inject
    ObjectMapper json;

    @All
    List<AuditKeys> keys;

    AuditEventResponse form(AuditEvent event) {
        JsonNode before = row(event, event.before());
        JsonNode after = row(event, event.after());
        String reason = reason(event, before, after);
        before = named(before);
        after = named(after);
        boolean values = caller.get().seesEveryOrganisation();
        return new AuditEventResponse(
                event.id(),
                event.recordedAt(),
                event.organisation(),
                event.subject(),
                event.operation(),
                event.requestId(),
                reason,
                event.entity(),
                event.entityId(),
                event.action(),
                changed(before, after),
                values ? before : null,
                values ? after : null);
    }

    /**
     * As the contract names them. The record is sealed with the names of columns, so they are changed where it is read. What
     * is JSON within a column has the contract's names already.
     */
    private static JsonNode named(JsonNode row) {
        if (row == null) {
            return null;
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        row.properties()
                .forEach(column -> named.set(
                        NEXT_WORD.matcher(column.getKey()).replaceAll(start -> start.group(1)
                                .toUpperCase(Locale.ROOT)),
                        column.getValue()));
        return named;
    }

    private static String reason(AuditEvent event, JsonNode... rows) {
        String reason = event.reason();
        for (JsonNode row : rows) {
            if (row != null && row.has(REASON)) {
                reason = ((ObjectNode) row).remove(REASON).textValue();
            }
        }
        return reason;
    }

    private static List<String> changed(JsonNode before, JsonNode after) {
        TreeSet<String> names = new TreeSet<>();
        (before == null ? after : before).fieldNames().forEachRemaining(names::add);
        if (before != null && after != null) {
            names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        }
        return List.copyOf(names);
    }

    private JsonNode row(AuditEvent event, String text) {
        try {
            JsonNode row = text == null ? null : json.readTree(text);
            return row instanceof ObjectNode object && object.has(SEALED) ? opened(event, object) : row;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL keeps JSON only", e);
        }
    }

    /** With the sealed fields among the others; without them where their key is gone. */
    private ObjectNode opened(AuditEvent event, ObjectNode row) throws IOException {
        byte[] sealed = Base64.getMimeDecoder().decode(row.remove(SEALED).textValue());
        for (AuditKeys holder : keys) {
            Optional<UUID> key = holder.find(event.entity(), row);
            if (key.isPresent()) {
                row.setAll((ObjectNode) json.readTree(open(sealed, key.get(), event.id())));
                break;
            }
        }
        return row;
    }

    private static byte[] open(byte[] sealed, UUID key, UUID event) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(bytes(key), "AES"), new IvParameterSpec(bytes(event)));
            return cipher.doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an audit event is not sealed with the key of its object", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
