package io.minqing.record;

/**
 * A workroom named in a text.
 *
 * @param name its name as far as the text gives it (西一路街道委员工作室)
 * @param kind id of the workroom-kind vocabulary, for example {@code workroom}, {@code member_home}, {@code deliberation_hall}
 * @param sector 界别 in the words of the text; null when none is named
 */
public record WorkroomMention(String name, String kind, String sector) {}
