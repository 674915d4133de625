package io.minqing.job;

import io.minqing.table.Permissions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a night is asked to do.
 *
 * @param articles files, folders or globs of documents
 * @param activities files, folders or globs of activity records
 * @param workrooms files, folders or globs of the workroom register
 * @param warehouse the warehouse folder
 * @param asOf the date the tables speak of; null for the newest date in the data that is not in the future
 * @param maxQuarantined largest share of the records read that may be unreadable before the night is refused, 0 to 1
 * @param driftExpected whether the input is known to be unlike that of other nights, so that its size and sources stop nothing
 * @param permissions who may read the warehouse; null for those of its folder, or private when it is new
 */
public record NightOptions(
        List<String> articles,
        List<String> activities,
        List<String> workrooms,
        Path warehouse,
        LocalDate asOf,
        double maxQuarantined,
        boolean driftExpected,
        Permissions permissions) {
    /** A night that leaves the permissions of the warehouse as they are. */
    public NightOptions(
            List<String> articles,
            List<String> activities,
            List<String> workrooms,
            Path warehouse,
            LocalDate asOf,
            double maxQuarantined,
            boolean driftExpected) {
        this(articles, activities, workrooms, warehouse, asOf, maxQuarantined, driftExpected, null);
    }

    /** The same, with a choice of who may read the warehouse. */
    public NightOptions withPermissions(Permissions chosen) {
        return new NightOptions(
                articles, activities, workrooms, warehouse, asOf, maxQuarantined, driftExpected, chosen);
    }
}
