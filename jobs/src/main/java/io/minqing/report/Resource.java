package io.minqing.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Text files that travel in the jar. */
final class Resource {
    private Resource() {}

    /**
     * The whole text of a class-path resource.
     *
     * @throws IOException when the build does not carry it
     */
    static String text(String path) throws IOException {
        try (InputStream in = Resource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("the resource " + path + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
