package io.minqing.job;

import io.minqing.interpret.Fingerprinter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Finds which of tonight's documents are reprints, of each other or of anything published before, without comparing all
 * with all: candidates share a sentence hash that is not everybody's phrase, and only candidates are compared. The
 * earliest document of a group is the original; dated before undated, then by id.
 */
final class Reprints {
    /** A sentence that stands in more documents than this is boilerplate and makes no candidates. */
    private static final int COMMONEST_SENTENCE = 200;

    /** Bodies shorter than this are nobody's in particular, however equal. */
    private static final int SHORTEST_BODY = 30;

    private final SparkSession spark;

    Reprints(SparkSession spark) {
        this.spark = spark;
        UDF2<String, String, Boolean> isReprint = Fingerprinter::isReprint;
        spark.udf().register("is_reprint", isReprint, DataTypes.BooleanType);
    }

    private static final StructType GROUP = DataTypes.createStructType(new StructField[] {
        DataTypes.createStructField("article_id", DataTypes.StringType, false),
        DataTypes.createStructField("original_id", DataTypes.StringType, false)
    });

    /**
     * Groups of versions of one text.
     *
     * @param fresh tonight's documents, columns of {@code article}
     * @return {@code (article_id, original_id)} for every document of a group, originals included; documents without a
     *     twin do not appear. Documents of earlier nights appear when their group has changed or may have.
     */
    Dataset<Row> group(Dataset<Row> fresh) {
        fresh.createOrReplaceTempView("fresh_article");
        Dataset<Row> pairs = spark.sql("""
                with known as (
                  select a.article_id, a.fingerprint, a.body
                  from minqing.interpreted.article a
                  left anti join fresh_article f on f.article_id = a.article_id
                ),
                every as (
                  select article_id, fingerprint, body, true as is_fresh from fresh_article
                  union all
                  select article_id, fingerprint, body, false from known
                ),
                same as (
                  select article_id, first_value(article_id) over one_text as other_id
                  from every
                  where length(body) >= %1$d
                  window one_text as (partition by fingerprint.exact order by article_id)
                ),
                distinct_text as (
                  select fingerprint.exact as text_id, min(article_id) as article_id, bool_or(is_fresh) as is_fresh,
                    first(fingerprint.sketch) as sketch
                  from every
                  group by fingerprint.exact
                ),
                hashed as (
                  select article_id, is_fresh, explode(sketch) as h from distinct_text
                ),
                rare as (
                  select h from hashed group by h having count(*) between 2 and %2$d
                ),
                candidate as (
                  select distinct least(a.article_id, b.article_id) as article_id, greatest(a.article_id, b.article_id) as other_id
                  from hashed a
                  join rare using (h)
                  join hashed b using (h)
                  where a.is_fresh and a.article_id <> b.article_id
                )
                select article_id, other_id from same where article_id <> other_id
                union all
                select c.article_id, c.other_id
                from candidate c
                join every a on a.article_id = c.article_id
                join every b on b.article_id = c.other_id
                where is_reprint(a.body, b.body)
                union all
                select article_id, reprint_of
                from minqing.interpreted.article
                where reprint_of is not null and article_id not in (select article_id from fresh_article)
                """.formatted(SHORTEST_BODY, COMMONEST_SENTENCE));
        Map<String, String> group = new HashMap<>();
        for (Row pair : pairs.collectAsList()) {
            join(group, pair.getString(0), pair.getString(1));
        }
        return spark.createDataFrame(withOriginals(group), GROUP);
    }

    /** Names the earliest member of every group. */
    private List<Row> withOriginals(Map<String, String> group) {
        List<String> ids = new ArrayList<>(group.keySet());
        Dataset<Row> wanted =
                spark.createDataset(ids, org.apache.spark.sql.Encoders.STRING()).toDF("article_id");
        wanted.createOrReplaceTempView("grouped_article");
        Map<String, List<Row>> members = new HashMap<>();
        for (Row row : spark.sql("""
                        select article_id, published_on, kind from fresh_article join grouped_article using (article_id)
                        union
                        select a.article_id, a.published_on, a.kind
                        from minqing.interpreted.article a
                        join grouped_article using (article_id)
                        left anti join fresh_article f on f.article_id = a.article_id
                        """).collectAsList()) {
            members.computeIfAbsent(find(group, row.getString(0)), root -> new ArrayList<>())
                    .add(row);
        }
        Comparator<Row> earliest = Comparator.comparing((Row row) ->
                        row.isNullAt(1) ? "9999" : row.getLocalDate(1).toString())
                .thenComparing(row -> row.getString(0));
        List<Row> named = new ArrayList<>();
        for (List<Row> versions : members.values()) {
            String original = versions.stream().min(earliest).orElseThrow().getString(0);
            versions.forEach(row -> named.add(RowFactory.create(row.getString(0), original)));
        }
        return named;
    }

    /** Union-find with path halving. */
    private static String find(Map<String, String> group, String id) {
        String at = id;
        while (true) {
            String parent = group.getOrDefault(at, at);
            if (parent.equals(at)) {
                return at;
            }
            group.put(at, group.getOrDefault(parent, parent));
            at = parent;
        }
    }

    private static void join(Map<String, String> group, String a, String b) {
        group.putIfAbsent(a, a);
        group.putIfAbsent(b, b);
        group.put(find(group, a), find(group, b));
    }
}
