package io.minqing.interpret.fact;

import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Token;
import io.minqing.text.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The units of {@code unit.csv}: surface unit to base unit, factor and kind. Immutable. */
final class UnitTable {
    private final Map<String, Unit> bySurface = new HashMap<>();
    private final Set<String> bases = new HashSet<>();
    private int longest;

    UnitTable() {
        for (Vocabulary.Entry entry : Vocabulary.read("unit.csv", "surface", "unit", "factor", "kind")) {
            Kind kind;
            try {
                kind = Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw entry.error("unknown kind \"" + entry.text("kind") + "\"");
            }
            Unit unit = new Unit(entry.text("surface"), entry.text("unit"), entry.number("factor"), kind);
            if (unit.surface.isEmpty() || unit.base.isEmpty() || !(unit.factor > 0)) {
                throw entry.error("a unit needs a surface, a base unit and a positive factor");
            }
            if (bySurface.put(unit.surface, unit) != null) {
                throw entry.error("the unit \"" + unit.surface + "\" is listed twice");
            }
            bases.add(unit.base);
            longest = Math.max(longest, unit.surface.length());
        }
    }

    /** Whether facts may be stated in this unit. */
    boolean isBase(String unit) {
        return bases.contains(unit);
    }

    /** The longest unit that starts here and ends on a word border; null when there is none. */
    Unit match(Segmentation body, int at) {
        String text = body.text();
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            Unit unit = bySurface.get(text.substring(at, at + length));
            boolean anywhere = unit != null
                    && (unit.kind == Kind.PERCENT
                            || (unit.kind == Kind.NONE && length > 1)
                            || "）)".indexOf(text.charAt(at + length - 1)) >= 0
                            || isMeasureWithNoun(body, at, length));
            if (unit != null && (anywhere || body.isBorder(at + length))) {
                return unit;
            }
        }
        return null;
    }

    /** 200辆车: HanLP knows 辆车 as one measure word. */
    private static boolean isMeasureWithNoun(Segmentation body, int at, int length) {
        Token token = body.tokens().get(body.indexAt(at));
        return token.start() == at && token.pos().charAt(0) == 'q' && token.end() == at + length + 1;
    }

    enum Kind {
        THING,
        PERSON,
        /** Something that takes place: 次, 场, 轮. */
        EVENT,
        MONEY,
        AREA,
        LENGTH,
        VOLUME,
        MASS,
        ENERGY,
        LESSON,
        PERCENT,
        POINT,
        RATIO,
        /** Time, age, rank, address: never a counted fact. */
        NONE
    }

    /**
     * @param surface as written
     * @param base the unit facts are stated in
     * @param factor what one surface unit is worth in base units
     */
    record Unit(String surface, String base, double factor, Kind kind) {}
}
