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
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
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
 * <p>Lines are written by one thread at a time; {@link #force} is for any. After an exception it can only be closed. While it is
 * open a file beside it is locked, since it itself may be written anew and take its own place.
 */
final class KeyLog implements Closeable {

    private static final String HEADER = "alor-order-ids-1\n";

    /** A file with so many lines more than keys is written anew. */
    private static final int MOST_SPENT = 10_000;

    private final FileChannel lock;
    private final Lines file;
    private final ReentrantLock forcing = new ReentrantLock();
    private volatile long written;
    private long forced;

    private KeyLog(FileChannel lock, Lines file) {
        this.lock = lock;
        this.file = file;
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
     * @param anew whether to write it anew, as it has to be when a failure has left it unknown what is on the disk
     * @throws IOException if it cannot be read or written, is open elsewhere, or is a file of something else
     */
    static KeyLog open(Path path, Disk disk, Set<String> keys, boolean anew) throws IOException {
        Path file = path.toAbsolutePath();
        Files.createDirectories(file.getParent());
        FileChannel lock = lock(file);
        try {
            boolean sound = Files.exists(file) && read(file, keys);
            if (anew || !sound) {
                rewrite(file, keys);
            }
            return new KeyLog(lock, disk.append(file));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw new IOException(file + " is open in this process already", e);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new IOException(file + " is open in another process");
        }
        return channel;
    }

    /** Returns whether lines may be written behind what is there: it ends with a whole one, and few of them are spent. */
    private static boolean read(Path file, Set<String> keys) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String beginning = new String(in.readNBytes(HEADER.length()), StandardCharsets.UTF_8);
            if (!HEADER.startsWith(beginning)) {
                throw new IOException(file + " is no file of order ids: it does not begin with " + HEADER.strip());
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long lines = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    lines++;
                    if (!apply(line.toString(StandardCharsets.UTF_8), keys)) {
                        throw new IOException(
                                file + " is damaged: line " + (lines + 1) + " does not begin with + or -");
                    }
                    line.reset();
                } else {
                    line.write(next);
                }
            }
            // What is behind the last whole line was being written when the process died: nobody was told that it is
            // there.
            return beginning.length() == HEADER.length() && line.size() == 0 && lines - keys.size() <= MOST_SPENT;
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
        Path copy = file.resolveSibling(file.getFileName() + ".new");
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
        file.write(bytes(line + "\n"));
        written++;
        return written;
    }

    /** Returns when a line is on the disk; threads that come meanwhile share the next time that the disk takes for it. */
    void force(long line) throws IOException {
        forcing.lock();
        try {
            if (forced < line) {
                long reached = written;
                file.force();
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
        try (lock) {
            file.close();
        }
    }
}
