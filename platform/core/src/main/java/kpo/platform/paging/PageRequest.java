package kpo.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kpo.platform.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which part of a list is asked for. Lists run by id, which is by the time of making, so a page stays true while objects
 * are added and removed.
 */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "The most items of one page")
    public int limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before; opaque")
    public String after;

    /** The id after which the page begins, or null for the first page. */
    public UUID afterId() {
        if (after == null) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(after));
            if (bytes.remaining() != 16) {
                throw new IllegalArgumentException("length");
            }
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (IllegalArgumentException e) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("The cursor is not one that we gave.")
                    .at("?after");
        }
    }

    /** How many rows to read: one more than shown, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /** @param fetched at most {@link #fetch()} objects in the order of their ids */
    public <T> Page<T> page(List<T> fetched, Function<T, UUID> id) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, limit);
        UUID last = id.apply(items.get(limit - 1));
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(last.getMostSignificantBits()).putLong(last.getLeastSignificantBits());
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }
}
