package io.minqing.interpret.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minqing.interpret.topic.TopicPreview.Change;
import io.minqing.text.vocabulary.Vocabulary;
import io.minqing.text.vocabulary.VocabularyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicPreviewTest {
    private static final String BATHS = "街道请来助浴车，上门给失能的居民洗澡，半年里助浴86次。助浴车由两名护士跟车，费用由街道出。";

    @TempDir
    Path folder;

    @Test
    void theSameVocabularyMovesNothing() throws IOException {
        TopicPreview preview = preview(committed());

        assertThat(preview.phrases()).isZero();
        assertThat(preview.changes("助浴车进小区", BATHS)).isEmpty();
    }

    @Test
    void aNewTermBringsItsTopicWithTheWordsThatSpeakForIt() throws IOException {
        TopicPreview preview = preview(committed() + "sports,助浴车,strong,\n");

        assertThat(preview.phrases()).isEqualTo(1);
        assertThat(preview.changes("助浴车进小区", BATHS)).singleElement().satisfies(change -> {
            assertThat(change.topic()).isEqualTo("sports");
            assertThat(change.gained()).isTrue();
            assertThat(change.evidence()).isEqualTo("助浴车");
            assertThat(change.score()).isBetween(0.5, 1.0);
        });
        assertThat(preview.changes("春茶开采", "茶农采下第一篮鲜叶。")).isEmpty();
        assertThat(preview.label("sports")).isEqualTo("体育");
    }

    @Test
    void aTermThatGoesTakesItsTopicAlong() throws IOException {
        String without = committed()
                .lines()
                .filter(line -> !line.startsWith("tea_industry,"))
                .reduce("", (all, line) -> all + line + "\n");

        assertThat(preview(without).changes("春茶开采", "茶农采下第一篮鲜叶，茶企上门收购。"))
                .filteredOn(change -> change.topic().equals("tea_industry"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.gained()).isFalse();
                    assertThat(change.evidence()).contains("茶企");
                });
    }

    @Test
    void namesFileAndLineOfWhatCannotBeUsed() throws IOException {
        Path bad = Files.writeString(folder.resolve("terms.csv"), "topic,term,tier,not_in\ntea_industry,茶,loud,\n");
        assertThatThrownBy(() -> TopicVocabulary.tried(List.of(bad)))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining(bad + ", line 2")
                .hasMessageContaining("loud");
        Path gone = folder.resolve("gone.csv");
        assertThatThrownBy(() -> TopicVocabulary.tried(List.of(gone)))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining(gone + ": the file is missing");
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> TopicVocabulary.tried(List.of(other)))
                .isInstanceOf(VocabularyException.class)
                .hasMessageContaining("the column \"topic\" is missing");
    }

    @Test
    void takesNewTopicsAndTheirTermsTogether() throws IOException {
        Path topics = Files.writeString(
                folder.resolve("topics.csv"), resource("topic.csv") + "bathing,助浴,民政\n", StandardCharsets.UTF_8);
        Path terms = Files.writeString(folder.resolve("terms.csv"), committed() + "bathing,助浴车,strong,\n");

        TopicPreview preview = new TopicPreview(TopicVocabulary.tried(List.of(terms, topics)));

        assertThat(preview.changes("助浴车进小区", BATHS)).extracting(Change::topic).containsExactly("bathing");
        assertThat(preview.label("bathing")).isEqualTo("助浴");
    }

    private TopicPreview preview(String terms) throws IOException {
        return new TopicPreview(TopicVocabulary.tried(List.of(Files.writeString(folder.resolve("tried.csv"), terms))));
    }

    private static String committed() throws IOException {
        return resource("topic_term.csv");
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = Vocabulary.class.getResourceAsStream("/vocabularies/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
