package io.minqing.interpret.region;

import io.minqing.interpret.region.Gazetteer.Meaning;
import io.minqing.record.Region;
import io.minqing.record.RegionLevel;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the place that a field of a table states: a code, or a chain of names from the left. */
final class RegionField {
    private static final int LONGEST = 60;

    private final Gazetteer gazetteer;

    RegionField(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Empty unless the whole field is one place and only one place fits. */
    Optional<Region> read(String text) {
        String field = text == null ? "" : text.strip();
        if (field.isEmpty() || field.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Region> coded = gazetteer.region(field);
        return coded.isPresent() ? coded : named(field, null);
    }

    /** Every way to cut the chain must lead to the same region. */
    private Optional<Region> named(String chain, Region above) {
        Set<Region> found = new HashSet<>();
        for (int end = 2; end <= chain.length(); end++) {
            for (Meaning meaning : gazetteer.meanings(chain.substring(0, end))) {
                if (above != null && !gazetteer.isBelow(above, meaning.region())) {
                    continue;
                }
                String rest = chain.substring(end).replaceFirst("^[\\s\u3000·/>-]+", "");
                if (rest.isEmpty()) {
                    found.add(meaning.region());
                } else {
                    named(rest, meaning.region()).ifPresent(found::add);
                }
            }
        }
        if (found.size() > 1) {
            // 长沙 is the city before it is the county of that name.
            RegionLevel highest = found.stream()
                    .map(Region::level)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            found.removeIf(region -> region.level() != highest);
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
