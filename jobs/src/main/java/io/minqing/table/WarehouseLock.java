package io.minqing.table;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One night at a time: an operating-system lock on {@code .lock} in the warehouse. The system lets go of it when the
 * process dies, so a lock is never stale; what the file says is only for people to read.
 *
 * <p>The lock is as good as the file system. Local disks hold it, and so does NFS with its lock service, also between
 * machines. Where the file system has no locks at all, nothing is written and the caller is told. A share that pretends to
 * lock (NFS mounted {@code nolock}, SMB without byte-range locks, some FUSE file systems) protects only against nights on
 * the same machine or not at all: there a scheduler has to see to it that one night runs at a time. Links of the file
 * system switch versions, so object stores cannot hold a warehouse anyway.
 */
public final class WarehouseLock implements AutoCloseable {
    /**
     * Locks of this process by file. The system's lock belongs to the process and goes when any of its descriptors of the
     * file is closed, so a second taker of the same process must not even open it.
     */
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private static final int LOOKS = 20;
    private static final long LOOK_MILLIS = 50;
    private static final long LONGEST_NAME = 1_000;

    private final Path file;
    private final FileChannel channel;

    private WarehouseLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws HeldException when another process or thread holds it; the message says who and since when
     * @throws WarehouseException when the warehouse cannot be written or its file system has no locks
     */
    public static WarehouseLock take(Warehouse warehouse) throws IOException {
        if (!Files.isWritable(warehouse.root())) {
            throw new WarehouseException(
                    "the warehouse folder " + warehouse.root()
                            + " is not writable; give --warehouse another folder or change its permissions",
                    null);
        }
        Path file = warehouse.root().toRealPath().resolve(".lock");
        String name = "process %d of %s on %s since %s"
                .formatted(
                        ProcessHandle.current().pid(),
                        System.getProperty("user.name"),
                        host(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        String heldHere = HELD_HERE.putIfAbsent(file, name);
        if (heldHere != null) {
            throw new HeldException(warehouse, heldHere);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Optional<String> holder = hold(channel, name, warehouse);
            if (holder.isPresent()) {
                throw new HeldException(warehouse, holder.get());
            }
            return new WarehouseLock(file, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            HELD_HERE.remove(file);
            throw e;
        }
    }

    /**
     * Locks the first byte for as long as the channel is open and writes who did, or says who has. Both happen under a
     * lock on the second byte: between taking the first and writing, the file still names who was killed last.
     *
     * @return who holds it; empty when it was taken
     */
    private static Optional<String> hold(FileChannel channel, String name, Warehouse warehouse) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            try (FileLock naming = lock(channel, 1, warehouse)) {
                if (naming != null) {
                    if (lock(channel, 0, warehouse) != null) {
                        channel.truncate(0);
                        channel.write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
                        channel.force(true);
                        return Optional.empty();
                    }
                    String holder = read(channel);
                    if (!holder.isEmpty()) {
                        return Optional.of(holder);
                    }
                }
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return Optional.of("a process that has not said who it is");
    }

    /** Locks one byte; null when another process has it. */
    private static FileLock lock(FileChannel channel, int at, Warehouse warehouse) {
        try {
            return channel.tryLock(at, 1, false);
        } catch (IOException e) {
            throw new WarehouseException(
                    "the file system of " + warehouse.root() + " cannot lock a file (" + e.getMessage()
                            + "); keep the warehouse on a local disk or on NFS with its lock service",
                    e);
        }
    }

    /** The file's text, through the channel: to close a second descriptor of the file would let go of the locks. */
    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST_NAME));
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "this machine";
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    /** Another run holds the warehouse. */
    public static final class HeldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private HeldException(Warehouse warehouse, String holder) {
            super("another run holds the warehouse " + warehouse.root() + ": " + holder + "; wait for it or stop it");
        }
    }
}
