package io.minqing.interpret.workroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.Activity;
import io.minqing.record.Issue;
import io.minqing.record.RawRow;
import io.minqing.record.Workroom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivityInterpreterTest {
    private static final ActivityInterpreter INTERPRETER = new ActivityInterpreter(
            LocalDate.of(2024, 12, 31),
            List.of(
                    workroom("GX-NM-03", "茶业委员联络工作室", "451422", "农业和农村"),
                    workroom("HE-01", "委员之家", "131121", null),
                    workroom("HE-02", "委员之家", "131121", null)));

    private static Workroom workroom(String id, String name, String region, String sector) {
        return new Workroom(
                id, name, "workroom", null, region, sector, null, null, "w.csv", 1, List.of(), "hash", Map.of());
    }

    private static Activity interpret(String... cells) {
        Map<String, String> fields = new HashMap<>(
                Map.of("activity_id", "HD-1", "held_on", "2024-03-14", "workroom_id", "GX-NM-03", "title", "采茶时节访茶农"));
        for (int i = 0; i < cells.length; i += 2) {
            fields.put(cells[i], cells[i + 1]);
        }
        fields.values().removeIf(String::isEmpty);
        return INTERPRETER.interpret(new RawRow("台账.csv", 7, fields));
    }

    @Test
    void readsACompleteRow() {
        Activity activity = interpret(
                "type", "走访 入户",
                "region", "宁明县那堪镇",
                "text", "茶农问春茶销路，委员记下三条。",
                "participants", "约12人",
                "households", "9户",
                "amount_yuan", "0.5万元",
                "members", "韦海燕、黄　强，陆丽萍委员 等3人",
                "concern_id", "GX-NM-001",
                "stage", "满意度评价",
                "status", "满意",
                "备注", "雨天");

        assertThat(activity.heldOn()).isEqualTo("2024-03-14");
        assertThat(activity.type()).isEqualTo("visit");
        assertThat(activity.regionCode()).isEqualTo("451422105");
        assertThat(activity.participants()).isEqualTo(12);
        assertThat(activity.households()).isEqualTo(9);
        assertThat(activity.amountYuan()).isEqualTo(5000.0);
        assertThat(activity.members()).containsExactly("韦海燕", "黄强", "陆丽萍");
        assertThat(activity.stage()).isEqualTo("rated");
        assertThat(activity.topics()).contains("tea_industry");
        assertThat(activity.extras()).containsExactly(Map.entry("备注", "雨天"));
        assertThat(activity.issues()).isEmpty();
        assertThat(activity.file()).isEqualTo("台账.csv");
        assertThat(activity.record()).isEqualTo(7);
    }

    @Test
    void takesPlaceAndSectorFromTheWorkroomWhereTheRowIsSilent() {
        assertThat(interpret().regionCode()).isEqualTo("451422");
        assertThat(interpret().sector()).isEqualTo("农业和农村");
        assertThat(interpret("sector", "教育界别").sector()).isEqualTo("教育");
    }

    @Test
    void keepsAPlaceThatIsNoPlaceAsUnresolvedInsteadOfTheWorkrooms() {
        Activity activity = interpret("region", "A3区");

        assertThat(activity.regionCode()).isNull();
        assertThat(activity.issues()).containsExactly(Issue.REGION_UNRESOLVED);
    }

    @Test
    void leavesUnreadableValuesEmptyAndSaysSo() {
        Activity activity = interpret("held_on", "三月中旬", "participants", "数十人", "households", "3至5户");

        assertThat(activity.heldOn()).isNull();
        assertThat(activity.participants()).isNull();
        assertThat(activity.households()).isNull();
        assertThat(activity.issues()).containsExactly(Issue.DATE_INVALID, Issue.VALUE_INVALID);
    }

    @Test
    void doesNotRoundHalfAPersonOrOverflow() {
        assertThat(interpret("participants", "12.5").issues()).containsExactly(Issue.VALUE_INVALID);
        assertThat(interpret("participants", "30亿人").participants()).isNull();
    }

    @Test
    void treatsWordsForNothingAsBlank() {
        Activity activity = interpret("participants", "无", "households", "/", "stage", "-", "status", "暂无");

        assertThat(activity.participants()).isNull();
        assertThat(activity.stage()).isNull();
        assertThat(activity.status()).isNull();
        assertThat(activity.issues()).isEmpty();
    }

    @Test
    void believesNoDateAfterTheNight() {
        Activity activity = interpret("held_on", "2025-01-01");

        assertThat(activity.heldOn()).isNull();
        assertThat(activity.issues()).containsExactly(Issue.DATE_IN_FUTURE);
        assertThat(interpret("held_on", "").issues()).containsExactly(Issue.DATE_UNKNOWN);
    }

    @Test
    void keepsTermsItDoesNotKnowAsTheyCame() {
        Activity activity = interpret("type", "信访联席", "sector", "农商联合界");

        assertThat(activity.type()).isEqualTo("信访联席");
        assertThat(activity.sector()).isEqualTo("农商联合界");
        assertThat(activity.issues()).containsExactly(Issue.TERM_UNKNOWN);
    }

    @Test
    void findsAWorkroomByItsNameOnlyWhereOneHasIt() {
        assertThat(interpret("workroom_id", "茶业委员联络工作室").workroomId()).isEqualTo("GX-NM-03");
        Activity shared = interpret("workroom_id", "委员之家");
        assertThat(shared.workroomId()).isEqualTo("委员之家");
        assertThat(shared.issues()).contains(Issue.WORKROOM_UNKNOWN, Issue.REGION_UNRESOLVED);
    }

    @Test
    void masksPersonalNumbersButNeverIds() {
        Activity activity = interpret(
                "activity_id",
                "13876045521",
                "text",
                "联系人13876045521，热线12345。",
                "联系电话",
                "13876045521",
                "members",
                "符海燕13876045521");

        assertThat(activity.activityId()).isEqualTo("13876045521");
        assertThat(activity.text()).doesNotContain("13876045521").contains("12345");
        assertThat(activity.extras().get("联系电话")).doesNotContain("13876045521");
        assertThat(activity.members().toString()).doesNotContain("13876045521");
    }

    @Test
    void namesARowWithoutIdByItsContent() {
        Activity first = interpret("activity_id", "");
        Activity again = interpret("activity_id", "");
        Activity other = interpret("activity_id", "", "participants", "12");

        assertThat(first.activityId()).hasSize(32).isEqualTo(again.activityId()).isEqualTo(first.contentHash());
        assertThat(other.activityId()).isNotEqualTo(first.activityId());
    }

    @Test
    void keepsARowThatHasTextButNoTitle() {
        Activity activity = interpret("title", "", "text", "春茶开采，茶农盼着修路。");

        assertThat(activity.title()).isNull();
        assertThat(activity.issues()).containsExactly(Issue.TITLE_UNKNOWN);
        assertThat(activity.topics()).contains("tea_industry");
    }

    @Test
    void readsTheRegister() {
        Workroom workroom = new WorkroomInterpreter()
                .interpret(new RawRow(
                        "register.csv",
                        3,
                        Map.of(
                                "workroom_id", "HI-HK-01",
                                "name", "教育界委员联络站",
                                "kind", "委员联络站",
                                "region", "海南省海口市",
                                "sector", "教育界",
                                "opened_on", "2021年9月9日",
                                "联系电话", "0898-12345678")));

        assertThat(workroom.kind()).isEqualTo("contact_station");
        assertThat(workroom.regionCode()).isEqualTo("460100");
        assertThat(workroom.sector()).isEqualTo("教育");
        assertThat(workroom.openedOn()).isEqualTo("2021-09-09");
        assertThat(workroom.closedOn()).isNull();
        assertThat(workroom.issues()).isEmpty();
    }

    @Test
    void keepsAWorkroomWhosePlaceIsUnknown() {
        Workroom workroom = new WorkroomInterpreter()
                .interpret(new RawRow(
                        "r.csv", 1, Map.of("workroom_id", "X", "name", "某站", "kind", "连心驿站", "region", "不存在的县")));

        assertThat(workroom.kind()).isEqualTo("连心驿站");
        assertThat(workroom.regionCode()).isNull();
        assertThat(workroom.issues()).containsExactlyInAnyOrder(Issue.REGION_UNRESOLVED, Issue.TERM_UNKNOWN);
    }
}
