package io.github.camelalor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file that says line by line which keys were added and which removed, open in one process at a time.
 *
 * <p>Lines are written by one thread at a time; {@link #force} is for any. After an exception it can only be closed.
 */
final class KeyLog implements Closeable {

    private static final String HEADER = "alor-order-ids-1\n";
    private static final String COPY = ".new";

    /** A file with so many lines more than keys is written anew. */
    private static final int MOST_SPENT = 10_000;

    private final SoleFile file;
    private final Lines lines;
    private final Object identity;
    private final ReentrantLock forcing = new ReentrantLock();
    private volatile long written;
    private long forced;
    private volatile boolean unforced;

    private KeyLog(SoleFile file, Lines lines) throws IOException {
        this.file = file;
        this.lines = lines;
        this.identity = SoleFile.identity(file.path());
    }

    /** Opens files for lines to be written behind what is there; tests have it fail, or lose what was not forced. */
    @FunctionalInterface
    interface Disk {

        Lines append(Path path) throws IOException;
    }

    /** The end of a file. */
    interface Lines extends Closeable {

        void write(byte[] line) throws IOException;

        /** Returns when all that was written is on the disk. */
        void force() throws IOException;
    }

    /**
     * Opens a file, or makes it.
     *
     * @param keys gets the keys that are in it
     * @param before what this process had open before, and closed after a failure; null if it begins
     * @throws IOException if it cannot be read or written, is open elsewhere, is a file of something else, or not that of before
     */
    static KeyLog open(Path path, Disk disk, Set<String> keys, KeyLog before) throws IOException {
        SoleFile sole = SoleFile.take(path);
        try {
            Path file = sole.path();
            if (before != null && !before.identity.equals(SoleFile.identity(file))) {
                throw missed(file);
            }
            Content content = Files.exists(file) ? read(file, keys) : new Content(0, 0);
            // After a failure to force it nobody knows what of it is on the disk.
            if (content.whole() == 0
                    || content.lines() - keys.size() > MOST_SPENT
                    || before != null && before.unforced) {
                rewrite(file, keys);
            } else {
                cut(file, content.whole());
            }
            return new KeyLog(sole, disk.append(file));
        } catch (IOException | RuntimeException e) {
            sole.close();
            throw e;
        }
    }

    private static IOException missed(Path file) {
        return new IOException(file + ", or its lock, was removed or replaced while it was open");
    }

    /**
     * What a file holds.
     *
     * @param whole how many bytes of it are whole lines
     * @param lines how many of those say something of a key
     */
    private record Content(long whole, long lines) {}

    /** Reads whole lines: what is behind the last one was being written when the process died, and nobody was told of it. */
    private static Content read(Path file, Set<String> keys) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String beginning = new String(in.readNBytes(HEADER.length()), StandardCharsets.UTF_8);
            if (!HEADER.startsWith(beginning)) {
                throw new IOException(file + " is no file of order ids: it does not begin with " + HEADER.strip());
            }
            if (beginning.length() < HEADER.length()) {
                return new Content(0, 0);
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long whole = HEADER.length();
            long lines = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                lines++;
                if (!apply(line.toString(StandardCharsets.UTF_8), keys)) {
                    throw new IOException(file + " is damaged: line " + (lines + 1) + " does not begin with + or -");
                }
                whole += line.size() + 1;
                line.reset();
            }
            return new Content(whole, lines);
        }
    }

    private static void cut(Path file, long whole) throws IOException {
        if (Files.size(file) > whole) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
                channel.force(true);
            }
        }
    }

    private static boolean apply(String line, Set<String> keys) {
        if (line.startsWith("+")) {
            keys.add(line.substring(1));
        } else if (line.startsWith("-")) {
            keys.remove(line.substring(1));
        } else {
            return false;
        }
        return true;
    }

    private static void rewrite(Path file, Set<String> keys) throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + COPY);
        try {
            try (FileOutputStream out = new FileOutputStream(copy.toFile())) {
                OutputStream lines = new BufferedOutputStream(out);
                lines.write(bytes(HEADER));
                for (String key : keys) {
                    lines.write(bytes("+" + key + "\n"));
                }
                lines.flush();
                out.getFD().sync();
            }
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(copy);
        }
        forceDirectory(file.getParent());
    }

    /** Only where there is POSIX a directory can be forced, and has to be for a new name in it to outlive the power. */
    private static void forceDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Writes that a key was added; returns the number of the line, to {@link #force} it. */
    long added(String key) throws IOException {
        return write("+" + key);
    }

    /** Writes that a key was removed. Whatever is forced later takes it along. */
    void removed(String key) throws IOException {
        write("-" + key);
    }

    private long write(String line) throws IOException {
        lines.write(bytes(line + "\n"));
        written++;
        return written;
    }

    /** Returns when a line is on the disk; threads that come meanwhile share the next time that the disk takes for it. */
    void force(long line) throws IOException {
        forcing.lock();
        try {
            if (forced < line) {
                if (unforced) {
                    // The system tells a failure once, and then takes what was lost for written.
                    throw new IOException(file.path() + " could not be forced to the disk before");
                }
                long reached = written;
                unforced = true;
                lines.force();
                unforced = false;
                if (!file.isLocked() || !identity.equals(SoleFile.identity(file.path()))) {
                    throw missed(file.path());
                }
                forced = reached;
            }
        } finally {
            forcing.unlock();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            lines.close();
        }
    }
}
