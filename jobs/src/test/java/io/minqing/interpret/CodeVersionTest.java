package io.minqing.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeVersionTest {
    @Test
    void namesCodeVocabulariesAndBothByDifferentHashes() {
        List<String> versions =
                List.of(CodeVersion.interpreter(), CodeVersion.vocabularies(), CodeVersion.everything());
        assertThat(versions).doesNotHaveDuplicates().allMatch(version -> version.matches("[0-9a-f]{12}"));
    }
}
