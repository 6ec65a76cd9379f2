package io.github.camelalor.query;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Goes on by the number of what has come already.
 *
 * <p>Only an empty page is the end for sure, since a broker may give fewer than were asked for. Things that move back by new
 * ones in front of them come twice and are left out once.
 */
final class OffsetCursor<T> implements Cursor<T> {

    private final Parameter limit;
    private final int pageSize;
    private final Fresh<T> fresh;
    private long offset;
    private long asked;
    private boolean ended;

    private OffsetCursor(Parameter limit, long offset, int pageSize, Function<T, Object> identity) {
        this.limit = limit;
        this.offset = offset;
        this.pageSize = pageSize;
        this.fresh = new Fresh<>(identity);
    }

    /**
     * Describes such lists.
     *
     * @param limit what asks for a number of things
     * @param identity what tells two things apart
     */
    static <T> Paging<T> paging(Parameter limit, int usual, int most, Function<T, Object> identity) {
        return new Paging<>(
                limit,
                usual,
                most,
                (values, pageSize) -> {
                    Long from = values.get(Parameters.OFFSET);
                    return new OffsetCursor<>(limit, from == null ? 0 : from, pageSize, identity);
                },
                values -> null);
    }

    @Override
    public Map<String, String> ask(long wanted) {
        asked = Math.min(pageSize, wanted);
        return Map.of(limit.wireName(), String.valueOf(asked), Parameters.OFFSET.wireName(), String.valueOf(offset));
    }

    @Override
    public List<Entry<T>> take(Page<Entry<T>> page) throws CodecException {
        List<Entry<T>> entries = page.items();
        offset += entries.size();
        boolean partial = entries.size() < asked;
        ended = entries.isEmpty() || partial && page.total() != null && offset >= page.total();
        List<Entry<T>> news = fresh.of(entries);
        if (news.isEmpty() && !partial) {
            throw Fresh.stuck(entries.size());
        }
        ended |= news.isEmpty();
        return news;
    }

    @Override
    public boolean ended() {
        return ended;
    }
}
