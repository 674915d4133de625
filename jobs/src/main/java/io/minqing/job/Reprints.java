package io.minqing.job;

import io.minqing.interpret.reprint.Fingerprinter;
import io.minqing.interpret.reprint.TextOverlap;
import io.minqing.interpret.reprint.TextOverlap.Relation;
import io.minqing.interpret.reprint.Versions;
import java.util.ArrayList;
import java.util.List;
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
 * with all: candidates share a hash of their fingerprints, and of the candidates only those are compared whose fingerprints
 * resemble each other. Of a hash that many texts share, only the earliest of them are compared with the others, so that the
 * work grows with the documents, not with their square. What is the original of what, {@link Versions} decides.
 */
final class Reprints {
    private static final StructType GROUP = DataTypes.createStructType(new StructField[] {
        DataTypes.createStructField("article_id", DataTypes.StringType, false),
        DataTypes.createStructField("original_id", DataTypes.StringType, false)
    });

    private final SparkSession spark;

    Reprints(SparkSession spark) {
        this.spark = spark;
        UDF2<String, String, String> relation =
                (body, other) -> TextOverlap.of(body, other).relation().name();
        spark.udf().register("text_relation", relation, DataTypes.StringType);
    }

    /**
     * Groups of versions of one text.
     *
     * @param fresh tonight's documents, columns of {@code article}
     * @return {@code (article_id, original_id)} for every document of a group, originals included; documents without a
     *     twin do not appear. Documents of earlier nights appear when their group has changed or may have.
     */
    Dataset<Row> group(Dataset<Row> fresh) {
        fresh.createOrReplaceTempView("fresh_article");
        spark.sql("""
                select article_id, body, fingerprint.sketch, published_on, fetched_at, cast(null as string) as reprint_of,
                  true as is_fresh, if(length(body) < %1$d, article_id, fingerprint.exact) as text_id
                from fresh_article
                union all
                select a.article_id, a.body, a.fingerprint.sketch, a.published_on, a.fetched_at, a.reprint_of,
                  false, if(length(a.body) < %1$d, a.article_id, a.fingerprint.exact)
                from minqing.interpreted.article a
                left anti join fresh_article f on f.article_id = a.article_id
                """.formatted(Fingerprinter.SHORTEST_BODY)).createOrReplaceTempView("version_candidate");
        List<Versions.Link> links = new ArrayList<>();
        for (Row row : compared().collectAsList()) {
            links.add(new Versions.Link(row.getString(0), row.getString(1), Relation.valueOf(row.getString(2))));
        }
        List<Row> linked = new ArrayList<>();
        links.forEach(link -> {
            linked.add(RowFactory.create(link.id()));
            linked.add(RowFactory.create(link.otherId()));
        });
        spark.createDataFrame(linked, new StructType().add("article_id", DataTypes.StringType))
                .createOrReplaceTempView("linked_article");
        List<Versions.Document> documents = new ArrayList<>();
        for (Row row : concerned().collectAsList()) {
            documents.add(new Versions.Document(
                    row.getString(0),
                    row.getString(1),
                    row.isNullAt(2) ? null : row.getLocalDate(2),
                    row.getString(3)));
            if (!row.isNullAt(4)) {
                // found in an earlier night, of texts that are still the same
                links.add(new Versions.Link(row.getString(0), row.getString(4), Relation.PART));
            }
        }
        List<Row> named = new ArrayList<>();
        Versions.originals(documents, links).forEach((id, original) -> named.add(RowFactory.create(id, original)));
        return spark.createDataFrame(named, GROUP);
    }

    /** Pairs of documents of which one is made from the other, at least one of them new, and how. */
    private Dataset<Row> compared() {
        return spark.sql("""
                with one_text as (
                  select min_by(article_id, age) as article_id, min(age) as age, bool_or(is_fresh) as is_fresh,
                    max_by(sketch, is_fresh) as sketch, max(length(body)) as length
                  from (
                    select *, struct(published_on is null, published_on, fetched_at is null, fetched_at, article_id) as age
                    from version_candidate
                    where length(body) >= %1$d
                  )
                  group by text_id
                ),
                -- numbers instead of names: millions of rows are sorted; should two names have one number, two pairs are compared
                numbered as (
                  select xxhash64(article_id) as text, age.published_on, age.fetched_at, is_fresh, article_id, sketch, length
                  from one_text
                ),
                hashed as (
                  select text, published_on, fetched_at, is_fresh, explode(sketch) as h from numbered
                ),
                ranked as (
                  select text, is_fresh, h,
                    row_number() over (partition by h order by published_on nulls last, fetched_at nulls last, text) as rank,
                    count(*) over (partition by h) as texts
                  from hashed
                  left semi join (select h from hashed group by h having count(*) > 1 and bool_or(is_fresh)) using (h)
                ),
                candidate as (
                  select a.text, b.text as other_text, count(*) as shared
                  from ranked a
                  join ranked b on a.h = b.h and a.rank < b.rank
                  where (a.is_fresh or b.is_fresh) and (a.texts <= %2$d or a.rank <= %3$d)
                  group by a.text, b.text
                ),
                -- the dense sketch of a short body holds all hashes that the thin one of a long body has there
                resembling as (
                  select a.article_id, b.article_id as other_id
                  from candidate c
                  join numbered a on a.text = c.text
                  join numbered b on b.text = c.other_text
                  where c.shared >=
                    %4$s * least(a.length, b.length) * least(size(a.sketch) / a.length, size(b.sketch) / b.length)
                ),
                compared as (
                  select c.article_id, c.other_id, text_relation(a.body, b.body) as relation
                  from resembling c
                  join version_candidate a on a.article_id = c.article_id
                  join version_candidate b on b.article_id = c.other_id
                )
                select article_id, other_id, relation from compared where relation <> 'NONE'
                """.formatted(
                        Fingerprinter.SHORTEST_BODY,
                        Fingerprinter.COMMON,
                        Fingerprinter.EARLIEST,
                        Fingerprinter.LEAST_RESEMBLANCE));
    }

    /**
     * Documents that have a version, and those that had one: their original may have changed. A pair of an earlier night
     * stands as long as neither of the two has come again.
     */
    private Dataset<Row> concerned() {
        return spark.sql("""
                with shared as (
                  select text_id from version_candidate group by text_id having count(*) > 1
                ),
                known_pair as (
                  select r.article_id, r.reprint_of
                  from version_candidate r
                  join version_candidate o on o.article_id = r.reprint_of
                  where not o.is_fresh
                )
                select d.article_id, d.text_id, d.published_on, d.fetched_at, p.reprint_of
                from version_candidate d
                left join known_pair p on p.article_id = d.article_id
                where d.reprint_of is not null
                  or d.text_id in (select text_id from shared)
                  or d.article_id in (select article_id from linked_article)
                  or d.article_id in (select reprint_of from known_pair)
                """);
    }
}
