package io.minqing.cli;

import io.minqing.explain.TerminalText;
import java.io.PrintStream;
import java.util.List;

/**
 * Rows of text in aligned columns under a line; Chinese characters count as two cells.
 *
 * @param lines the heading first; each with as many cells
 */
record Columns(List<List<String>> lines) {
    void print(PrintStream out) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TerminalText.width(line.get(i)));
            }
        }
        for (int l = 0; l < lines.size(); l++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = lines.get(l).get(i);
                text.append(cell).append(" ".repeat(widths[i] - TerminalText.width(cell) + 2));
            }
            out.println(text.toString().stripTrailing());
            if (l == 0) {
                out.println("-".repeat(text.length() - 2));
            }
        }
    }
}
