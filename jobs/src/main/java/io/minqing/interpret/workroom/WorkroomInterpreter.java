package io.minqing.interpret.workroom;

import io.minqing.interpret.region.RegionResolver;
import io.minqing.record.Issue;
import io.minqing.record.RawRow;
import io.minqing.record.Region;
import io.minqing.record.Workroom;
import io.minqing.text.file.ContentHash;
import io.minqing.text.vocabulary.Terms;

/**
 * Reads one row of the register. Never fails on odd cells: what is not understood is null or kept as it came, with an
 * issue. Immutable; safe to share between threads.
 */
public final class WorkroomInterpreter {
    private final Terms kinds = new Terms("workroom_kind.csv", "id", "label");
    private final Sectors sectors = new Sectors();
    private final RegionResolver regions = RegionResolver.shared();

    /**
     * Interprets a row of {@link io.minqing.text.file.TableReader#forWorkrooms()}.
     *
     * @param row a row with id and name
     */
    public Workroom interpret(RawRow row) {
        RowFields fields = new RowFields(row);
        String region =
                regions.resolveField(fields.text("region")).map(Region::code).orElse(null);
        if (region == null) {
            fields.issue(Issue.REGION_UNRESOLVED);
        }
        return new Workroom(
                fields.id("workroom_id"),
                fields.text("name"),
                fields.term("kind", kinds),
                fields.text("host"),
                region,
                sectors.read(fields),
                fields.date("opened_on"),
                fields.date("closed_on"),
                row.file(),
                row.record(),
                fields.issues(),
                ContentHash.of(row.fields()),
                fields.extras());
    }
}
