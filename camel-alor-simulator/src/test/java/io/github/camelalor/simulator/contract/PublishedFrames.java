package io.github.camelalor.simulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The sample frames of the broker's documentation. */
public final class PublishedFrames {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PublishedFrames() {}

    /** A sample, such as {@code ws/OrdersGetAndSubscribeV2/response-slim.json}. */
    public static JsonNode read(String name) {
        try {
            return MAPPER.readTree(PublishedProtocol.find("frames/" + name).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sample cannot be read: " + name, unreadable);
        }
    }

    /** The paths of all members in the order written, the elements of an array counting as one. */
    public static List<String> members(JsonNode value) {
        List<String> members = new ArrayList<>();
        collect(value, "", members);
        return members;
    }

    private static void collect(JsonNode value, String path, List<String> members) {
        if (value.isArray() && !value.isEmpty()) {
            collect(value.get(0), path + "[]", members);
        }
        value.properties().forEach(member -> {
            String at = path + "/" + member.getKey();
            members.add(at);
            collect(member.getValue(), at, members);
        });
    }
}
