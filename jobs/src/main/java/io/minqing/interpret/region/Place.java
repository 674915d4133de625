package io.minqing.interpret.region;

import io.minqing.interpret.region.Gazetteer.Meaning;
import io.minqing.record.Region;
import io.minqing.record.RegionCandidate.Reason;
import java.util.List;

/** A name of a place where it stands in a text, on its way from what it may mean to what it means. */
final class Place {
    /** What the place does in its sentence. */
    enum Part {
        /** It is spoken of. */
        PLAIN,
        /** It acts: its conference, committee or government. */
        ORGAN,
        /** It comes to visit, is visited, or is a sister place. */
        EXCHANGE,
        /** Its experience is quoted, or it only names a newspaper. */
        PASSING
    }

    final String name;
    final int start;
    final int end;
    final int firstToken;
    final int lastToken;
    /** Whether the text is the title. */
    final boolean inTitle;
    /** What it may mean; narrowed on the way. Never empty. */
    List<Meaning> meanings;
    /** The name of a higher place directly before it; null when none. */
    Place prefix;
    /** Whether a lower place follows directly, so that this one only tells where it is. */
    boolean isPrefix;
    /** Whether the lower place that follows is a township. */
    boolean leadsToTownship;
    /** What it means; null while not known. */
    Region region;

    /** Why it means that region, or none; null while not known. */
    Reason reason;

    Part part = Part.PLAIN;

    /** Whether it comes to visit or is visited here, not only has a sister place. */
    boolean travels;

    Place(String name, int start, int firstToken, int lastToken, boolean inTitle, List<Meaning> meanings) {
        this.name = name;
        this.start = start;
        this.end = start + name.length();
        this.firstToken = firstToken;
        this.lastToken = lastToken;
        this.inTitle = inTitle;
        this.meanings = meanings;
    }

    void means(Region meant, Reason why) {
        region = meant;
        reason = why;
    }

    /** First token of the whole chain of names that this one ends or belongs to. */
    int chainStart() {
        return prefix == null ? firstToken : prefix.chainStart();
    }

    /** Whether it is named with its suffix, whatever it means. */
    boolean isFull() {
        for (Meaning meaning : meanings) {
            if (meaning.form() == Gazetteer.Form.FULL) {
                return true;
            }
        }
        return false;
    }
}
