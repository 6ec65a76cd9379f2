package io.github.camelalor.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the answers to one kind of question, in any of the wire formats.
 *
 * <p>Whatever the schema says, an answer may be a list, an object around a list, or one thing alone: published samples show
 * all three for the same question.
 */
public final class AnswerReader<T> {

    private final Element<T> element;
    private final Set<String> listNames;

    /**
     * Reads lists of something.
     *
     * @param listNames what the list may be called in an object around it
     */
    AnswerReader(Element<T> element, String... listNames) {
        this.element = element;
        this.listNames = Set.of(listNames);
    }

    /** Reads one thing of a list, at which the input stands. */
    @FunctionalInterface
    interface Element<T> {

        T read(JsonInput in, EventContext context) throws CodecException;
    }

    /** Reads an answer that may hold any number of things. */
    public Page<T> read(byte[] body, EventContext context) throws CodecException {
        return read(body, in -> element.read(in, context));
    }

    /** Reads an answer that has to hold one thing. */
    public T readOne(byte[] body, EventContext context) throws CodecException {
        List<T> items = read(body, context).items();
        if (items.size() != 1) {
            throw new CodecException("one is expected, not " + items.size(), body, 0, body.length);
        }
        return items.get(0);
    }

    /** Takes an answer apart into the broker's own JSON text of each thing. */
    public Page<String> texts(byte[] body) throws CodecException {
        return read(body, in -> text(in, body));
    }

    /** Reads what an answer says about the rest of its list, and makes sure that it is JSON; nothing of the list is kept. */
    public Page<T> outline(byte[] body) throws CodecException {
        Page<Integer> page = read(body, in -> {
            in.skip();
            return 0;
        });
        return new Page<>(List.of(), page.total(), page.next(), page.previous());
    }

    private static String text(JsonInput in, byte[] body) throws CodecException {
        int start = in.tokenStart();
        in.skip();
        return EventReaders.utf8(body, start, in.position());
    }

    private <E> Page<E> read(byte[] body, WireField.Cell<E> cell) throws CodecException {
        boolean wrapped = wrapped(body);
        try (JsonInput in = JsonInput.envelope(body, 0, body.length)) {
            in.require();
            Page<E> page = wrapped ? unwrap(in, cell) : Page.of(in.list(cell));
            in.end();
            return page;
        }
    }

    /** Tells an object around a list from the one thing itself. */
    private boolean wrapped(byte[] body) throws CodecException {
        if (listNames.isEmpty()) {
            return false;
        }
        try (JsonInput in = JsonInput.envelope(body, 0, body.length)) {
            if (in.require() != JsonToken.START_OBJECT) {
                return false;
            }
            while (in.require() != JsonToken.END_OBJECT) {
                boolean named = listNames.contains(in.name());
                JsonToken value = in.require();
                // A bar has a number of the same name.
                if (named && (value.isStructStart() || value == JsonToken.VALUE_NULL)) {
                    return true;
                }
                in.skip();
            }
            return false;
        }
    }

    private <E> Page<E> unwrap(JsonInput in, WireField.Cell<E> cell) throws CodecException {
        List<E> items = new ArrayList<>();
        boolean found = false;
        Long total = null;
        Instant next = null;
        Instant previous = null;
        while (in.require() != JsonToken.END_OBJECT) {
            String name = in.name();
            boolean nothing = in.require() == JsonToken.VALUE_NULL;
            if (listNames.contains(name)) {
                if (found) {
                    throw in.wrong("given twice: " + name);
                }
                found = true;
                if (!nothing) {
                    items.addAll(in.list(cell));
                }
            } else if (!nothing && name.equals("total")) {
                total = in.count();
            } else if (!nothing && name.equals("next")) {
                next = in.epochUnlessZero(JsonInput::seconds);
            } else if (!nothing && name.equals("prev")) {
                previous = in.epochUnlessZero(JsonInput::seconds);
            } else {
                in.skip();
            }
        }
        return new Page<>(items, total, next, previous);
    }
}
