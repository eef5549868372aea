package org.tributary.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tributary.standalone.postgres.EmbeddedServer.DirectoryInUse;

/** One process at a time works in a data directory; the system lets go of the lock when that process dies. */
final class DirectoryLock {
    // POSIX drops a process's lock as soon as it closes any descriptor of the file, so a second start in this
    // process must be turned away before it opens one
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock take(DataDirectory directory) {
        String pid = Long.toString(ProcessHandle.current().pid());
        if (!HELD.add(directory.root())) {
            throw new DirectoryInUse(directory.root(), pid);
        }
        try {
            return new DirectoryLock(directory.root(), lockedBy(pid, directory));
        } catch (IOException e) {
            HELD.remove(directory.root());
            throw new UncheckedIOException("No lock to be had on %s".formatted(directory.lock()), e);
        } catch (RuntimeException e) {
            HELD.remove(directory.root());
            throw e;
        }
    }

    private static FileChannel lockedBy(String pid, DataDirectory directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new DirectoryInUse(directory.root(), holder(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
        return pid.matches("\\d+") ? pid : null;
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(directory);
        }
    }
}
