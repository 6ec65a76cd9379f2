package io.github.camelalor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Keeps what is logged outside the simulator, which plays the broker and may know its tokens. */
final class LoggedLines extends AbstractAppender {

    private final List<String> written = new CopyOnWriteArrayList<>();

    LoggedLines() {
        super("lines", null, null, true, Property.EMPTY_ARRAY);
    }

    /** Returns each line with its logger in front and its exceptions behind. */
    List<String> written() {
        return written;
    }

    @Override
    public void append(LogEvent event) {
        if (!event.getLoggerName().startsWith("io.github.camelalor.simulator")) {
            StringBuilder line = new StringBuilder(event.getLoggerName())
                    .append(' ')
                    .append(event.getMessage().getFormattedMessage());
            for (Throwable each = event.getThrown(); each != null; each = each.getCause()) {
                line.append('\n').append(each);
            }
            written.add(line.toString());
        }
    }
}
