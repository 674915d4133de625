package io.minqing.text.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names content by what it says: the first 32 hexadecimal digits of its SHA-256. */
public final class ContentHash {
    private static final int DIGITS = 32;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    private ContentHash() {}

    /** The hash of some texts in this order; the border between two texts counts, so that ("a","b") is not ("ab"). */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** The hash of a row: names and values, whatever order the columns stand in. */
    public static String of(Map<String, String> fields) {
        return of(new TreeMap<>(fields)
                .entrySet().stream()
                        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    /** Whether a text looks like a hash of this class. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** The hash of one text as it stands. */
    public static String ofText(String text) {
        return HexFormat.of()
                .formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
