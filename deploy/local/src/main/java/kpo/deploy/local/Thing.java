package kpo.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;

/** An object of a service as it was answered, with the version that the next change names. */
record Thing(String url, String eTag, JsonNode body) {

    String id() {
        return text("/id");
    }

    /** @param pointer such as {@code /degrees/0/id} */
    String text(String pointer) {
        return body.at(pointer).asText();
    }
}
