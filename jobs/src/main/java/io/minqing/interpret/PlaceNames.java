package io.minqing.interpret;

/** Tells whether two texts name different places where they differ. Looks at characters only; nothing is segmented. */
final class PlaceNames {
    private static final String LEVELS = "省市县区州旗镇乡村";
    private static final int LONGEST = 8;
    private static final int SHORTEST = 2;

    private PlaceNames() {}

    /** Whether both stretches touch the name of a place, and not the same one. */
    static boolean differ(String text, int from, int to, String other, int otherFrom, int otherTo) {
        if (from == to || otherFrom == otherTo) {
            return false;
        }
        String name = at(text, from, to);
        String otherName = name == null ? null : at(other, otherFrom, otherTo);
        return otherName != null && !name.startsWith(otherName) && !otherName.startsWith(name);
    }

    /** The longest name of a place that covers a character of the stretch; else the stretch itself before 县 or 村; or null. */
    private static String at(String text, int from, int to) {
        Gazetteer gazetteer = Gazetteer.shared();
        for (int length = LONGEST; length >= SHORTEST; length--) {
            for (int start = Math.max(0, from - length + 1); start < to && start + length <= text.length(); start++) {
                String name = text.substring(start, start + length);
                if (!gazetteer.meanings(name).isEmpty() && gazetteer.everyday(name) != Gazetteer.Everyday.NEVER) {
                    return name;
                }
            }
        }
        boolean levelled = to < text.length() && LEVELS.indexOf(text.charAt(to)) >= 0;
        return levelled && to - from >= SHORTEST ? text.substring(from, to + 1) : null;
    }
}
