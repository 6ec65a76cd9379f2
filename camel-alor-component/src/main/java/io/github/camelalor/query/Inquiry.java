package io.github.camelalor.query;

import io.github.camelalor.codec.AnswerReader;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.EventReaders;
import io.github.camelalor.codec.Page;
import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.BrokerRecords;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.query.Cursor.Entry;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A question as one message asks it, complete and checked. */
public final class Inquiry<T> {

    private final String name;
    private final HttpCall call;
    private final AnswerReader<T> reader;
    private final boolean one;
    private final EventContext context;
    private final boolean text;
    private final Pages<T> pages;

    /**
     * Makes one.
     *
     * @param name for messages
     * @param one whether the answer is one thing
     * @param context what answers do not repeat
     * @param text whether the route wants the broker's own text
     * @param pages null if one call is all
     */
    Inquiry(
            String name,
            HttpCall call,
            AnswerReader<T> reader,
            boolean one,
            EventContext context,
            boolean text,
            Pages<T> pages) {
        this.name = name;
        this.call = call;
        this.reader = reader;
        this.one = one;
        this.context = context;
        this.text = text;
        this.pages = pages;
    }

    /**
     * How it goes on page by page.
     *
     * @param start makes the cursor at the begin
     * @param limit how many are wanted in all
     */
    record Pages<T>(Supplier<Cursor<T>> start, long limit) {}

    /** Returns the call that asks it. */
    public HttpCall call() {
        return call;
    }

    /** Reads the answer. */
    public Answer read(byte[] body) throws CodecException {
        if (text) {
            Page<T> page = reader.outline(body);
            return answer(EventReaders.json().read(body, 0, body.length, context), page);
        }
        if (one) {
            return new Answer(reader.readOne(body, context), null, null, null);
        }
        Page<T> page = reader.read(body, context);
        return answer(list(page.items()), page);
    }

    /** Records in a list of their own kind turn into JSON by Camel's converters; names of boards are no records. */
    private static List<?> list(List<?> items) {
        return items.stream().allMatch(BrokerRecord.class::isInstance)
                ? BrokerRecords.of(items.stream().map(BrokerRecord.class::cast).toList())
                : items;
    }

    private static Answer answer(Object body, Page<?> page) {
        return new Answer(body, page.total(), page.next(), page.previous());
    }

    /** Returns the list behind it, whose pages are asked for as it is read; only for one that is streamed. */
    public Records records(Asker asker) {
        return new Records(this, pages.start().get(), pages.limit(), asker);
    }

    /** Reads one page of a list. */
    Page<Entry<T>> readPage(byte[] body) throws CodecException {
        Page<T> page = reader.read(body, context);
        List<?> bodies = text ? reader.texts(body).items() : page.items();
        List<Entry<T>> entries = IntStream.range(0, page.items().size())
                .mapToObj(i -> new Entry<>(page.items().get(i), (Object) bodies.get(i)))
                .toList();
        return new Page<>(entries, page.total(), page.next(), page.previous());
    }

    @Override
    public String toString() {
        return name;
    }
}
