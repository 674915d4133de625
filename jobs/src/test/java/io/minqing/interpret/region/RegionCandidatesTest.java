package io.minqing.interpret.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.minqing.record.RegionCandidate;
import io.minqing.record.RegionCandidate.Reason;
import io.minqing.record.RegionCandidate.Where;
import io.minqing.record.RegionRole;
import io.minqing.text.page.CleanDocument;
import io.minqing.text.segment.Segmenter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCandidatesTest {
    private static List<RegionCandidate> candidates(String title, String source, String body) {
        var doc = new CleanDocument(
                title, null, null, null, source, List.of(), List.of(), body, List.of(), List.of(), List.of());
        return RegionResolver.shared()
                .explain(
                        doc,
                        Segmenter.shared().segment(body),
                        Segmenter.shared().segment(title))
                .candidates();
    }

    @Test
    void costsNothingWhenNobodyAsks() {
        String body = "宁明县政协走访茶企。";
        var doc = new CleanDocument(
                null, null, null, null, null, List.of(), List.of(), body, List.of(), List.of(), List.of());

        RegionResult result =
                RegionResolver.shared().resolve(doc, Segmenter.shared().segment(body), null);

        assertThat(result.regions()).isNotEmpty();
        assertThat(result.candidates()).isEmpty();
    }

    @Test
    void tellsWhyEveryNameWonOrLost() {
        String body = "西安市新城区政协与市民座谈。加强合作，山西路的商户也来了。会上有人提到滦南。市民积极响应县政协号召。";

        List<RegionCandidate> candidates = candidates("新城区政协座谈", "各界导报", body);

        assertThat(candidates)
                .filteredOn(candidate -> candidate.where() == Where.BODY)
                .extracting(
                        RegionCandidate::text, RegionCandidate::code, RegionCandidate::role, RegionCandidate::reason)
                .contains(
                        tuple("西安市", "610100", RegionRole.MENTIONED, Reason.FULL_NAME),
                        tuple("新城区", "610102", RegionRole.PRIMARY, Reason.HIGHER_PLACE_BEFORE),
                        tuple("新城区", "150102", null, Reason.ANOTHER_FITS_BETTER),
                        tuple("合作", "623001", null, Reason.EVERYDAY_WORD),
                        tuple("滦南", "130224", null, Reason.NOT_BORNE_OUT),
                        tuple("应县", "140622", null, Reason.INSIDE_A_LONGER_WORD));
        assertThat(candidates)
                .filteredOn(candidate -> candidate.where() == Where.TITLE)
                .allSatisfy(candidate -> {
                    assertThat(candidate.start()).isEqualTo(-1);
                    assertThat(candidate.end()).isEqualTo(-1);
                });
        assertThat(candidates)
                .filteredOn(candidate -> candidate.where() == Where.SOURCE)
                .extracting(RegionCandidate::code, RegionCandidate::reason)
                .containsExactly(tuple("610000", Reason.NAMES_A_NEWSPAPER));
    }

    @ParameterizedTest
    @CsvSource({
        "新城区政协开会, 150102, NAME_OF_SEVERAL",
        "A市的长沙银行和B市C县的宁明县政协都在A3区, 451422, MASKED_PAGE",
        "嵩明县| 沧源| 宁明县| 枣强县| 田东县| 滦南县| 桓台县| 安吉县| 昆山市, 530127, LIST_OF_LINKS",
        "住在江西银行旁边, 360000, PART_OF_ANOTHER_NAME",
    })
    void tellsWhyANameLost(String body, String code, Reason reason) {
        assertThat(candidates("", null, body))
                .filteredOn(candidate -> candidate.code().equals(code))
                .isNotEmpty()
                .allSatisfy(candidate -> {
                    assertThat(candidate.role()).isNull();
                    assertThat(candidate.reason()).isEqualTo(reason);
                });
    }

    @Test
    void pointsToTheWordsInTheBody() {
        String body = "田东县政协到思林镇、祥周镇走访，又到百色市培训。";

        assertThat(candidates("田东县政协下乡", null, body))
                .filteredOn(candidate -> candidate.where() == Where.BODY)
                .isNotEmpty()
                .allSatisfy(candidate -> assertThat(body.substring(candidate.start(), candidate.end()))
                        .isEqualTo(candidate.text()));
    }
}
