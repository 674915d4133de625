package io.minqing.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One night at a time: an operating-system lock on {@code .lock} in the warehouse. The system lets go of it when the
 * process dies, so a lock is never stale.
 */
public final class WarehouseLock implements AutoCloseable {
    private final FileChannel channel;

    private WarehouseLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws HeldException when another process holds it; the message says who and since when
     */
    public static WarehouseLock take(Warehouse warehouse) throws IOException {
        Path file = warehouse.root().resolve(".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new HeldException("another run holds the warehouse " + warehouse.root() + ": "
                    + Files.readString(file, StandardCharsets.UTF_8).strip() + "; wait for it or stop it");
        }
        channel.truncate(0);
        String holder = "process " + ProcessHandle.current().pid() + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
        return new WarehouseLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Another run holds the warehouse. */
    public static final class HeldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private HeldException(String message) {
            super(message);
        }
    }
}
