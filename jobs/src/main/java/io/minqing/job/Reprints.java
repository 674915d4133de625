package io.minqing.job;

import io.minqing.interpret.reprint.Fingerprinter;
import io.minqing.interpret.reprint.TextOverlap;
import io.minqing.interpret.reprint.TextOverlap.Relation;
import io.minqing.interpret.reprint.Versions;
import io.minqing.table.Resemblance;
import io.minqing.table.Resemblance.Concerned;
import io.minqing.table.Warehouse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
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
    private static final StructType POINTER = DataTypes.createStructType(new StructField[] {
        DataTypes.createStructField("article_id", DataTypes.StringType, false),
        DataTypes.createStructField("original_id", DataTypes.StringType, false)
    });

    private static final Resemblance.Limits LIMITS = new Resemblance.Limits(
            Fingerprinter.SHORTEST_BODY, Fingerprinter.COMMON, Fingerprinter.EARLIEST, Fingerprinter.LEAST_RESEMBLANCE);

    private final Warehouse warehouse;

    Reprints(Warehouse warehouse) {
        this.warehouse = warehouse;
        UDF2<String, String, String> relation =
                (body, other) -> TextOverlap.of(body, other).relation().name();
        warehouse.spark().udf().register("text_relation", relation, DataTypes.StringType);
    }

    /**
     * What is the original of what.
     *
     * @param fresh tonight's documents, columns of {@code article}
     * @return {@code (article_id, original_id)} for every document, of tonight or an earlier night, that is a reprint of another
     *     than its row says, or no longer of any; that one names itself
     */
    Dataset<Row> pointers(Dataset<Row> fresh) {
        fresh.createOrReplaceTempView("fresh_article");
        List<Row> pointers = new ArrayList<>();
        try (Resemblance resemblance = Resemblance.open(warehouse, fresh, LIMITS)) {
            List<Versions.Link> links = links(resemblance);
            Set<String> linked = new HashSet<>();
            links.forEach(link -> linked.addAll(List.of(link.id(), link.otherId())));
            List<Concerned> concerned = resemblance.concerned(linked);
            List<Versions.Document> documents = new ArrayList<>();
            for (Concerned one : concerned) {
                documents.add(new Versions.Document(one.articleId(), one.textId(), one.publishedOn(), one.fetchedAt()));
                if (one.stillOf() != null) {
                    // found in an earlier night, of texts that are still the same
                    links.add(new Versions.Link(one.articleId(), one.stillOf(), Relation.PART));
                }
            }
            Map<String, String> originals = Versions.originals(documents, links);
            for (Concerned one : concerned) {
                String original = originals.get(one.articleId());
                if (!original.equals(Objects.requireNonNullElse(one.reprintOf(), one.articleId()))) {
                    pointers.add(RowFactory.create(one.articleId(), original));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for reprints: " + e.getMessage(), e);
        }
        return warehouse.spark().createDataFrame(pointers, POINTER);
    }

    /** Of the pairs that resemble each other, those of which one body is made from the other, and how. */
    private List<Versions.Link> links(Resemblance resemblance) {
        resemblance.pairs().createOrReplaceTempView("resembling");
        resemblance.knownBodies().createOrReplaceTempView("known_body");
        List<Versions.Link> links = new ArrayList<>();
        for (Row row : warehouse.spark().sql("""
                        with bodies as (
                          select article_id, body from fresh_article
                          union all
                          select article_id, body from known_body
                        ),
                        compared as (
                          select c.article_id, c.other_id, text_relation(a.body, b.body) as relation
                          from resembling c
                          join bodies a on a.article_id = c.article_id
                          join bodies b on b.article_id = c.other_id
                        )
                        select article_id, other_id, relation from compared where relation <> 'NONE'
                        """).collectAsList()) {
            links.add(new Versions.Link(row.getString(0), row.getString(1), Relation.valueOf(row.getString(2))));
        }
        return links;
    }
}
