package io.github.camelalor.reliability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Stops a thread of the bridge at a point, if the test that started the bridge has asked for that by a file. */
public final class Stops {

    /** The system property that names the folder of those files. */
    static final String FOLDER = "it.stops";

    /** What is printed before the point. */
    static final String SAID = "stopped at ";

    /** Stops behind the writing of a report. Called by the route. */
    public void reported() {
        at(StoppingPoint.REPORTED);
    }

    static void at(StoppingPoint point) {
        if (!Files.exists(Path.of(System.getProperty(FOLDER), point.name()))) {
            return;
        }
        System.out.println(SAID + point);
        while (true) {
            LockSupport.park();
        }
    }
}
