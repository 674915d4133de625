package io.minqing.serve;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked: the parts of the path and the parameters, decoded. All lengths are bounded.
 *
 * @param path parts of the path between slashes, empty ones left out
 * @param parameters values by name, in the order given; blank ones are left out
 */
record Request(List<String> path, Map<String, List<String>> parameters) {
    /** Characters of one value that are read. */
    static final int LONGEST_VALUE = 200;

    /** Values that one request may bring. */
    static final int MOST_VALUES = 100;

    /** A request that cannot be answered as it is asked; its message says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }

        /** The HTTP status. */
        int status() {
            return status;
        }
    }

    /**
     * Reads a request.
     *
     * @throws Refused 400 when it is not decodable or brings too much
     */
    static Request of(URI uri) throws Refused {
        List<String> path = new ArrayList<>();
        for (String part : uri.getRawPath().split("/", -1)) {
            if (!part.isEmpty()) {
                path.add(decoded(part.replace("+", "%2B")));
            }
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int values = 0;
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1)).strip();
            if (!value.isEmpty()) {
                String name = decoded(pair.substring(0, equals));
                if (value.length() > LONGEST_VALUE || ++values > MOST_VALUES) {
                    throw new Refused(
                            400,
                            "at most " + MOST_VALUES + " values of " + LONGEST_VALUE + " characters each are read");
                }
                parameters.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
            }
        }
        return new Request(path, parameters);
    }

    private static String decoded(String text) throws Refused {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "the address has a % that stands for no byte");
        }
    }

    /** The value of a parameter that may stand once; null when it is absent. */
    String text(String name) throws Refused {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Refused(400, "parameter " + name + " may stand once");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** A day; null when it is absent. */
    LocalDate day(String name) throws Refused {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(400, "parameter " + name + " must be a day such as 2024-12-31");
        }
    }

    /** A whole number between the bounds. */
    int whole(String name, int absent, int least, int most) throws Refused {
        String text = text(name);
        if (text == null) {
            return absent;
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Refused(400, "parameter " + name + " must be a whole number from " + least + " to " + most);
    }

    /** Refuses what nobody would read: a misspelt filter would answer everything. */
    void allowOnly(Set<String> names) throws Refused {
        for (String name : parameters.keySet()) {
            if (!names.contains(name)) {
                throw new Refused(400, "there is no parameter " + name + "; there are " + String.join(", ", names));
            }
        }
    }
}
