package io.minqing.interpret.workroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.record.WorkroomMention;
import io.minqing.text.segment.Segmenter;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkroomFinderTest {
    private static List<WorkroomMention> find(String body) {
        return WorkroomFinder.shared().find(null, Segmenter.shared().segment(body));
    }

    private static List<String> names(String body) {
        return find(body).stream().map(WorkroomMention::name).toList();
    }

    @Test
    void namesAWorkroomByItsTownshipWithoutThePlacesAbove() {
        assertThat(find("昨天上午,在西安市新城区西一路街道委员工作室,居民们围坐一圈。"))
                .containsExactly(new WorkroomMention("西一路街道委员工作室", "workroom", null));
    }

    @Test
    void namesAWorkroomByItsMatter() {
        assertThat(names("联侨建侨委员联络工作室和守边兴边委员联络工作室、乡村振兴委员工作室同日授牌。"))
                .containsExactly("联侨建侨委员联络工作室", "守边兴边委员联络工作室", "乡村振兴委员工作室");
    }

    @Test
    void namesNoneWhenAllAreMeant() {
        assertThat(names("各委员工作室要抓好委员工作室建设,全县建成15个协商议事厅、8个政协委员之家和一批乡镇委员联络站。")).isEmpty();
        assertThat(names("枣强县政协委员工作室工作规则,突出委员工作室特色,建设好委员工作室,把准委员工作室定位。")).isEmpty();
        assertThat(names("9个街道委员工作室全部建成。")).isEmpty();
    }

    @Test
    void givesEveryTownshipOfAListItsWorkroom() {
        assertThat(names("先行打造西一路街道和长乐西路街道2个委员工作室。")).containsExactly("西一路街道委员工作室", "长乐西路街道委员工作室");
    }

    @Test
    void readsTheSectorFromTheName() {
        assertThat(find("教育界委员工作室与医药卫生界别委员工作室联合义诊。"))
                .extracting(WorkroomMention::sector)
                .containsExactly("教育界", "医药卫生界");
    }

    @Test
    void takesAQuotedNameWhole() {
        assertThat(names("大营镇的“王建国委员工作室”人气很旺,线上还有“委员网上工作室”,“委员工作室”成了品牌。")).containsExactly("王建国委员工作室", "委员网上工作室");
    }

    @Test
    void leavesRoomsOfOthersAlone() {
        assertThat(names("整合老李调解工作室、人大代表联络站、党员活动室等资源。")).isEmpty();
    }

    @Test
    void tellsTheKinds() {
        assertThat(find("思林镇协商议事厅、城南社区委员联络站、大营镇政协委员之家、民建界委员活动室"))
                .extracting(WorkroomMention::kind)
                .containsExactly("deliberation_hall", "contact_station", "member_home", "activity_room");
    }
}
