package io.github.camelalor.query;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.query.Cursor.Entry;
import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A list that may be long, fetched page by page as it is read; at most one page is held.
 *
 * <p>For one thread, which waits while a page is on its way, for the time of one call at most. What goes wrong is a {@link
 * PageException} from {@code next}, after which the list has ended; {@code hasNext} never fails, so that whoever looks ahead
 * still deals with what came before.
 */
public final class Records implements Iterator<Object>, Closeable {

    /** The call ends by itself in its time; this is for the way back. */
    private static final long GRACE_MILLIS = 1_000;

    private final Pages<?> pages;
    private final Queue<Object> waiting = new ArrayDeque<>();
    private PageException failure;
    private boolean closed;

    <T> Records(Inquiry<T> inquiry, Cursor<T> cursor, long limit, Asker asker) {
        this.pages = new Pages<>(inquiry, cursor, limit, asker);
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && failure == null && !closed && !pages.ended()) {
            try {
                pages.fetch(waiting);
            } catch (PageException e) {
                failure = e;
            }
        }
        return !waiting.isEmpty() || failure != null;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The list has ended");
        }
        if (failure != null) {
            PageException last = failure;
            close();
            throw last;
        }
        return waiting.remove();
    }

    /** Ends the list; nothing more is asked for. */
    @Override
    public void close() {
        closed = true;
        failure = null;
        waiting.clear();
    }

    /** What has been fetched of one list, and what comes next. */
    private static final class Pages<T> {

        private final Inquiry<T> inquiry;
        private final Cursor<T> cursor;
        private final Asker asker;
        private long wanted;
        private int fetched;

        Pages(Inquiry<T> inquiry, Cursor<T> cursor, long limit, Asker asker) {
            this.inquiry = inquiry;
            this.cursor = cursor;
            this.wanted = limit;
            this.asker = asker;
        }

        boolean ended() {
            return wanted == 0 || cursor.ended();
        }

        void fetch(Queue<Object> waiting) {
            Map<String, String> query = new LinkedHashMap<>(inquiry.call().query());
            Map<String, String> place = cursor.ask(wanted);
            query.putAll(place);
            HttpCall first = inquiry.call();
            HttpCall call = HttpCall.get(first.path(), query, first.timeout());
            fetched++;
            try {
                for (Entry<T> entry : cursor.take(inquiry.readPage(body(call)))) {
                    if (wanted > 0) {
                        waiting.add(entry.body());
                        wanted--;
                    }
                }
            } catch (CodecException e) {
                throw failed(place, e);
            } catch (ExecutionException e) {
                throw failed(place, e.getCause());
            } catch (TimeoutException e) {
                throw failed(place, new TimeoutException("no answer within " + call.timeout()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failed(place, new InterruptedException("the thread that waited for it was interrupted"));
            }
        }

        private byte[] body(HttpCall call) throws ExecutionException, TimeoutException, InterruptedException {
            CompletableFuture<byte[]> answer = asker.ask(call);
            return answer.get(call.timeout().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        }

        private PageException failed(Map<String, String> place, Throwable cause) {
            return new PageException(fetched, inquiry + " " + place, cause);
        }
    }
}
