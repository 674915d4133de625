package io.minqing.evaluate;

import io.minqing.text.slip.ByteSlipDamage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Makes pages whose answer is known: copies of clean articles as other sites would print, cut and damage them, and pages
 * that look like copies and are none. The same articles and seed give the same pages.
 */
public final class ReprintVariants {
    /**
     * A page and what is known of it.
     *
     * @param kind how it was made
     * @param original which of {@link Material#originals()} it is made from, or looks like
     * @param reprint whether it is a reprint of that one
     * @param title headline as a field of its own; null when it stands on the page only
     * @param page text of the page
     * @param publishedOn null for an undated page
     */
    public record Specimen(
            String kind, int original, boolean reprint, String title, String page, LocalDate publishedOn) {}

    /**
     * Everything of one trial.
     *
     * @param originals the given articles and composed ones
     * @param specimens copies and look-alikes
     */
    public record Material(List<CleanText> originals, List<Specimen> specimens) {}

    /** When the first original is published; the others follow, a few a day. */
    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);

    private static final int FEWEST_SITES = 3;
    private static final int CHARACTERS_PER_SITE = 130;

    private static final String[] SOURCES = {"城乡观察", "县域新闻网", "平原日报", "政协之友", "江河晚报", "清流周刊"};
    private static final String[] TITLES = {"听民声 解民忧", "这件小事，有人管了", "履职在基层", "一线见闻", "委员的一天", "把话筒交给群众"};

    private final Random random;
    private final CivicComposer composer;
    private final CopyEdits edits;
    private final List<CleanText> originals;
    private final List<Specimen> specimens = new ArrayList<>();
    private final List<ByteSlipDamage> mirrors = new ArrayList<>();

    private ReprintVariants(List<CleanText> articles, long seed) {
        random = new Random(seed);
        composer = new CivicComposer(random);
        edits = new CopyEdits(random, composer);
        originals = new ArrayList<>(articles);
        for (ByteSlipDamage.Decoder decoder : ByteSlipDamage.Decoder.values()) {
            mirrors.add(new ByteSlipDamage(decoder, true, true));
            mirrors.add(new ByteSlipDamage(decoder, false, false));
        }
    }

    /**
     * Makes the material of one trial.
     *
     * @param articles clean articles, no two of them about one text
     * @param composed how many composed articles to add
     */
    public static Material of(List<CleanText> articles, int composed, long seed) {
        ReprintVariants variants = new ReprintVariants(articles, seed);
        for (int i = 0; i < composed; i++) {
            variants.originals.add(variants.composer.article());
        }
        int copied = variants.originals.size();
        for (int i = 0; i < copied; i++) {
            variants.copies(i);
            variants.sameForm(i);
        }
        for (int i = 0; i < copied / 4; i++) {
            variants.composedLookAlikes();
        }
        variants.roundups(copied);
        return new Material(List.copyOf(variants.originals), List.copyOf(variants.specimens));
    }

    /** The day on which an original is published. */
    public static LocalDate publishedOn(int original) {
        return BEGIN.plusDays(original / 5);
    }

    private LocalDate later(int original) {
        return publishedOn(original).plusDays(random.nextInt(40));
    }

    private void copy(String kind, int original, String body) {
        page(kind, original, true, originals.get(original).title(), body, later(original));
    }

    private void lookAlike(String kind, int original, CleanText text) {
        page(kind, original, false, text.title(), text.body(), later(original));
    }

    private void page(String kind, int original, boolean reprint, String title, String body, LocalDate day) {
        StringBuilder page = new StringBuilder();
        if (title != null) {
            page.append(title).append("\n\n");
        }
        if (day != null) {
            page.append(day).append(" 来源：").append(any(SOURCES)).append("\n\n");
        }
        specimens.add(new Specimen(kind, original, reprint, null, page + body + "\n", day));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** All copies of one original. */
    private void copies(int i) {
        String body = originals.get(i).body();
        String title = originals.get(i).title();
        ByteSlipDamage mirror = mirrors.get(random.nextInt(mirrors.size()));
        UnaryOperator<String> traditional = text -> mirror.withoutSlips(text).replaceAll("\\(\\p{L}+\\)", "");
        copy("exact", i, body);
        page("title changed", i, true, any(TITLES), body, later(i));
        copy("paragraphs cut", i, edits.cut(body));
        copy("paragraphs merged", i, body.replace("\n", ""));
        copy("paragraphs re-broken", i, edits.rebroken(body));
        copy("abstract in front", i, "导读：" + CopyEdits.firstSentences(body, 1) + "\n" + body);
        copy("other site's furniture", i, edits.furnished(body));
        copy("editor's note", i, edits.note() + "\n" + body);
        if (body.length() >= 2 * CopyEdits.SHORTEST_EXCERPT) {
            copy("first half", i, CopyEdits.firstHalf(body));
        }
        copy("traditional", i, traditional.apply(body));
        int middle = body.length() / 2;
        copy("half converted", i, traditional.apply(body.substring(0, middle)) + body.substring(middle));
        copy("pinyin annotations", i, mirror.withoutSlips(body));
        copy("byte slips", i, mirror.damage(body));
        copy("punctuation lost", i, CopyEdits.without(body, random.nextBoolean() ? "，、：" : "，。；：、！？“”"));
        copy("one wrong character a sentence", i, edits.misread(body, 30));
        copy("wrong characters throughout", i, edits.misread(body, 14));
        copy("numbers written otherwise", i, edits.rewritten(body));
        copy("lead rewritten", i, edits.lead() + body.substring(Math.max(0, CopyEdits.afterLead(body))));
        page(
                "dated too early",
                i,
                true,
                title,
                edits.furnished(body),
                publishedOn(i).minusDays(1 + random.nextInt(90)));
        page("undated", i, true, title, body, null);
        page(
                "several at once",
                i,
                true,
                any(TITLES),
                edits.furnished(edits.note() + "\n" + edits.misread(mirror.withoutSlips(edits.cut(body)), 40)),
                later(i));
        page(
                "copy of a copy",
                i,
                true,
                title,
                edits.misread(edits.cut(edits.lead() + edits.misread(body, 40)), 40),
                later(i));
        copy("words edited", i, CopyEdits.edited(body));
        if (CopyEdits.numbers(body) >= 6) {
            copy("one number corrected", i, edits.oneNumberCorrected(body));
        }
    }

    /** The form of one original filled in anew. */
    private void sameForm(int i) {
        CleanText text = originals.get(i);
        Map<String, String> moved = edits.moved(text.body());
        int named = moved.keySet().stream()
                .mapToInt(name -> CopyEdits.occurrences(text.body(), name))
                .sum();
        int numbers = CopyEdits.numbers(text.body());
        int enough = Math.max(FEWEST_SITES, text.body().length() / CHARACTERS_PER_SITE);
        if (numbers >= enough) {
            lookAlike("same form, other numbers", i, new CleanText(text.title(), edits.otherNumbers(text.body())));
        }
        if (named >= enough) {
            lookAlike("same form, other place", i, new CleanText(text.title(), CopyEdits.move(text.body(), moved)));
        }
        if (named > 0 && numbers > 0 && numbers + named >= enough) {
            lookAlike(
                    "same form, other place and numbers",
                    i,
                    new CleanText(
                            text.title(), edits.otherNumbers(CopyEdits.move(text.body(), edits.moved(text.body())))));
        }
    }

    private int original(CleanText text) {
        originals.add(text);
        return originals.size() - 1;
    }

    private void composedLookAlikes() {
        String place = composer.county();
        String author = composer.person();
        int month = 1 + random.nextInt(9);
        int report = original(composer.monthlyReport(place, month, author));
        lookAlike("next month's report", report, composer.monthlyReport(place, month + 1, author));
        lookAlike(
                "sister county's report", report, composer.monthlyReport(composer.county(), month, composer.person()));
        CivicComposer.Event event = composer.event();
        int account = original(composer.officialAccount(event));
        lookAlike("other account of one event", account, composer.reportersAccount(event));
        int notice = original(composer.notice());
        lookAlike("other notice", notice, composer.notice());
        int message = original(composer.message());
        for (int k = 0; k < 3; k++) {
            lookAlike("other message of like wording", message, composer.message());
        }
        String home = composer.county();
        int first = original(composer.message(home));
        lookAlike("message of a neighbour", first, composer.message(home));
        String policy = composer.policyParagraph();
        CleanText one = composer.article();
        CleanText two = composer.article();
        int quoting = original(new CleanText(one.title(), one.body() + "\n" + policy));
        lookAlike("one quotation", quoting, new CleanText(two.title(), policy + "\n" + two.body()));
        int speech = original(composer.speech(policy));
        lookAlike("standard phrases", speech, composer.speech(policy));
        CleanText brief = composer.shortText();
        int saying = original(brief);
        lookAlike("very short text", saying, brief);
    }

    /** Pages that hold whole articles one after another. */
    private void roundups(int count) {
        for (int i = 0; i + 2 < count; i += 3) {
            List<String> items = new ArrayList<>();
            for (int k = 0; k < 3; k++) {
                items.add(originals.get(i + k).title() + "\n"
                        + originals.get(i + k).body());
            }
            // where one item is most of the page, the page is a copy of that item with additions
            int longest = 0;
            int all = 0;
            for (int k = 0; k < 3; k++) {
                int length = originals.get(i + k).body().length();
                longest = Math.max(longest, length);
                all += length;
            }
            if (longest * 5 > all * 2) {
                continue;
            }
            page(
                    "roundup",
                    i,
                    false,
                    "一周要闻",
                    String.join("\n", items),
                    later(i + 2).plusDays(1));
        }
    }
}
