package kpo.platform.transaction;

import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What an operation answers when it goes well.
 *
 * @param version null where the object has no ETag
 * @param location null where nothing was created
 */
public record Answer<T>(int status, T body, Long version, String location) {

    /** @param path the collection's path, such as {@code /v1/needs} */
    public static <T> Answer<T> created(String path, Object id, T body, long version) {
        return new Answer<>(201, body, version, path + "/" + id);
    }

    public static <T> Answer<T> ok(T body, long version) {
        return new Answer<>(200, body, version, null);
    }

    /** For results that are no resource of their own: a batch's outcome, a preview. */
    public static <T> Answer<T> ok(T body) {
        return new Answer<>(200, body, null, null);
    }

    /** For what is deleted. */
    public static Answer<Void> gone() {
        return new Answer<>(204, null, null, null);
    }

    public RestResponse<T> respond() {
        return response(status, body, version == null ? null : IfMatch.eTag(version), location);
    }

    /** @param body an object, or its JSON text where a kept answer is given again byte for byte */
    @SuppressWarnings("unchecked")
    static <T> RestResponse<T> response(int status, Object body, String eTag, String location) {
        var response = RestResponse.ResponseBuilder.create(status).entity((T) body);
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (eTag != null) {
            response.header("ETag", eTag);
        }
        if (location != null) {
            response.header("Location", location);
        }
        return (RestResponse<T>) response.build();
    }
}
