package io.minqing.report;

/** The data dictionary as a part of the page: a table of columns for each published table, folded until somebody asks. */
final class DictionarySection {
    private DictionarySection() {}

    /** The part as HTML. */
    static String html() {
        StringBuilder html = new StringBuilder();
        for (DataDictionary.Table table : DataDictionary.published()) {
            html.append("<details><summary><strong>")
                    .append(escaped(table.name()))
                    .append("</strong> <span lang=\"en\">")
                    .append(escaped(table.grain()))
                    .append("</span></summary>\n<div class=\"table-box\"><table class=\"data\"><thead><tr>")
                    .append("<th scope=\"col\">列</th><th scope=\"col\">类型</th><th scope=\"col\">可空</th>")
                    .append("<th scope=\"col\">含义</th></tr></thead><tbody>\n");
            for (DataDictionary.Column column : table.columns()) {
                html.append("<tr><td class=\"first\" data-name=\"列\">")
                        .append(escaped(column.name()))
                        .append(table.key().contains(column.name()) ? "（主键）" : "")
                        .append("</td><td data-name=\"类型\">")
                        .append(escaped(column.type()))
                        .append("</td><td data-name=\"可空\">")
                        .append(column.nullable() ? "可空" : "")
                        .append("</td><td class=\"sentence\" data-name=\"含义\" lang=\"en\">")
                        .append(escaped(column.meaning()))
                        .append("</td></tr>\n");
            }
            html.append("</tbody></table></div></details>\n");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
