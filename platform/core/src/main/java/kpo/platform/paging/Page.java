package kpo.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list, and how to get the next part. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,
        @Schema(description = "Send it as `after` to read on; absent on the last page", nullable = true) String next,
        @Schema(
                        description = "How many there are in all parts, with these filters; only with `count=true`",
                        nullable = true,
                        examples = "1204")
                Long total) {

    public Page(List<T> items, String next) {
        this(items, next, null);
    }

    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next, total);
    }
}
