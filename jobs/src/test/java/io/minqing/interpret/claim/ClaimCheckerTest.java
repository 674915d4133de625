package io.minqing.interpret.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.fact.FactExtractor;
import io.minqing.record.Claim;
import io.minqing.record.Claim.Kind;
import io.minqing.record.Claim.Verdict;
import io.minqing.text.segment.Segmenter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClaimCheckerTest {
    private static List<Claim> claims(String body) {
        return ClaimChecker.shared()
                .check(body, FactExtractor.shared().extract(Segmenter.shared().segment(body)));
    }

    private static Claim only(String body) {
        List<Claim> claims = claims(body);
        assertThat(claims).as(body).hasSize(1);
        return claims.get(0);
    }

    private static void assertNeverAccuses(String body) {
        assertThat(claims(body)).as(body).noneMatch(claim -> claim.verdict() == Verdict.DISAGREES);
    }

    @Test
    void recalculatesARateFromItsCounts() {
        Claim claim = only("县政协十届二次会议以来，共提交提案160件，立案120件，立案率75%。");

        assertThat(claim.kind()).isEqualTo(Kind.RATE);
        assertThat(claim.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(claim.computed()).isEqualTo(75.0);
        assertThat(claim.arithmetic()).contains("120件", "160件", "75%", "相符");
        assertThat(claim.parts()).hasSize(2);
    }

    @Test
    void takesARateThatWasRoundedOrCutOffAtItsWrittenDigits() {
        assertThat(only("县政协共提交提案163件，立案141件，立案率86.5%。").verdict()).isEqualTo(Verdict.AGREES);
        assertThat(only("县政协共提交提案163件，立案141件，立案率87%。").verdict()).isEqualTo(Verdict.AGREES);
        assertThat(only("县政协共提交提案163件，立案141件，立案率86%。").verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void saysWhenARateCannotComeFromItsCounts() {
        Claim claim = only("县政协十届二次会议以来，共提交提案160件，立案120件，立案率95%。");

        assertThat(claim.verdict()).isEqualTo(Verdict.DISAGREES);
        assertThat(claim.arithmetic()).contains("＝75%", "95%", "不符");
    }

    @Test
    void saysSoAlsoBesideCountsThatAreNoIndicator() {
        List<Claim> claims = claims("县政协共提交提案160件，立案120件，立案率95%。会后种下桂花树30件、石凳12件。");

        assertThat(claims).extracting(Claim::verdict).containsExactly(Verdict.DISAGREES);
    }

    @Test
    void accusesNobodyWhereTheDocumentCanBeReadOtherwise() {
        // 并案 changes what is filed
        assertNeverAccuses("共提交提案160件，并案20件，立案120件，立案率85%。");
        assertNeverAccuses("共提交提案160件，经合并办理后立案120件，立案率85%。");
        // counts of another year
        assertNeverAccuses("2022年提交提案160件，立案120件。\n2023年立案率95%。");
        // another actor
        assertNeverAccuses("民盟提交提案20件，全会共提交提案160件，立案120件，立案率95%。");
        // the rate of a part
        assertNeverAccuses("共提交提案160件，立案120件，重点提案办复率100%。");
        assertNeverAccuses("共立案120件，办复90件，其中重点提案10件，办复率100%。");
        // no exact numbers
        assertNeverAccuses("共提交提案160余件，立案120件，立案率95%。");
        assertNeverAccuses("共提交提案160件，立案120件，立案率超过95%。");
        assertNeverAccuses("共提交提案160件，立案120件，立案率95%以上。");
        // a slip in the last digit
        assertNeverAccuses("共提交提案163件，立案141件，立案率86.4%。");
    }

    @Test
    void confirmsARateByItsOwnWord() {
        Claim claim = only("工作室收集诉求386件，推动解决341件，解决率88.3%。");

        assertThat(claim.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(claims("工作室收集诉求386件，推动解决300件，解决率88.3%。")).isEmpty();
    }

    @Test
    void recalculatesHowManyAnswersWereSatisfactory() {
        Claim claim = only("承办单位办结提案33件，委员满意27件，满意率82%。");
        assertThat(claim.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(claim.arithmetic()).contains("27件", "33件", "81.82%", "相符");
        assertThat(only("承办单位办结提案50件，委员满意40件，满意率95%。").verdict()).isEqualTo(Verdict.DISAGREES);
        // 基本满意 may be counted as 满意, and those who answered may be fewer than those who were asked
        assertNeverAccuses("县政协办复提案50件，委员满意40件、基本满意8件，满意率96%。");
        assertNeverAccuses("县政协办复提案50件，收回意见表42件，委员满意40件，满意率95.2%。");
        assertThat(claims("居民点评物业，满意40件，满意率95%。")).noneMatch(other -> other.verdict() == Verdict.AGREES);
    }

    @Test
    void oneNumberOfTwoRatesIsTwoClaims() {
        assertThat(claims("县政协提交提案160件，立案120件，办复120件，立案率和办复率均为75%。"))
                .extracting(claim -> List.of(claim.name(), claim.evidence().start()))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void growthIsNoShareOfWhatStandsBesideIt() {
        assertThat(claims("今年提交提案160件，去年提交120件，同比增长33.3%。")).isEmpty();
        assertThat(claims("今年提交提案160件，立案120件，比去年增长95%。")).isEmpty();
    }

    @Test
    void aRateThatCannotBeCalculatedSaysWhy() {
        Claim alone = only("到年底，提案办复率达100%，委员们都说好。");
        assertThat(alone.verdict()).isEqualTo(Verdict.CANNOT_BE_CHECKED);
        assertThat(alone.computed()).isNull();
        assertThat(alone.arithmetic()).contains("没有", "无法复算");
        assertThat(only("共提交提案160余件，立案120件，立案率75%。").arithmetic()).contains("确数");
    }

    @Test
    void addsUpTheParts() {
        Claim claim = only("全会收到提案122件，其中委员提案85件、集体提案37件。");

        assertThat(claim.kind()).isEqualTo(Kind.TOTAL);
        assertThat(claim.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(claim.arithmetic()).isEqualTo("85＋37＝122件，文中称122件，相符");
        assertThat(claim.evidence().text()).contains("122件");
    }

    @Test
    void saysWhenPartsThatExcludeEachOtherExceedTheirWhole() {
        Claim claim = only("全会收到提案122件，其中委员提案95件、集体提案37件。");

        assertThat(claim.verdict()).isEqualTo(Verdict.DISAGREES);
        assertThat(claim.computed()).isEqualTo(132.0);
    }

    @Test
    void accusesNobodyWherePartsMayOverlapOrBeIncomplete() {
        assertNeverAccuses("全会收到提案122件，其中委员提案95件、重点提案37件。");
        assertNeverAccuses("全会收到提案122件，其中委员提案60件、集体提案37件。");
        assertNeverAccuses("全会收到提案120余件，其中委员提案95件、集体提案37件。");
        assertNeverAccuses("选举委员132名，其中女委员38名、少数民族委员101名。");
        assertNeverAccuses("走访群众300户，其中脱贫户220户、低保户120户。");
        // 不满意 is no 满意: these three do exclude each other, but they fit
        assertThat(only("测评100件，其中满意80件、基本满意15件、不满意5件。").verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void knowsWhereAListEnds() {
        Claim claim = claims("今年收到诉求204件，其中红单120件、黄单84件；按期办结190件，接待群众300人次。").get(0);

        assertThat(claim.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(claim.parts()).hasSize(2);
    }

    @Test
    void findsATotalBehindItsParts() {
        assertThat(only("捐赠课桌椅2000元、图书1800元，合计3800元。").verdict()).isEqualTo(Verdict.AGREES);
        assertThat(claims("捐赠课桌椅2000元、图书1800元，合计5800元。")).isEmpty();
    }

    @Test
    void onePartAloneClaimsNothing() {
        assertThat(claims("委员提交提案132件，其中39件被评为优秀提案。")).isEmpty();
        assertThat(claims("")).isEmpty();
    }

    /** Numbers that fit are never called wrong, whatever they are; numbers that do not are never called right. */
    @Test
    void holdsOverRandomNumbers() {
        Random random = new Random(20240518);
        int accused = 0;
        for (int i = 0; i < 400; i++) {
            int submitted = 40 + random.nextInt(400);
            int filed = 1 + random.nextInt(submitted);
            String rate = String.valueOf(Math.round(1000.0 * filed / submitted) / 10.0);
            String fits = "县政协共提交提案" + submitted + "件，立案" + filed + "件，立案率" + rate + "%。";
            assertThat(claims(fits)).as(fits).allMatch(claim -> claim.verdict() == Verdict.AGREES);
            double off = Double.parseDouble(rate) > 50 ? -7 : 7;
            String wrong = fits.replace(rate + "%", Math.round((Double.parseDouble(rate) + off) * 10) / 10.0 + "%");
            assertThat(claims(wrong)).as(wrong).noneMatch(claim -> claim.verdict() == Verdict.AGREES);
            accused += (int) claims(wrong).stream()
                    .filter(claim -> claim.verdict() == Verdict.DISAGREES)
                    .count();
        }
        assertThat(accused).isGreaterThan(380);
    }
}
