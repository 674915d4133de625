package io.minqing.explain;

/** Text of unknown origin on its way into a web page. */
public final class Html {
    private Html() {}

    /**
     * The text as character data or attribute value: nothing in it is markup, and nothing reverses the direction of writing.
     *
     * @param text null gives nothing
     */
    public static String text(String text) {
        if (text == null) {
            return "";
        }
        String inert = TerminalText.inert(text);
        StringBuilder escaped = new StringBuilder(inert.length() + 16);
        for (int i = 0; i < inert.length(); i++) {
            char c = inert.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
