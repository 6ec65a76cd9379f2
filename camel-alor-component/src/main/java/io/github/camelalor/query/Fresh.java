package io.github.camelalor.query;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.query.Cursor.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Keeps what one page has from being taken for new in the next, as the broker's pages may overlap. */
final class Fresh<T> {

    private final Function<T, Object> identity;
    private Set<Object> last = Set.of();

    Fresh(Function<T, Object> identity) {
        this.identity = identity;
    }

    /** Returns what the page before did not have. */
    List<Entry<T>> of(List<Entry<T>> page) {
        List<Entry<T>> fresh = page.stream()
                .filter(entry -> !last.contains(identity.apply(entry.value())))
                .toList();
        if (!fresh.isEmpty()) {
            Set<Object> now = new HashSet<>();
            page.forEach(entry -> now.add(identity.apply(entry.value())));
            last = now;
        }
        return fresh;
    }

    static CodecException stuck(int entries) {
        return new CodecException(
                "the broker answered with the same " + entries + " as before, so that the list cannot go on");
    }
}
