package io.github.camelalor.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.AlorSimulatorExtension;
import io.github.camelalor.simulator.Caller;
import io.github.camelalor.simulator.WebSocketTranscript;
import io.github.camelalor.simulator.market.Bar;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.PriceLimits;
import io.github.camelalor.simulator.market.PublicTrade;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.market.Tape;
import io.github.camelalor.simulator.market.Timeframe;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars, quotes, instruments and anonymous trades on {@code /ws}. */
class MarketSubscriptionsTest {

    @RegisterExtension
    final AlorSimulatorExtension exchange =
            AlorSimulatorExtension.with(b -> b.seed(7).portfolio("D39004").tickInterval(Duration.ZERO));

    @Test
    void pastTradesComeFirstAndAreMarkedAndThenEachTradeThatIsMade() {
        List<PublicTrade> past = tape().last(3);
        try (WebSocketTranscript client = open()) {
            client.play(request("AllTradesGetAndSubscribe", "\"depth\":3"));
            for (PublicTrade trade : past) {
                client.play("< {\"data\":{\"id\":" + trade.id() + ",\"orderno\":0,\"existing\":true},\"guid\":\"g\"}");
            }
            client.play("< {\"httpCode\":200,\"requestGuid\":\"g\"}");
            buy(3);
            buy(2);
            for (PublicTrade trade : tape().after(past.get(2).id())) {
                client.play("< {\"data\":{\"id\":" + trade.id() + ",\"side\":\"buy\",\"qty\":" + trade.quantity()
                        + ",\"existing\":false},\"guid\":\"g\"}");
            }
            client.play("< silence");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AllTradesSubscribe", "alltradesgetandsubscribe"})
    void noPastTradesComeUnlessAskedFor(String opcode) {
        try (WebSocketTranscript client = open()) {
            client.play(request(opcode, "\"format\":\"SLIM\"")).play("< {\"httpCode\":200,\"requestGuid\":\"g\"}");
            buy(1);
            client.play(
                    "< {\"data\":{\"id\":\"*\",\"sym\":\"SBER\",\"q\":\"*\",\"h\":false,\"s\":\"buy\"},\"guid\":\"g\"}");
        }
    }

    @Test
    void fiveThousandPastTradesDoNotOverrunTheClient() {
        try (WebSocketTranscript client = open()) {
            client.play(request("AllTradesGetAndSubscribe", "\"depth\":5000"));
            for (int i = 0; i < 5_000; i++) {
                assertThat(client.nextJson().at("/data/existing").asBoolean()).isTrue();
            }
            client.play("< {\"httpCode\":200,\"requestGuid\":\"g\"}");
        }
    }

    @Test
    void theOrderNumberOfAnAnonymousTradeIsTextByOption() {
        simulator().behaviour().anonymousOrderNumberAsText(true);
        try (WebSocketTranscript client = open()) {
            client.play(request("AllTradesGetAndSubscribe", "\"depth\":1"))
                    .play("< {\"data\":{\"orderno\":\"0\"},\"guid\":\"g\"}");
        }
    }

    @Test
    void barsOfThePastComeInOrderFromTheFirstOneAskedFor() {
        Timeframe minute = Timeframe.parse("60");
        long now = now();
        long from = minute.start(now) - 10 * 60;
        try (WebSocketTranscript client = open()) {
            client.play(request("BarsGetAndSubscribe", "\"tf\":60,\"from\":" + from + ",\"splitAdjust\":true"));
            List<Long> times = new ArrayList<>();
            for (JsonNode frame = client.nextJson(); frame.has("data"); frame = client.nextJson()) {
                times.add(frame.at("/data/time").asLong());
            }
            assertThat(times).hasSizeBetween(10, 12).isSorted().doesNotHaveDuplicates();
            assertThat(times.get(0)).isEqualTo(from);
        }
    }

    @Test
    void theBarUnderWayIsRepeatedWithTheSameTime() {
        long from = now();
        try (WebSocketTranscript client = open()) {
            client.play(request("BarsGetAndSubscribe", "\"tf\":\"D\",\"from\":" + from + ",\"frequency\":25"))
                    .play("< {\"httpCode\":200,\"requestGuid\":\"g\"}");
            buy(2);
            JsonNode first = client.nextJson().get("data");
            buy(3);
            JsonNode second = client.nextJson().get("data");
            assertThat(second.get("time")).isEqualTo(first.get("time"));
            assertThat(second.get("volume").asLong())
                    .isEqualTo(first.get("volume").asLong() + 3);
            Timeframe day = Timeframe.parse("D");
            Bar bar = tape().bars(day, day.start(from), now(), Long.MAX_VALUE - 1, 1)
                    .get(0);
            assertThat(second.get("open").decimalValue()).isEqualByComparingTo(bar.open());
            assertThat(second.get("volume").asLong()).isEqualTo(bar.volume());
        }
    }

    @Test
    void noBarsOfThePastComeWhenTheyAreNotWanted() {
        try (WebSocketTranscript client = open()) {
            client.play(request("BarsGetAndSubscribe", "\"tf\":\"60\",\"from\":0,\"skipHistory\":true"))
                    .play("< {\"httpCode\":200,\"requestGuid\":\"g\"}");
            buy(1);
            client.play("< {\"data\":{\"time\":\"*\",\"close\":\"*\"},\"guid\":\"g\"}");
        }
    }

    @Test
    void theNewestFiveThousandBarsAreTheDeepestHistory() {
        simulator().behaviour().maxHistoryBars(100);
        try (WebSocketTranscript client = open()) {
            client.play(request("BarsGetAndSubscribe", "\"tf\":\"60\",\"from\":1536557084"));
            long first = client.nextJson().at("/data/time").asLong();
            assertThat(first).isGreaterThan(now() - 102 * 60);
            client.play("<~ {\"httpCode\":200,\"requestGuid\":\"g\"}");
        }
    }

    @Test
    void onlyTheNewestStateOfAnIntervalIsSent() {
        try (WebSocketTranscript client = open()) {
            client.play(request("BarsGetAndSubscribe", "\"tf\":\"D\",\"from\":" + now() + ",\"frequency\":300"))
                    .play("< {\"httpCode\":200}");
            for (int i = 0; i < 30; i++) {
                buy(1);
            }
            Timeframe day = Timeframe.parse("D");
            long volume = tape().bars(day, day.start(now()), now(), Long.MAX_VALUE - 1, 1)
                    .get(0)
                    .volume();
            int frames = 1;
            while (client.nextJson().at("/data/volume").asLong() != volume) {
                frames++;
            }
            assertThat(frames).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void quotesTellTheStateAndFollowIt() {
        try (WebSocketTranscript client = open()) {
            client.play(request("QuotesSubscribe", "\"frequency\":25"));
            JsonNode quote = client.nextJson().get("data");
            assertThat(quote.get("bid").decimalValue())
                    .isEqualByComparingTo(simulator()
                            .exchange()
                            .book(Listings.SBER, 1)
                            .bids()
                            .get(0)
                            .price());
            assertThat(quote.get("last_price").decimalValue())
                    .isEqualByComparingTo(tape().last(1).get(0).price());
            client.play("< {\"httpCode\":200,\"requestGuid\":\"g\"}").play("< silence");
            buy(4);
            JsonNode next = client.nextJson().get("data");
            assertThat(next.get("volume").asLong())
                    .isEqualTo(quote.get("volume").asLong() + 4);
            assertThat(next.get("ask_vol").asLong())
                    .isNotEqualTo(quote.get("ask_vol").asLong());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"InstrumentsGetAndSubscribeV2", "InstrumentsGetAndSubscribe"})
    void anInstrumentIsToldInWholeAndThenByItsChanges(String opcode) {
        try (WebSocketTranscript client = open()) {
            client.play(request(opcode, "\"instrumentGroup\":\"TQBR\"")).play("""
                    < {"data":{"symbol":"SBER","exchange":"MOEX","board":"TQBR","tradingStatus":17,"priceMin":246.8},"guid":"g"}
                    < {"httpCode":200,"requestGuid":"g"}
                    """);
            simulator().exchange().tick();
            client.play("< silence");
            simulator().exchange().halt(Listings.SBER);
            JsonNode change = client.nextJson().get("data");
            assertThat(change.properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly("symbol", "tradingStatus", "tradingStatusInfo");
            assertThat(change.get("tradingStatus").asInt()).isEqualTo(2);
            simulator()
                    .exchange()
                    .priceLimits(Listings.SBER, new PriceLimits(new BigDecimal("228.78"), new BigDecimal("379.96")));
            client.play("< {\"data\":{\"symbol\":\"SBER\",\"priceMin\":228.78,\"priceMax\":379.96},\"guid\":\"g\"}");
            simulator().exchange().resume(Listings.SBER);
            client.play("< {\"data\":{\"symbol\":\"SBER\",\"tradingStatus\":17},\"guid\":\"g\"}");
        }
    }

    @Test
    void clustersTellWhatWasTradedAtEachPrice() {
        long from = Timeframe.parse("D").start(now());
        try (WebSocketTranscript client = open()) {
            client.play(request("ClustersGetAndSubscribe", "\"tf\":\"D\",\"from\":" + (from + 86_400)))
                    .play("< {\"httpCode\":200,\"requestGuid\":\"g\"}");
            buy(3);
            BigDecimal price = tape().last(1).get(0).price();
            JsonNode cluster = client.nextJson().get("data");
            assertThat(cluster.get("timestamp").asLong()).isEqualTo(from);
            assertThat(cluster.get("tradeClusters")).hasSize(1);
            JsonNode level = cluster.at("/tradeClusters/0");
            assertThat(level.get("price").decimalValue()).isEqualByComparingTo(price);
            assertThat(level.get("buyQty").asLong()).isEqualTo(3);
            assertThat(level.get("sellQty").asLong()).isZero();
        }
    }

    @Test
    void clustersOfThePastComeInOrder() {
        long from = now() - 600;
        try (WebSocketTranscript client = open()) {
            client.play(request("ClustersGetAndSubscribe", "\"tf\":\"60\",\"from\":" + from));
            List<Long> times = new ArrayList<>();
            for (JsonNode frame = client.nextJson(); frame.has("data"); frame = client.nextJson()) {
                times.add(frame.at("/data/timestamp").asLong());
            }
            assertThat(times).hasSizeBetween(10, 12).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BarsGetAndSubscribe|\"from\":1|tf is missing",
                "BarsGetAndSubscribe|\"tf\":\"5m\",\"from\":1|tf must be a number of seconds from 1 to 31536000, or D, W, M or Y, not '5m'",
                "BarsGetAndSubscribe|\"tf\":60|from is missing"
            })
    void aFieldThatIsMissingOrWrongIsNamed(String line) {
        String[] parts = line.split("\\|");
        try (WebSocketTranscript client = open()) {
            client.play(request(parts[0], parts[1]))
                    .play("< {\"requestGuid\":\"g\",\"httpCode\":400,\"message\":\"" + parts[2] + "\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BarsGetAndSubscribe",
                "QuotesSubscribe",
                "InstrumentsGetAndSubscribeV2",
                "AllTradesGetAndSubscribe"
            })
    void anEndedSubscriptionIsSilent(String opcode) {
        try (WebSocketTranscript client = open()) {
            client.play(request(opcode, "\"tf\":60,\"from\":9999999999"))
                    .play("<~ {\"httpCode\":200}")
                    .play("> {\"opcode\":\"unsubscribe\",\"guid\":\"g\",\"token\":\"$token\"}")
                    .play("< {\"httpCode\":200}");
            buy(1);
            simulator().exchange().halt(Listings.SBER);
            client.play("< silence");
        }
    }

    private WebSocketTranscript open() {
        return WebSocketTranscript.open(simulator().wsUrl(), Map.of("token", new Caller(simulator()).accessToken()));
    }

    private AlorSimulator simulator() {
        return exchange.simulator();
    }

    private Tape tape() {
        return simulator().exchange().tape(Listings.SBER);
    }

    private void buy(long lots) {
        simulator()
                .exchange()
                .place(OrderTicket.market("D39004", Listings.SBER, Side.BUY, lots)
                        .allowMargin(true));
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private static String request(String opcode, String members) {
        return "> {\"opcode\":\"" + opcode + "\",\"guid\":\"g\",\"code\":\"SBER\",\"exchange\":\"MOEX\","
                + "\"token\":\"$token\"," + members + "}";
    }
}
