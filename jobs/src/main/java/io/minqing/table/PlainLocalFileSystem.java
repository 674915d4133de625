package io.minqing.table;

import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * The local disk as it is. Hadoop's usual view of it puts a hidden checksum file beside every file, which a killed night
 * leaves behind and nobody cleans up; the files of the tables carry checksums of their own. Public because Hadoop makes
 * it by name.
 */
public final class PlainLocalFileSystem extends RawLocalFileSystem {
    @Override
    public String getScheme() {
        return "file";
    }
}
