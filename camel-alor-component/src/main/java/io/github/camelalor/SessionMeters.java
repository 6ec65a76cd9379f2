package io.github.camelalor;

import org.apache.camel.CamelContext;

/** The meters of one session, if there are to be any; names no class of Micrometer, which may be missing. */
interface SessionMeters extends AutoCloseable {

    /** For applications without camel-micrometer. */
    SessionMeters NONE = new SessionMeters() {

        @Override
        public void subscribed(String subscription) {}

        @Override
        public void unsubscribed(String subscription) {}

        @Override
        public void close() {}
    };

    /** Registers the meters of a session with the registry that camel-micrometer uses, where that is on the class path. */
    static SessionMeters of(CamelContext context, AlorSession session) {
        return micrometerIsThere() ? MicrometerMeters.register(context, session) : NONE;
    }

    private static boolean micrometerIsThere() {
        try {
            Class.forName(
                    "org.apache.camel.component.micrometer.MicrometerUtils",
                    false,
                    SessionMeters.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Adds the meters of a subscription; those of one name share theirs. */
    void subscribed(String subscription);

    /** Takes the meters of a subscription away, with the last of its name. */
    void unsubscribed(String subscription);

    /** Takes all meters away. */
    @Override
    void close();
}
