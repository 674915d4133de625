package io.minqing.interpret.region;

/** Tells whether two texts name different places where they differ. Looks at characters only; nothing is segmented. */
public final class PlaceNames {
    /** 双江拉祜族佤族布朗族傣族自治县. */
    private static final int LONGEST = 15;

    private static final int SHORTEST = 2;

    private PlaceNames() {}

    /**
     * Whether both stretches touch the name of a place, and not the same one.
     *
     * @param from UTF-16 offset of the stretch of {@code text}, inclusive; {@code to} is exclusive
     * @param otherFrom the same of {@code other}
     */
    public static boolean differ(String text, int from, int to, String other, int otherFrom, int otherTo) {
        if (from == to || otherFrom == otherTo) {
            return false;
        }
        String name = at(text, from, to);
        String otherName = name == null ? null : at(other, otherFrom, otherTo);
        return otherName != null && !name.startsWith(otherName) && !otherName.startsWith(name);
    }

    /** The longest name of a place that covers a character of the stretch; null when there is none. */
    private static String at(String text, int from, int to) {
        Gazetteer gazetteer = Gazetteer.shared();
        // one wrong character makes a short name easily, a full one hardly
        int shortest = to - from < SHORTEST ? SHORTEST + 1 : SHORTEST;
        for (int length = LONGEST; length >= shortest; length--) {
            for (int start = Math.max(0, from - length + 1); start < to && start + length <= text.length(); start++) {
                String name = text.substring(start, start + length);
                if (!gazetteer.meanings(name).isEmpty() && gazetteer.everyday(name) != Gazetteer.Everyday.NEVER) {
                    return name;
                }
            }
        }
        return null;
    }
}
