package io.minqing.interpret.matter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place whose name was taken out of a citizen's message before it was published: A市, A3区, K8县. Nobody knows which one
 * it is, but two of them are not the same.
 */
public final class MaskedPlace {
    private static final Pattern NAME = Pattern.compile("(?<![A-Za-z0-9])([A-Z])(\\d{0,2})[市区县州]");

    private MaskedPlace() {}

    /** The narrowest masked place of a title, the first of several, for example {@code A3}; null when it has none. */
    public static String of(String title) {
        if (title == null) {
            return null;
        }
        String found = null;
        Matcher matcher = NAME.matcher(title);
        while (matcher.find()) {
            String name = matcher.group(1) + matcher.group(2);
            if (found == null || (found.length() == 1 && name.length() > 1 && name.startsWith(found))) {
                found = name;
            }
        }
        return found;
    }

    /** Whether two of them cannot lie in one another; a place that is not known contradicts none. */
    static boolean contradict(String one, String other) {
        if (one == null || other == null) {
            return false;
        }
        return one.charAt(0) != other.charAt(0) || (one.length() > 1 && other.length() > 1 && !one.equals(other));
    }
}
