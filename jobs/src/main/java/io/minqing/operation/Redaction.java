package io.minqing.operation;

import io.minqing.text.privacy.PrivacyMask;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a text what must not leave the warehouse: passwords and their like, and whatever citizens wrote. Libraries
 * put both into their messages: an address with its password, the value that could not be cast.
 *
 * <p>What citizens write is Chinese, and what programs write is not: so every run of Chinese characters goes, and personal
 * numbers with it. The names of files go too, as far as they are Chinese.
 */
public final class Redaction {
    private static final String SECRET = "(hidden)";
    private static final String NAME = "[\\w.-]*(?:secret|passw|passphrase|[._-]pwd|token|credential|authorization"
            + "|(?:access|account|api|encryption|private|signing|storage)[._-]?key)[\\w.-]*";
    private static final Pattern SECRET_NAME = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSIGNED = Pattern.compile(
            "(" + NAME + "[\"']?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|(?:(?:Bearer|Basic) )?[^\\s,;&)}\\]]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ADDRESS = Pattern.compile("://[^/@\\s]+@");
    private static final Pattern CHINESE =
            Pattern.compile("[\\p{IsHan}\\p{IsBopomofo}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}]+");
    /** Shorter ones would take words out of every sentence. */
    private static final int SHORTEST = 4;

    private final List<String> secrets;

    /**
     * A redaction that knows the secrets of a configuration.
     *
     * @param configurations properties and variables; those whose names say so hold secrets
     */
    Redaction(List<Map<String, String>> configurations) {
        secrets = configurations.stream()
                .flatMap(configuration -> configuration.entrySet().stream())
                .filter(entry -> SECRET_NAME.matcher(entry.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= SHORTEST && !value.matches("true|false"))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The secrets of this process: its system properties, where Spark's configuration stands too, and its environment. */
    public static Redaction ofThisProcess() {
        Properties properties = System.getProperties();
        return new Redaction(List.of(
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(name -> name, properties::getProperty)),
                System.getenv()));
    }

    /** The text without what citizens wrote and without secrets; a mark stands where something was. */
    String redact(String text) {
        return CHINESE.matcher(PrivacyMask.mask(withoutSecrets(text)).text()).replaceAll("…");
    }

    /** The text with {@code (hidden)} for the value of every secret that is known or named as one. */
    public String withoutSecrets(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, SECRET);
        }
        redacted = ASSIGNED.matcher(redacted).replaceAll("$1" + SECRET);
        return IN_ADDRESS.matcher(redacted).replaceAll("://" + SECRET + "@");
    }
}
