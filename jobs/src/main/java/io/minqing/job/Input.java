package io.minqing.job;

/** The three kinds of input, in the order a night reads them: activities name workrooms. */
public enum Input {
    WORKROOMS("workrooms", "workroom", "workroom_id"),
    ACTIVITIES("activities", "activity", "activity_id"),
    ARTICLES("articles", "article", "article_id");

    private final String label;
    private final String table;
    private final String key;

    Input(String label, String table, String key) {
        this.label = label;
        this.table = table;
        this.key = key;
    }

    /** Its name on the command line and in the tables. */
    public String label() {
        return label;
    }

    /** The interpreted table that holds its records. */
    String table() {
        return table;
    }

    /** The key column of that table. */
    String key() {
        return key;
    }
}
