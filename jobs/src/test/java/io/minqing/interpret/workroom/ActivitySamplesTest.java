package io.minqing.interpret.workroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Activity;
import io.minqing.record.Issue;
import io.minqing.record.QuarantineReason;
import io.minqing.record.Quarantined;
import io.minqing.record.RawRow;
import io.minqing.record.Workroom;
import io.minqing.text.file.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed samples, read the way a night reads them. */
class ActivitySamplesTest {
    private static final Path SAMPLES = Path.of("../data-samples");
    private static final List<Quarantined> PROBLEMS = new ArrayList<>();
    private static List<Workroom> workrooms;
    private static List<Activity> activities;

    @BeforeAll
    static void read() throws IOException {
        WorkroomInterpreter register = new WorkroomInterpreter();
        workrooms = rows(TableReader.forWorkrooms(), "workrooms").stream()
                .map(register::interpret)
                .toList();
        ActivityInterpreter interpreter = new ActivityInterpreter(LocalDate.of(2024, 12, 31), workrooms);
        activities = rows(TableReader.forActivities(), "activities").stream()
                .map(interpreter::interpret)
                .toList();
    }

    private static List<RawRow> rows(TableReader reader, String folder) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
            files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .forEach(file -> reader.read(file, file.getFileName().toString(), rows::add, PROBLEMS::add));
        }
        return rows;
    }

    @Test
    void theRegisterIsWhole() {
        assertThat(workrooms).hasSize(56);
        assertThat(workrooms).allSatisfy(workroom -> {
            assertThat(workroom.issues()).isEmpty();
            assertThat(workroom.openedOn()).isNotNull();
        });
        assertThat(workrooms).extracting(Workroom::workroomId).doesNotHaveDuplicates();
        assertThat(workrooms.stream()
                        .map(workroom -> workroom.regionCode().substring(0, 2))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void everyDirtyCellIsWhereTheReadmeSaysItIs() {
        assertThat(PROBLEMS)
                .extracting(Quarantined::file, Quarantined::reason)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("xincheng.xlsx", QuarantineReason.MISSING_FIELD),
                        org.assertj.core.groups.Tuple.tuple("zaoqiang-gb18030.csv", QuarantineReason.MISSING_FIELD));
        Map<Issue, Long> issues = activities.stream()
                .flatMap(activity -> activity.issues().stream())
                .collect(Collectors.groupingBy(issue -> issue, Collectors.counting()));
        assertThat(issues)
                .containsOnly(
                        Map.entry(Issue.WORKROOM_UNKNOWN, 1L),
                        Map.entry(Issue.REGION_UNRESOLVED, 1L),
                        Map.entry(Issue.DATE_INVALID, 1L),
                        Map.entry(Issue.VALUE_INVALID, 2L),
                        Map.entry(Issue.TERM_UNKNOWN, 2L));
    }

    @Test
    void dirtyCellsAreReadWhereTheyCanBe() {
        assertThat(titled("给村小学添书架").amountYuan()).isEqualTo(18_600);
        assertThat(titled("慢病咨询接待").participants()).isEqualTo(66);
        assertThat(titled("书香政协读书角").heldOn()).isEqualTo("2024-04-23");
        assertThat(titled("义圩圩亭修缮协商").heldOn()).isEqualTo("2024-11-22");
        assertThat(titled("看花山东盟小镇进度").workroomId()).isEqualTo("GX-NM-01");
        assertThat(titled("焦裕禄精神助学").amountYuan()).isEqualTo(52_000);
        assertThat(titled("台风前农户接待").extras().get("contact"))
                .startsWith("符先生 138")
                .doesNotContain("13876045521");
        assertThat(activities.stream().map(Activity::contentHash).distinct()).hasSize(activities.size() - 1);
    }

    private static Activity titled(String title) {
        return activities.stream()
                .filter(activity -> title.equals(activity.title()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theKnownFiguresOfTheFiveSystemsComeOut() {
        List<Activity> ningming = of("GX-NM");
        assertThat(ningming.stream().filter(a -> "consultation".equals(a.type())))
                .hasSize(7);
        assertThat(sum(ningming, "visit", Activity::households)).isEqualTo(117);
        assertThat(sum(ningming, "donation", Activity::households)).isEqualTo(776);
        assertThat(ningming.stream()
                        .filter(a -> a.amountYuan() != null)
                        .mapToDouble(Activity::amountYuan)
                        .sum())
                .isEqualTo(1_103_600);
        assertThat(sum(of("HI-HK"), "reception", Activity::participants)).isEqualTo(912);
        assertThat(of("GX-TD")).extracting(Activity::households).contains(734, 327);
        assertThat(of("SN-XC")).anySatisfy(a -> assertThat(a.text()).contains("132件", "39件", "82%"));
        assertThat(of("HE-ZQ")).anySatisfy(a -> assertThat(a.text()).contains("121件", "95件", "6件"));
    }

    @Test
    void concernsTravelForwardsAndDropOff() {
        List<String> order = List.of("collected", "submitted", "assigned", "handled", "replied", "rated");
        Map<String, List<Activity>> concerns = activities.stream()
                .filter(activity -> activity.concernId() != null)
                .sorted(Comparator.comparing(Activity::heldOn))
                .collect(Collectors.groupingBy(Activity::concernId));

        assertThat(concerns.size()).isGreaterThanOrEqualTo(60);
        assertThat(concerns.values()).allSatisfy(steps -> assertThat(steps)
                .extracting(step -> order.indexOf(step.stage()))
                .isSorted()
                .startsWith(0)
                .doesNotHaveDuplicates());
        long replied =
                concerns.values().stream().filter(steps -> steps.size() >= 5).count();
        assertThat(replied).isBetween(30L, 62L);
    }

    @Test
    void mostActivitiesHaveATopic() {
        assertThat(activities).hasSizeGreaterThanOrEqualTo(450);
        assertThat(activities.stream().filter(a -> !a.topics().isEmpty()).count())
                .isGreaterThan(activities.size() / 2);
    }

    private static List<Activity> of(String prefix) {
        return activities.stream()
                .filter(activity -> activity.workroomId().startsWith(prefix))
                .collect(Collectors.toMap(Activity::activityId, a -> a, (a, b) -> a))
                .values()
                .stream()
                .toList();
    }

    private static int sum(List<Activity> rows, String type, java.util.function.Function<Activity, Integer> value) {
        return rows.stream()
                .filter(row -> type.equals(row.type()) && value.apply(row) != null)
                .mapToInt(value::apply)
                .sum();
    }
}
