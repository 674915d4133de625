package io.minqing.interpret.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.minqing.interpret.ArticleInterpreter;
import io.minqing.interpret.term.MatterTerms;
import io.minqing.record.Article;
import io.minqing.record.ArticleKind;
import io.minqing.record.MatterMember;
import io.minqing.record.RawArticle;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MattersTest {
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    private static final MatterMember PLANT =
            message("plant-1", MAY, "荔湖新苑旁边的搅拌站夜里开工", "荔湖新苑旁边新开了一家混凝土搅拌站，夜里机器轰鸣，粉尘飘进屋里，老人孩子睡不好，请环保部门来查一查。");
    private static final MatterMember PLANT_AGAIN =
            message("plant-2", MAY.plusDays(9), "荔湖新苑业主反映搅拌站粉尘", "我是荔湖新苑的业主，小区边上的混凝土搅拌站粉尘很大，夜里还在轰鸣，窗户不敢开，盼望环保部门责令停工。");
    private static final MatterMember KINDERGARTEN =
            message("school", MAY.plusDays(3), "荔湖新苑的幼儿园何时开园", "荔湖新苑交房已经两年，配套幼儿园早就盖好，一直没有开园，孩子只能送到很远的地方，请教育局给个答复。");
    private static final MatterMember OTHER_ESTATE =
            message("other", MAY.plusDays(4), "枫林小区楼下烧烤摊油烟扰民", "枫林小区楼下的烧烤摊每天营业到凌晨，油烟直排，居民不敢开窗，请城管部门处理。");
    private static final MatterMember SAME_KIND =
            message("kind", MAY.plusDays(5), "锦和花苑楼下烧烤店油烟太大", "锦和花苑一楼的烧烤店没有烟道，油烟往楼上窜，晚上吵到很晚，希望有人管一管。");

    @Test
    void joinsWhatIsOneMatterUnderOtherWords() {
        assertThat(issues(PLANT, PLANT_AGAIN)).hasSize(1);
    }

    @Test
    void joinsTwoReportsOfOneHearingButNotTheNextOne() {
        MatterMember report = article(
                "hearing-1",
                MAY,
                "新城区政协召开加装电梯协商会",
                "5月1日，西安市新城区政协在长乐坊社区召开加装电梯专题协商会。委员、居民代表和住建部门围坐一桌，就老旧住宅加装电梯的费用分摊、低层住户补偿和管线迁改逐项商量，当场议定三条办法。");
        MatterMember other = article(
                "hearing-2",
                MAY.plusDays(2),
                "加装电梯怎么分摊费用？新城区政协把协商会开到长乐坊",
                "老楼要加装电梯，钱怎么分摊、低层住户怎么补偿？西安市新城区政协把协商会开进长乐坊社区，委员与居民代表面对面，住建部门回应管线迁改的难题，议定三条办法。");
        MatterMember books = article(
                "reading",
                MAY.plusDays(3),
                "新城区政协召开读书分享会",
                "5月4日，西安市新城区政协举办委员读书分享会，十余名委员交流读书体会，围绕文化传承各抒己见，书香政协建设又添新举措。");

        assertThat(issues(report, other)).hasSize(1);
        assertThat(issues(report, books)).hasSize(2);
    }

    @Test
    void keepsTwoMattersOfOneEstateApart() {
        assertThat(issues(PLANT, KINDERGARTEN)).hasSize(2);
    }

    @Test
    void keepsTheSameGrievanceOfTwoEstatesApart() {
        assertThat(issues(OTHER_ESTATE, SAME_KIND)).hasSize(2);
    }

    @Test
    void doesNotChainThingsThatOnlyNeighboursShare() {
        assertThat(issues(PLANT, KINDERGARTEN, PLANT_AGAIN, OTHER_ESTATE, SAME_KIND))
                .hasSize(4);
    }

    @Test
    void whatComesBackAfterMonthsIsAnotherMatter() {
        assertThat(issues(PLANT, on(PLANT_AGAIN, MAY.plusDays(30)))).hasSize(1);
        assertThat(issues(PLANT, on(PLANT_AGAIN, MAY.plusDays(31)))).hasSize(2);
    }

    @Test
    void aMatterEndsAfterHalfAYearEvenWhenItNeverFallsSilent() {
        MatterMember[] everyThreeWeeks = new MatterMember[10];
        for (int i = 0; i < everyThreeWeeks.length; i++) {
            everyThreeWeeks[i] = named(PLANT, "plant-" + i, MAY.plusDays(21L * i));
        }
        assertThat(issues(everyThreeWeeks)).hasSize(2);
    }

    @Test
    void maskedPlacesThatCannotBeOneKeepMattersApart() {
        MatterMember here = message("a", MAY, "A3区荔湖新苑旁边的搅拌站夜里开工", "混凝土搅拌站夜里机器轰鸣，粉尘飘进屋里，请环保部门来查一查。");
        MatterMember there = message("b", MAY, "A7县荔湖新苑旁边的搅拌站夜里开工", "混凝土搅拌站夜里机器轰鸣，粉尘飘进屋里，请环保部门来查一查。");
        MatterMember city = message("c", MAY, "A市荔湖新苑旁边的搅拌站夜里开工", "混凝土搅拌站夜里机器轰鸣，粉尘飘进屋里，请环保部门来查一查。");
        assertThat(issues(here, there)).hasSize(2);
        assertThat(issues(here, city)).hasSize(1);
    }

    @Test
    void laterDocumentsNeverMoveEarlierOnes() {
        Matters first = new Matters();
        MatterMember plant = first.assign(PLANT);
        MatterMember school = first.assign(KINDERGARTEN);

        Matters next = new Matters();
        next.add(plant);
        next.add(school);
        MatterMember again = next.assign(PLANT_AGAIN);

        assertThat(again.issueId()).isEqualTo(plant.issueId()).isNotEqualTo(school.issueId());
    }

    @Test
    void aFounderThatComesAgainDoesNotTakeTheIdOfTheMatterItLeft() {
        Matters matters = new Matters();
        MatterMember founder = matters.assign(PLANT);
        Matters next = new Matters();
        next.add(PLANT_AGAIN.in(founder.issueId()));

        MatterMember corrected = next.assign(named(OTHER_ESTATE, PLANT.articleId(), MAY));

        assertThat(corrected.issueId()).isNotEqualTo(founder.issueId());
    }

    @Test
    void aTextThatSaysNothingIsAMatterOfItsOwn() {
        MatterMember blank = message("blank", MAY, null, "");
        assertThat(blank.terms()).isEmpty();
        assertThat(issues(blank, named(blank, "blank-2", MAY))).hasSize(2);
    }

    @Test
    void tenThousandMessagesUnderOneTitleCostNoMoreThanTheyAre() {
        Matters matters = new Matters();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 10_000; i++) {
                matters.assign(named(i % 2 == 0 ? PLANT : KINDERGARTEN, "m" + i, MAY.plusDays(i % 20)));
            }
        });
    }

    private static Set<String> issues(MatterMember... documents) {
        Matters matters = new Matters();
        List<String> issues = new ArrayList<>();
        for (MatterMember document : documents) {
            issues.add(matters.assign(document).issueId());
        }
        return new HashSet<>(issues);
    }

    private static MatterMember on(MatterMember member, LocalDate day) {
        return named(member, member.articleId(), day);
    }

    private static MatterMember named(MatterMember member, String id, LocalDate day) {
        return new MatterMember(
                id,
                member.place(),
                member.maskedPlace(),
                day,
                1,
                member.contentHash(),
                member.interpreter(),
                member.terms(),
                member.topics(),
                null);
    }

    private static MatterMember message(String id, LocalDate day, String title, String text) {
        return member(id, ArticleKind.MESSAGE, "unresolved", day, title, text);
    }

    private static MatterMember article(String id, LocalDate day, String title, String text) {
        return member(id, ArticleKind.ARTICLE, "610102", day, title, text);
    }

    private static MatterMember member(
            String id, ArticleKind kind, String place, LocalDate day, String title, String text) {
        Article article = ArticleInterpreter.interpret(ArticleInterpreter.prepare(
                new RawArticle(
                        "documents.jsonl",
                        1,
                        id,
                        kind,
                        null,
                        title,
                        text,
                        false,
                        day.toString(),
                        null,
                        null,
                        false,
                        Map.of()),
                day));
        return new MatterMember(
                id,
                place,
                MaskedPlace.of(article.title()),
                day,
                1,
                article.contentHash(),
                article.interpreter(),
                MatterTerms.of(article.title(), article.terms(), place),
                MatterTerms.ofTopics(article.topics()),
                null);
    }
}
