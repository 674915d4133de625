package io.minqing.explain;

import io.minqing.interpret.ArticleExplanation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Explanations as one Chinese web page that works from a file: it carries its style and program, names them by their hash
 * in a policy that allows nothing else, and shows everything without the program, too. Not thread-safe.
 *
 * <pre>{@code
 * ExplanationPage page = new ExplanationPage();
 * String html = page.head() + page.article(explanation) + page.foot();
 * }</pre>
 */
public final class ExplanationPage {
    private static final String BREAK = "{{articles}}";

    private final ExplanationLabels labels = new ExplanationLabels();
    private final String head;
    private final String foot;
    private int articles;

    public ExplanationPage() {
        String style = resource("/explain/page.css");
        String program = resource("/explain/page.js");
        String template = resource("/explain/page.html")
                .replace("{{style-hash}}", sha256(style))
                .replace("{{program-hash}}", sha256(program))
                .replace("{{style}}", style)
                .replace("{{program}}", program);
        int at = template.indexOf(BREAK);
        head = template.substring(0, at);
        foot = template.substring(at + BREAK.length());
    }

    /** What stands before the first article. */
    public String head() {
        return head;
    }

    /** One article; the next one has other ids. */
    public String article(ArticleExplanation explanation) {
        articles++;
        return new ExplanationArticle(explanation, "d" + articles, labels).html();
    }

    /** What stands behind the last article. */
    public String foot() {
        return foot;
    }

    private static String resource(String path) {
        try (InputStream in = ExplanationPage.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** A hash as a content security policy names it. */
    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
