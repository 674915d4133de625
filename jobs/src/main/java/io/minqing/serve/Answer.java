package io.minqing.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;

/** What is answered: a status, a media type, what the browser may load and run for it, and the bytes. */
final class Answer {
    /** Nothing but our own style and program, nothing inline, no frame around it. */
    static final String OWN_PAGE = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final String type;
    private final String policy;
    private final byte[] body;

    private Answer(int status, String type, String policy, byte[] body) {
        this.status = status;
        this.type = type;
        this.policy = policy;
        this.body = body;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** The media type. */
    String type() {
        return type;
    }

    /** What the browser may load and run. */
    String policy() {
        return policy;
    }

    /** The bytes, not copied: nobody may change them. */
    byte[] body() {
        return body;
    }

    /** A page of ours. */
    static Answer page(int status, Document page) {
        return new Answer(status, "text/html; charset=utf-8", OWN_PAGE, bytes(page.outerHtml()));
    }

    /** Data. */
    static Answer json(Object value) {
        return json(200, "application/json", value);
    }

    /** Data under another status or media type. */
    static Answer json(int status, String type, Object value) {
        try {
            return new Answer(status, type, NOTHING, JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    /** A text that a page loads. */
    static Answer text(String type, String text) {
        return new Answer(200, type + "; charset=utf-8", NOTHING, bytes(text));
    }

    /** A page that brings its own program and the policy that names it. */
    static Answer page(byte[] html, String policy) {
        return new Answer(200, "text/html; charset=utf-8", policy, html);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
