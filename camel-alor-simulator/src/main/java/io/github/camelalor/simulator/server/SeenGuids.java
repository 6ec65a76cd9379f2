package io.github.camelalor.simulator.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** The guids of the commands of one connection, the newest hundred thousand of them. */
final class SeenGuids {

    private static final int REMEMBERED = 100_000;

    private final Map<String, Boolean> guids = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Notes a guid; false when it was there already. */
    boolean add(String guid) {
        return guids.putIfAbsent(guid, Boolean.TRUE) == null;
    }
}
