package io.github.camelalor.simulator.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.camelalor.simulator.market.Book;
import io.github.camelalor.simulator.market.BookLevel;
import java.io.IOException;
import java.util.List;

/** Writes order books; made for many thousands of frames a second. */
public final class BookFrames {
    private static final SerializableString PRICE = new SerializedString("price");
    private static final SerializableString VOLUME = new SerializedString("volume");
    private static final SerializableString P = new SerializedString("p");
    private static final SerializableString V = new SerializedString("v");
    private static final SerializableString BIDS = new SerializedString("bids");
    private static final SerializableString ASKS = new SerializedString("asks");
    private static final SerializableString B = new SerializedString("b");
    private static final SerializableString A = new SerializedString("a");
    private static final SerializableString SNAPSHOT = new SerializedString("snapshot");
    private static final SerializableString TIMESTAMP = new SerializedString("timestamp");
    private static final SerializableString MS_TIMESTAMP = new SerializedString("ms_timestamp");
    private static final SerializableString HEAVY_MS_TIMESTAMP = new SerializedString("msTimestamp");
    private static final SerializableString T = new SerializedString("t");
    private static final SerializableString EXISTING = new SerializedString("existing");
    private static final SerializableString H = new SerializedString("h");
    private static final long MILLIS = 1000;

    private BookFrames() {}

    /**
     * A data frame with the whole book.
     *
     * @param existing whether this is the first state after subscribing
     * @param guid guid of the subscription
     */
    public static byte[] encode(Book book, WireFormat format, boolean existing, String guid) {
        return Frames.data(guid, json -> write(json, book, format, existing));
    }

    static void write(JsonGenerator json, Book book, WireFormat format, boolean existing) throws IOException {
        json.writeStartObject();
        if (format == WireFormat.SIMPLE) {
            json.writeFieldName(SNAPSHOT);
            json.writeBoolean(existing);
        }
        side(json, format.slim() ? B : BIDS, book.bids(), format);
        side(json, format.slim() ? A : ASKS, book.asks(), format);
        if (format == WireFormat.SIMPLE) {
            json.writeFieldName(TIMESTAMP);
            json.writeNumber(book.time() / MILLIS);
        }
        json.writeFieldName(
                switch (format) {
                    case SIMPLE -> MS_TIMESTAMP;
                    case SLIM -> T;
                    case HEAVY -> HEAVY_MS_TIMESTAMP;
                });
        json.writeNumber(book.time());
        json.writeFieldName(format.slim() ? H : EXISTING);
        json.writeBoolean(existing);
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, SerializableString name, List<BookLevel> levels, WireFormat format)
            throws IOException {
        SerializableString price = format.slim() ? P : PRICE;
        SerializableString volume = format.slim() ? V : VOLUME;
        json.writeFieldName(name);
        json.writeStartArray();
        for (int i = 0; i < levels.size(); i++) {
            BookLevel level = levels.get(i);
            json.writeStartObject();
            json.writeFieldName(price);
            // Prices of a listing carry no zeros at their end.
            json.writeNumber(level.price());
            json.writeFieldName(volume);
            json.writeNumber(level.volume());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
