package io.minqing.cli;

import java.util.regex.Pattern;

/**
 * Text without the secrets that drivers and libraries repeat in their complaints: {@code ?user=u&password=…} of a JDBC
 * address, {@code //user:…@host}, {@code secret: …}. What Spark and other libraries log passes the same patterns in {@code
 * log4j2.properties}.
 */
final class Redaction {
    static final String HIDDEN = "(hidden)";

    private static final Pattern VALUE = Pattern.compile(
            "(?i)((?:passw|pwd|secret|token|credential|access[._-]?key|api[._-]?key|authorization)[\\w.-]*['\"]?\\s*[=:]\\s*)(?:Bearer\\s+|Basic\\s+)?[^\\s&;,]+");
    private static final Pattern ADDRESS = Pattern.compile("(//[^\\s/:@]*:)[^\\s/@]+@");

    private Redaction() {}

    /** The text with {@value #HIDDEN} for the value of every secret that is named as one. */
    static String redacted(String text) {
        String values = VALUE.matcher(text).replaceAll("$1" + HIDDEN);
        return ADDRESS.matcher(values).replaceAll("$1" + HIDDEN + "@");
    }
}
