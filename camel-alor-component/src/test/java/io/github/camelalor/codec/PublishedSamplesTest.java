package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.codec.Frame.DataFrame;
import io.github.camelalor.codec.Frame.ServiceFrame;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Trade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every frame that the broker publishes or that was recorded is understood. */
class PublishedSamplesTest {

    private static final EventContext CONTEXT = new EventContext("MOEX", "SBER", null, "D39004");
    private static final Map<String, EventReader<?>> READERS = Map.of(
            "OrderBookGetAndSubscribe", EventReaders.orderBook(),
            "OrdersGetAndSubscribeV2", EventReaders.order(),
            "TradesGetAndSubscribeV2", EventReaders.trade(),
            "PositionsGetAndSubscribeV2", EventReaders.position());

    @Test
    void everyEventIsReadAsItStandsAndCompact() throws Exception {
        int events = 0;
        for (Path sample : Shared.samples("ws", "response")) {
            String opcode = sample.getParent().getFileName().toString();
            JsonNode tree = Shared.tree(sample);
            Object asItStands = event(opcode, Files.readAllBytes(sample));
            Object compact = event(opcode, tree.toString().getBytes(StandardCharsets.UTF_8));

            assertThat(compact).describedAs(sample.toString()).isEqualTo(asItStands);
            events++;
        }
        assertThat(events).isGreaterThan(30);
    }

    @Test
    void theFormatsOfOneEventSayTheSame() throws Exception {
        for (String opcode : List.of("OrdersGetAndSubscribeV2")) {
            Path folder = Shared.path("frames/ws/" + opcode);
            Object simple = event(opcode, Files.readAllBytes(folder.resolve("response-simple.json")));

            assertThat(event(opcode, Files.readAllBytes(folder.resolve("response-slim.json"))))
                    .isEqualTo(simple);
            assertThat(event(opcode, Files.readAllBytes(folder.resolve("response-heavy.json"))))
                    .isEqualTo(simple);
        }
    }

    @Test
    void everyAnswerToARequestIsAServiceFrame() throws Exception {
        List<Path> samples = new ArrayList<>(Shared.samples("ws/_service", ""));
        samples.addAll(Shared.samples("cws/_service", ""));
        samples.addAll(Shared.samples("cws", "response"));
        assertThat(samples).hasSizeGreaterThan(5);
        for (Path sample : samples) {
            byte[] bytes = Files.readAllBytes(sample);
            ServiceFrame frame = (ServiceFrame) FrameReader.read(bytes, 0, bytes.length);
            JsonNode tree = Shared.tree(sample);

            assertThat(frame.requestGuid()).isEqualTo(tree.get("requestGuid").asText());
            assertThat(frame.httpCode()).isEqualTo(tree.get("httpCode").asInt());
            assertThat(frame.orderNumber())
                    .isEqualTo(tree.has("orderNumber") ? tree.get("orderNumber").asText() : null);
        }
    }

    @Test
    void everyListOverHttpIsRead() throws Exception {
        for (Path sample : Shared.samples("http/orders", "response")) {
            assertThat(Answers.orders(Files.readAllBytes(sample), CONTEXT))
                    .extracting(Order::id)
                    .containsExactly("41423837024");
        }
        for (Path sample : Shared.samples("http/order", "response")) {
            assertThat(Answers.orders(Files.readAllBytes(sample), CONTEXT))
                    .extracting(Order::comment)
                    .containsExactly("Приказ на продажу");
        }
        for (String folder : List.of("http/trades", "http/trade-deprecated")) {
            for (Path sample : Shared.samples(folder, "response")) {
                assertThat(Answers.trades(Files.readAllBytes(sample), CONTEXT))
                        .extracting(Trade::orderNumber)
                        .containsExactly("41129409599");
            }
        }
        for (String folder : List.of("http/positions", "http/position")) {
            for (Path sample : Shared.samples(folder, "response")) {
                assertThat(Answers.positions(Files.readAllBytes(sample), CONTEXT))
                        .extracting(Position::symbol)
                        .isNotEmpty()
                        .doesNotContainNull();
            }
        }
        for (Path sample : Shared.samples("http/orderbook", "response")) {
            OrderBook book = Answers.orderBook(Files.readAllBytes(sample), CONTEXT);
            assertThat(book.bids()).hasSize(1);
            assertThat(book.flags()).isEmpty();
        }
        for (Path sample : Shared.samples("http/time", "response")) {
            assertThat(Answers.time(Files.readAllBytes(sample)).getEpochSecond())
                    .isEqualTo(Shared.tree(sample).asLong());
        }
    }

    @Test
    void everyRecordedFrameIsRead() throws Exception {
        int frames = 0;
        for (JsonNode recorded : Shared.recorded()) {
            String opcode = recorded.path("opcode").asText();
            if (recorded.has("raw")) {
                byte[] raw = recorded.get("raw").asText().getBytes(StandardCharsets.UTF_8);
                Frame frame = FrameReader.read(raw, 0, raw.length);
                if (frame instanceof DataFrame event && READERS.containsKey(opcode)) {
                    assertThat(READERS.get(opcode).read(raw, event.from(), event.to(), CONTEXT))
                            .isNotNull();
                }
                frames++;
            } else if (recorded.has("data")) {
                byte[] data = recorded.get("data").toString().getBytes(StandardCharsets.UTF_8);
                assertThat(READERS.get(opcode).read(data, 0, data.length, CONTEXT))
                        .isNotNull();
                frames++;
            }
        }
        assertThat(frames).isGreaterThanOrEqualTo(10);
    }

    @Test
    void everyAnswerToAnOrderIsUnderstood() throws IOException {
        for (Path sample : Shared.samples("http/order-create", "response-200")) {
            assertThat(Answers.order(200, Files.readAllBytes(sample))).isEqualTo(new OrderAnswer.Accepted("409...153"));
        }
        for (Path sample : Shared.samples("http/order-create", "error-400-repeated")) {
            assertThat(Answers.order(400, Files.readAllBytes(sample))).isInstanceOf(OrderAnswer.AlreadyHandled.class);
        }
        for (Path sample : Shared.samples("http/order-cancel", "error-400")) {
            assertThat(Answers.order(400, Files.readAllBytes(sample)))
                    .isEqualTo(new OrderAnswer.Refused("OrderToCancelNotFound (404)", "Order to cancel not found"));
        }
    }

    /** Reads an event by its reader, those of other opcodes as text without white space. */
    private static Object event(String opcode, byte[] frame) throws CodecException, IOException {
        DataFrame event = (DataFrame) FrameReader.read(frame, 0, frame.length);
        assertThat(event.guid()).hasSize(36);
        EventReader<?> reader = READERS.get(opcode);
        return reader == null
                ? EventReaders.json()
                        .read(frame, event.from(), event.to(), CONTEXT)
                        .replaceAll("\\s", "")
                : reader.read(frame, event.from(), event.to(), CONTEXT);
    }
}
