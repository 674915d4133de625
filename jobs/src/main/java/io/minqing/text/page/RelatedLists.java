package io.minqing.text.page;

import io.minqing.record.DropReason;
import java.util.List;

/** Drops the lists of other articles that stand inside an article. */
final class RelatedLists {
    private RelatedLists() {}

    /** Drops what stands under 相关阅读 and its like until prose begins again. */
    static void drop(List<JudgedLine> looks, DropReason[] verdicts, int first, int last) {
        for (int i = first; i <= last && i < verdicts.length; i++) {
            if (verdicts[i] != DropReason.RELATED || looks.get(i).weight() < 1) {
                continue;
            }
            int items = 0;
            int j = i + 1;
            for (; j <= last; j++) {
                PageLine line = looks.get(j).line();
                boolean ended = looks.get(j).paragraph()
                        || LineShape.hasOrdinal(line.text())
                        || (items >= 2
                                && line.afterBlank()
                                && !looks.get(j - 1).line().afterBlank());
                if (ended) {
                    break;
                }
                items++;
                verdicts[j] = verdicts[j] == null ? DropReason.RELATED : verdicts[j];
            }
            i = j - 1;
        }
    }
}
