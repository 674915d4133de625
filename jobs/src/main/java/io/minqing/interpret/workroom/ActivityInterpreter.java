package io.minqing.interpret.workroom;

import io.minqing.interpret.number.WrittenNumber;
import io.minqing.interpret.region.RegionResolver;
import io.minqing.interpret.topic.TopicTagger;
import io.minqing.record.Activity;
import io.minqing.record.Issue;
import io.minqing.record.RawRow;
import io.minqing.record.Region;
import io.minqing.record.TopicMention;
import io.minqing.record.Workroom;
import io.minqing.text.file.ContentHash;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import io.minqing.text.vocabulary.Terms;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads one activity record. Never fails on odd cells: what is not understood is null or kept as it came, with an
 * issue. Place and sector that a row leaves open are those of its workroom. Personal numbers are masked. Immutable; safe
 * to share between threads.
 */
public final class ActivityInterpreter {
    private final LocalDate asOf;
    private final Map<String, Workroom> register = new HashMap<>();
    private final Terms types = new Terms("activity_type.csv", "id", "label");
    private final Terms stages = new Terms("concern_stage.csv", "id", "label");
    private final Sectors sectors = new Sectors();
    private final RegionResolver regions = RegionResolver.shared();

    /**
     * Interprets against a register.
     *
     * @param asOf the day of the night: later dates are not believed
     * @param register the known workrooms; rows may name them by id, or by name where only one has it
     */
    public ActivityInterpreter(LocalDate asOf, Collection<Workroom> register) {
        this.asOf = asOf;
        Set<String> shared = new HashSet<>();
        for (Workroom workroom : register) {
            if (this.register.putIfAbsent(key(workroom.name()), workroom) != null) {
                shared.add(key(workroom.name()));
            }
        }
        this.register.keySet().removeAll(shared);
        for (Workroom workroom : register) {
            this.register.put(key(workroom.workroomId()), workroom);
        }
    }

    /**
     * Interprets a row of {@link io.minqing.text.file.TableReader#forActivities()}.
     *
     * @param row a row with a workroom and a title or text
     */
    public Activity interpret(RawRow row) {
        RowFields fields = new RowFields(row);
        String hash = ContentHash.of(row.fields());
        String id = fields.id("activity_id");
        LocalDate heldOn = heldOn(fields);
        String workroomId = fields.id("workroom_id");
        Workroom workroom = workroomId == null ? null : register.get(key(workroomId));
        if (workroom == null) {
            fields.issue(Issue.WORKROOM_UNKNOWN);
        }
        String region = region(fields, workroom);
        String sector = sectors.read(fields);
        if (sector == null && workroom != null) {
            sector = workroom.sector();
        }
        String title = fields.text("title");
        String text = fields.text("text");
        if (title == null) {
            fields.issue(Issue.TITLE_UNKNOWN);
        }
        return new Activity(
                id == null ? hash : id,
                row.file(),
                row.record(),
                heldOn,
                workroom == null ? workroomId : workroom.workroomId(),
                fields.term("type", types),
                region,
                sector,
                title,
                text,
                fields.count("participants", WrittenNumber.PEOPLE),
                fields.count("households", WrittenNumber.HOUSEHOLDS),
                fields.amount("amount_yuan", WrittenNumber.YUAN),
                fields.names("members"),
                fields.id("concern_id"),
                fields.term("stage", stages),
                fields.text("status"),
                topics(title, text),
                fields.issues(),
                hash,
                fields.extras());
    }

    private LocalDate heldOn(RowFields fields) {
        LocalDate date = fields.requiredDate("held_on");
        if (date != null && date.isAfter(asOf)) {
            fields.issue(Issue.DATE_IN_FUTURE);
            return null;
        }
        return date;
    }

    private String region(RowFields fields, Workroom workroom) {
        String text = fields.text("region");
        String code = regions.resolveField(text).map(Region::code).orElse(null);
        if (text == null && workroom != null) {
            code = workroom.regionCode();
        }
        if (code == null) {
            fields.issue(Issue.REGION_UNRESOLVED);
        }
        return code;
    }

    private static List<String> topics(String title, String text) {
        Segmentation body = Segmenter.shared().segment(text == null ? "" : text);
        return TopicTagger.shared().tag(title, body).stream()
                .map(TopicMention::topic)
                .toList();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }
}
