package io.minqing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {
    /** Each table that is published has a folder of its own in one that nobody has made: a night of 100,000 pages failed on it. */
    @Test
    void sortsWhatDoesNotFitIntoMemoryAlthoughTheFolderToSpillToIsNotThere(@TempDir Path folder) throws SQLException {
        try (Connection duckDb = DataFiles.duckDb(folder.resolve("spill").resolve("topic_trend"));
                Statement statement = duckDb.createStatement()) {
            statement.execute("set memory_limit = '30MB'");
            statement.execute(
                    "create table sorted as select * from (select hash(range) as key, range as id from range(3000000))"
                            + " order by key");
            try (ResultSet rows = statement.executeQuery("select count(*) from sorted")) {
                rows.next();
                assertEquals(3_000_000, rows.getLong(1));
            }
        }
    }
}
