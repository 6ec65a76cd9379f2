package io.github.camelalor;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The end of a file on a real disk. */
final class FileLines implements KeyLog.Lines {

    /** Not a channel: that would be closed for all if one of the threads that use it were interrupted. */
    private final FileOutputStream file;

    FileLines(Path path) throws IOException {
        file = new FileOutputStream(path.toFile(), true);
    }

    @Override
    public void write(byte[] line) throws IOException {
        file.write(line);
    }

    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
