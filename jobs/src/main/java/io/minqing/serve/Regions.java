package io.minqing.serve;

import io.minqing.interpret.region.Gazetteer;
import io.minqing.record.Region;
import java.util.Comparator;
import java.util.List;

/** Places by what a person types: a code, or a name with or without its suffix and the place above it. */
final class Regions {
    /** Places that are offered for one name. */
    static final int MOST = 30;

    private Regions() {}

    /**
     * The places that are meant, the highest and exact ones first; empty when there is none.
     *
     * @param typed a code such as 451422, or 宁明, 宁明县, 崇左市宁明县
     */
    static List<Region> named(String typed) {
        Gazetteer gazetteer = Gazetteer.shared();
        if (typed.matches("\\d+")) {
            return gazetteer.region(typed).map(List::of).orElse(List.of());
        }
        List<Region> exact = gazetteer.regions().stream()
                .filter(region -> region.name().equals(typed))
                .sorted(byLevel())
                .limit(MOST)
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return gazetteer.regions().stream()
                .filter(region -> typed.endsWith(region.name())
                        ? gazetteer.fullName(region.code()).endsWith(typed)
                        : region.name().startsWith(typed) && region.name().length() <= typed.length() + 2)
                .sorted(byLevel())
                .limit(MOST)
                .toList();
    }

    private static Comparator<Region> byLevel() {
        return Comparator.comparing(Region::level).thenComparing(Region::code);
    }
}
