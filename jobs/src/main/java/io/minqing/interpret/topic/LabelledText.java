package io.minqing.interpret.topic;

import io.minqing.interpret.topic.TopicVocabulary.Topic;
import io.minqing.record.RawRow;
import io.minqing.text.segment.Segmentation;
import io.minqing.text.segment.Segmenter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text that people labelled with what it is about.
 *
 * @param title segmented title; empty when there is none
 * @param body segmented text
 * @param labels ids of topics or names of groups, at least one
 */
public record LabelledText(Segmentation title, Segmentation body, Set<String> labels) {
    private static final Pattern SEPARATOR = Pattern.compile("[|、,，;；\\n]");

    /**
     * Reads a row of {@link io.minqing.text.file.TableReader#forLabels()}. Topics may be given by id or Chinese label.
     *
     * @throws UnknownLabelException when a label is no topic and no group of the vocabulary
     */
    public static LabelledText of(RawRow row, TopicVocabulary vocabulary) throws UnknownLabelException {
        Map<String, String> fields = row.fields();
        Set<String> labels = new TreeSet<>();
        for (String written :
                SEPARATOR.splitAsStream(fields.getOrDefault("label", "")).toList()) {
            if (!written.isBlank()) {
                labels.add(label(written.strip(), vocabulary));
            }
        }
        Segmenter segmenter = Segmenter.shared();
        return new LabelledText(
                segmenter.segment(fields.getOrDefault("title", "")),
                segmenter.segment(fields.getOrDefault("text", "")),
                labels);
    }

    private static String label(String written, TopicVocabulary vocabulary) throws UnknownLabelException {
        Set<String> groups = new HashSet<>();
        for (Topic topic : vocabulary.topics()) {
            if (topic.id().equals(written) || topic.label().equals(written)) {
                return topic.id();
            }
            groups.add(topic.group());
        }
        if (groups.contains(written)) {
            return written;
        }
        throw new UnknownLabelException(written);
    }

    /** A label that the vocabulary does not have. */
    public static final class UnknownLabelException extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownLabelException(String label) {
            super("\"" + label + "\" is neither a topic nor a group of jobs/vocabularies/topic.csv");
        }
    }
}
