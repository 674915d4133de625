package io.minqing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldArticleTest {
    private static final String GOOD = """
            {"title": "井盖换新", "title_main": "井盖换新", "published_on": null, "source": null,
             "primary_region": "460100", "allowed_regions": ["460100"],
             "topics": {"primary": ["urban_management"], "present": [], "weak": []},
             "facts": [{"indicator": "更换井盖", "value": 41, "upper": 41, "unit": "个", "approximate": false,
                        "period": null, "evidence": "更换井盖41个", "optional": false}],
             "body": "三天更换井盖41个。"}
            """;

    @TempDir
    Path folder;

    @Test
    void readsTheArticlesInTheOrderOfTheirNames() throws IOException {
        write("b.json", GOOD);
        write("a.json", GOOD);
        write("README.md", "no gold");
        assertThat(GoldArticle.readAll(folder)).containsOnlyKeys("a", "b");
        assertThat(GoldArticle.readAll(folder).get("a").facts().get(0).value()).isEqualTo(41);
        assertThat(GoldArticle.readAll(folder).get("a").authors()).isNull();
    }

    @Test
    void namesFileFieldAndLineOfWhatIsWrong() throws IOException {
        assertRefused("{", "x.json is no JSON", "line 1");
        assertRefused(GOOD.replace("\"source\"", "\"publisher\": null, \"source\""), "unknown field \"publisher\"");
        assertRefused(GOOD.replace("\"optional\": false", "\"optinal\": false"), "'optional'", "line ");
        assertRefused(GOOD.replace("\"source\": null,", ""), "'source'");
        assertRefused(GOOD.replace("41,", "\"many\","), "many");
        assertRefused(GOOD.replace("\"published_on\": null", "\"published_on\": \"5月\""), "5月");
        assertRefused(GOOD.replace("\"三天更换井盖41个。\"", "null"), "null for title_main, body");
        assertRefused("", "x.json");
        assertRefused(GOOD + GOOD, "x.json");
    }

    @Test
    void refusesAFolderThatIsNotThereOrHasNoGold() {
        assertThatThrownBy(() -> GoldArticle.readAll(folder))
                .hasMessage("there are no gold articles (.json) in " + folder);
        assertThatThrownBy(() -> GoldArticle.readAll(folder.resolve("gone")))
                .hasMessageStartingWith("there is no folder " + folder.resolve("gone"));
    }

    @Test
    void everyGoldArticleNeedsExactlyOnePage() throws IOException {
        write("a.json", GOOD);
        write("b.json", GOOD);
        Map<String, GoldArticle> gold = GoldArticle.readAll(folder);
        List<Path> one = List.of(Path.of("a.txt"));
        assertThatThrownBy(() -> new Evaluation(gold, List.of()))
                .hasMessage(
                        "there is no page (.txt, .html) for a.json and 1 more; say where the pages are with --articles PATH");
        assertThatThrownBy(() -> new Evaluation(gold, one)).hasMessageContaining("for b.json;");
        List<Path> two = List.of(Path.of("a.txt"), Path.of("a.html.gz"));
        assertThatThrownBy(() -> new Evaluation(gold, two))
                .hasMessage("two files could be the page of a.json: a.txt and a.html.gz");
    }

    private void assertRefused(String json, String... why) throws IOException {
        write("x.json", json);
        assertThatThrownBy(() -> GoldArticle.readAll(folder))
                .isInstanceOf(GoldException.class)
                .hasMessageContainingAll(why);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
