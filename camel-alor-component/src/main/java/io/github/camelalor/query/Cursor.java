package io.github.camelalor.query;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.Page;
import java.util.List;
import java.util.Map;

/** Where the fetching of one list, page by page, has got to. Not thread-safe. */
interface Cursor<T> {

    /**
     * Returns what the next call asks for beside the question's own parameters.
     *
     * @param wanted how many more are wanted at most
     */
    Map<String, String> ask(long wanted);

    /**
     * Takes the answer to that call.
     *
     * @return what is new in it
     * @throws CodecException if the list cannot go on from here although it has not ended
     */
    List<Entry<T>> take(Page<Entry<T>> page) throws CodecException;

    /** Tells whether nothing is left to be asked for. */
    boolean ended();

    /**
     * One thing of a list.
     *
     * @param value what it is
     * @param body what the route gets of it: the same, or the broker's own text
     */
    record Entry<T>(T value, Object body) {}
}
