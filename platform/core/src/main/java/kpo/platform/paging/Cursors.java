package kpo.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

/**
 * Makes and reads cursors: the values by which the last object of a page is sorted, bound to the list, its filters, its
 * sort and the caller's organisation, and signed. A cursor is no right: row-level security decides on every page anew.
 */
@ApplicationScoped
public class Cursors {

    /** What chooses the part and not the list. */
    private static final Set<String> OF_THE_PART = Set.of("after", "limit", "count", "sort");

    /** Plain: a cursor has no dates of its own, they are texts with a letter for their type. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int TAG_BYTES = 9;

    @Inject
    CursorKeys keys;

    @Inject
    CurrentCaller caller;

    @Inject
    UriInfo uri;

    /** @return the position behind which the page begins, null for the first page */
    public List<Object> open(PageRequest request) {
        if (request.after == null) {
            return null;
        }
        String[] parts = parts(request.after);
        String[] bound = binding(request);
        String[] things = {"list", "organisation", "set of filters", "sort"};
        for (int i = 0; i < bound.length; i++) {
            if (!bound[i].equals(parts[i])) {
                throw refused("The cursor belongs to another %s.".formatted(things[i]));
            }
        }
        return Arrays.stream(parts, bound.length, parts.length)
                .map(SortValue::read)
                .toList();
    }

    /** @param position by what the last object of a page is sorted, its id last */
    public String seal(PageRequest request, List<Object> position) {
        List<String> parts = new ArrayList<>(List.of(binding(request)));
        position.forEach(value -> parts.add(SortValue.write(value)));
        try {
            byte[] text = JSON.writeValueAsBytes(parts);
            byte[] cursor = Arrays.copyOf(keys.sign(text), CursorKeys.SIGNATURE_BYTES + text.length);
            System.arraycopy(text, 0, cursor, CursorKeys.SIGNATURE_BYTES, text.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private String[] parts(String after) {
        try {
            byte[] cursor = Base64.getUrlDecoder().decode(after);
            if (cursor.length > CursorKeys.SIGNATURE_BYTES) {
                byte[] text = Arrays.copyOfRange(cursor, CursorKeys.SIGNATURE_BYTES, cursor.length);
                if (keys.signed(text, Arrays.copyOf(cursor, CursorKeys.SIGNATURE_BYTES))) {
                    return JSON.readValue(new String(text, StandardCharsets.UTF_8), String[].class);
                }
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            // No base64: as little ours as one with a wrong signature.
        }
        throw refused("The cursor is not one that we gave, or is older than our keys.");
    }

    private String[] binding(PageRequest request) {
        var filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(OF_THE_PART);
        return new String[] {
            tag(uri.getPath()),
            tag(caller.get().organisation()),
            tag(filters.toString()),
            request.sort == null ? "" : request.sort
        };
    }

    private static String tag(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static ProblemException refused(String reason) {
        return CommonProblem.INVALID_PARAMETER
                .because(reason)
                .at("?after")
                .liftedBy("Send the next of a page with the same path, filters and sort, or begin without after.");
    }
}
