package io.github.camelalor;

import java.util.List;
import java.util.Map;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** A session as a tree of names and values, which is its JSON, and as lines of text that say the same. */
final class SessionTree {

    private SessionTree() {}

    static JsonObject json(SessionStatus session) {
        JsonObject tree = new JsonObject();
        tree.put("component", session.name().component());
        tree.put("name", session.name().account());
        for (Section section : SessionFacts.SECTIONS) {
            tree.put(section.name(), facts(section.facts(), session, session.now()));
        }
        tree.put("links", rows(SessionFacts.LINK, session.links(), session.now()));
        tree.put("journals", rows(SessionFacts.JOURNAL, session.journals(), session.now()));
        tree.put("subscriptions", rows(SessionFacts.SUBSCRIPTION, session.subscriptions(), session.now()));
        tree.put("troubles", new JsonArray(new Troubles(session).all()));
        return tree;
    }

    static String text(SessionStatus session) {
        JsonObject tree = json(session);
        StringBuilder text = new StringBuilder().append(session.name()).append('\n');
        for (Section section : SessionFacts.SECTIONS) {
            text.append("    ").append(section.name()).append(": ");
            line(text, tree.getMap(section.name()));
        }
        lines(text, "link", tree.getCollection("links"));
        lines(text, "journal", tree.getCollection("journals"));
        lines(text, "subscription", tree.getCollection("subscriptions"));
        for (Object trouble : tree.getCollection("troubles")) {
            text.append("    trouble: ").append(trouble).append('\n');
        }
        return text.toString();
    }

    private static <T> JsonArray rows(List<Fact<T>> facts, List<T> statuses, long now) {
        JsonArray rows = new JsonArray();
        statuses.forEach(each -> rows.add(facts(facts, each, now)));
        return rows;
    }

    private static <T> JsonObject facts(List<Fact<T>> facts, T status, long now) {
        JsonObject values = new JsonObject();
        for (Fact<T> fact : facts) {
            Object value = fact.of(status, now);
            if (value != null) {
                values.put(fact.name(), value);
            }
        }
        return values;
    }

    private static void lines(StringBuilder text, String what, Iterable<?> rows) {
        for (Object row : rows) {
            text.append("    ").append(what).append(": ");
            line(text, (JsonObject) row);
        }
    }

    private static void line(StringBuilder text, Map<?, ?> values) {
        String separator = "";
        for (Map.Entry<?, ?> each : values.entrySet()) {
            text.append(separator).append(each.getKey()).append(' ').append(each.getValue());
            separator = ", ";
        }
        text.append('\n');
    }
}
