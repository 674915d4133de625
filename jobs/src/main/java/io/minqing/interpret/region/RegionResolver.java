package io.minqing.interpret.region;

import io.minqing.record.Issue;
import io.minqing.record.Region;
import io.minqing.record.RegionMention;
import io.minqing.record.RegionRole;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.segment.Segmentation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells which places an article is about. Names on word borders are found ({@link PlaceFinder}); those of several places,
 * and those without suffix, are settled by what else the article, its title and its source name ({@link PlaceMeanings});
 * then every place gets its part ({@link PlaceParts}) and its role ({@link RegionRoles}), and the page's own place is the
 * one that the title and the acting bodies speak for ({@link OwnPlace}). What stays open is an issue and no place.
 * Townships of the own place are listed as mentioned: maps are by county. Immutable, safe to share between threads; time
 * grows with the number of words.
 */
public final class RegionResolver {
    private final Gazetteer gazetteer = Gazetteer.shared();
    private final PlaceContext context = new PlaceContext();
    private final PlaceFinder finder = new PlaceFinder(gazetteer, context);
    private final Publisher.Reader publishers = new Publisher.Reader(gazetteer, context, finder);
    private final RegionField field = new RegionField(gazetteer);

    private static final class Holder {
        static final RegionResolver SHARED = new RegionResolver();
    }

    /** The one resolver of this JVM. */
    public static RegionResolver shared() {
        return Holder.SHARED;
    }

    private RegionResolver() {}

    /**
     * The places of a document.
     *
     * @param title segmentation of the title; null when the title is unknown
     */
    public RegionResult resolve(CleanDocument doc, Segmentation body, Segmentation title) {
        return resolve(doc, body, title, false);
    }

    /** As {@link #resolve}, with every candidate that was considered; slower. */
    public RegionResult explain(CleanDocument doc, Segmentation body, Segmentation title) {
        return resolve(doc, body, title, true);
    }

    private RegionResult resolve(CleanDocument doc, Segmentation body, Segmentation title, boolean explains) {
        PagePlaces page = new PagePlaces(gazetteer, context, body, title, publishers.of(doc));
        if (title != null) {
            page.places.addAll(finder.find(title, true, page.lost));
        }
        page.places.addAll(finder.find(body, false, page.lost));
        page.dropUnresolved();
        RegionCandidates candidates = new RegionCandidates(gazetteer, page);
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        if (PlaceMask.covers(Stream.of(title, body)
                .filter(text -> text != null)
                .map(Segmentation::text)
                .toList())) {
            issues.add(Issue.REGION_UNRESOLVED);
            return new RegionResult(List.of(), issues, explains ? candidates.masked() : List.of());
        }
        issues.addAll(new PlaceMeanings(gazetteer, context, finder, page).settle());
        new PlaceParts(gazetteer, context, page).give();
        OwnPlace own = new OwnPlace(gazetteer, context, page);
        Region primary = own.find();
        if (own.isContradicted()) {
            issues.add(Issue.REGION_CONTRADICTORY);
        }
        List<RegionMention> mentions = new RegionRoles(gazetteer, page, primary, own.isByDefault()).mentions();
        if (mentions.stream().noneMatch(m -> m.role() == RegionRole.PRIMARY || m.role() == RegionRole.DISCUSSED)) {
            issues.add(Issue.REGION_UNRESOLVED);
        }
        return new RegionResult(mentions, issues, explains ? candidates.of(mentions) : List.of());
    }

    /**
     * The place that a field of a table states: a code, or one name with or without the places above it (广西宁明县,
     * 宁明县城中镇, 451422). Empty unless the whole field is one place and only one place fits.
     */
    public Optional<Region> resolveField(String text) {
        return field.read(text);
    }
}
