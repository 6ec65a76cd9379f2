package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.codec.WireFormat;
import io.github.camelalor.model.Bar;
import io.github.camelalor.model.InstrumentState;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderBook;
import io.github.camelalor.model.PortfolioRisk;
import io.github.camelalor.model.PortfolioSummary;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Quote;
import io.github.camelalor.model.SpectraRisk;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every subscription from its URI to the request on the wire, and from the frame to the message. */
@Timeout(60)
class SubscriptionsTest {

    private final FeedBroker broker = new FeedBroker();
    private FeedRoute route;

    @AfterEach
    void close() {
        if (route != null) {
            route.close();
        }
        broker.close();
    }

    /**
     * One subscription.
     *
     * @param uri what is consumed
     * @param opcode what is asked with
     * @param request the fields asked with
     * @param frame an event, in the format that is asked for by default
     * @param body what it becomes
     * @param headers what the message has beside the body
     */
    record Dialogue(
            String uri, String opcode, String request, String frame, Class<?> body, Map<String, Object> headers) {

        @Override
        public String toString() {
            return uri;
        }
    }

    static List<Dialogue> dialogues() {
        String instrument = "'exchange':'MOEX','code':'SBER',";
        String portfolio = "'exchange':'MOEX','portfolio':'D39004',";
        Map<String, Object> sber = Map.of(AlorConstants.EXCHANGE, "MOEX", AlorConstants.SYMBOL, "SBER");
        Map<String, Object> account = Map.of(AlorConstants.EXCHANGE, "MOEX", AlorConstants.PORTFOLIO, "D39004");
        List<Dialogue> all = new ArrayList<>();
        all.add(new Dialogue(
                "alor:orderbook:MOEX:SBER?depth=5&frequency=10&instrumentGroup=TQBR",
                "OrderBookGetAndSubscribe",
                instrument + "'instrumentGroup':'TQBR','depth':5,'frequency':10,'format':'Slim'",
                "'b':[{'p':271,'v':3}],'a':[{'p':272,'v':4}],'t':1700000000123,'h':true",
                OrderBook.class,
                and(
                        sber,
                        AlorConstants.BOARD,
                        "TQBR",
                        AlorConstants.EXISTING,
                        true,
                        AlorConstants.MESSAGE_TIMESTAMP,
                        1700000000123L)));
        all.add(new Dialogue(
                "alor:bars:MOEX:SBER?timeframe=60&from=2023-11-14T22:13:20Z&splitAdjust=false&frequency=0"
                        + "&skipHistory=true&instrumentGroup=TQBR",
                "BarsGetAndSubscribe",
                instrument + "'instrumentGroup':'TQBR','tf':'60','from':1700000000,'skipHistory':true,"
                        + "'splitAdjust':false,'frequency':0,'format':'Slim'",
                "'t':1700000040,'o':1,'h':4,'l':1,'c':3,'v':7",
                Bar.class,
                and(
                        sber,
                        AlorConstants.BOARD,
                        "TQBR",
                        AlorConstants.BAR_FINISHED,
                        false,
                        AlorConstants.MESSAGE_TIMESTAMP,
                        1700000040000L)));
        all.add(new Dialogue(
                "alor:quotes:MOEX:SBER?frequency=500&instrumentGroup=TQBR",
                "QuotesSubscribe",
                instrument + "'instrumentGroup':'TQBR','frequency':500,'format':'Heavy'",
                "'symbol':'SBER','exchange':'MOEX','lastPrice':271,'lastPriceTimestamp':1700000000,"
                        + "'obMsTimestamp':1700000000777,'currency':'RUB'",
                Quote.class,
                and(sber, AlorConstants.BOARD, "TQBR", AlorConstants.MESSAGE_TIMESTAMP, 1700000000777L)));
        all.add(new Dialogue(
                "alor:instruments:MOEX:SBER?instrumentGroup=TQBR",
                "InstrumentsGetAndSubscribeV2",
                instrument + "'instrumentGroup':'TQBR','format':'Slim'",
                "'sym':'SBER','ex':'MOEX','bd':'TQBR','st':17",
                InstrumentState.class,
                and(sber, AlorConstants.BOARD, "TQBR")));
        all.add(new Dialogue(
                "alor:all-trades:MOEX:SBER?depth=100&includeVirtualTrades=true&instrumentGroup=TQBR",
                "AllTradesGetAndSubscribe",
                instrument + "'instrumentGroup':'TQBR','depth':100,'includeVirtualTrades':true,'format':'Simple'",
                "'id':7,'orderno':0,'symbol':'SBER','board':'TQBR','qty':1,'price':271,"
                        + "'time':'2023-11-14T22:13:20.1234567Z','timestamp':1700000000123,'side':'buy','existing':true",
                MarketTrade.class,
                and(
                        sber,
                        AlorConstants.BOARD,
                        "TQBR",
                        AlorConstants.EXISTING,
                        true,
                        AlorConstants.MESSAGE_TIMESTAMP,
                        1700000000123L)));
        all.add(new Dialogue(
                "alor:positions:MOEX",
                "PositionsGetAndSubscribeV2",
                portfolio + "'skipHistory':false,'format':'Heavy'",
                "'symbol':'SBER','exchange':'MOEX','portfolio':'D39004','qtyUnits':0.5,'existing':false",
                Position.class,
                and(account, AlorConstants.SYMBOL, "SBER", AlorConstants.EXISTING, false)));
        all.add(new Dialogue(
                "alor:summary:MOEX?skipHistory=true",
                "SummariesGetAndSubscribeV2",
                portfolio + "'skipHistory':true,'format':'Slim'",
                "'bp':1000.5,'bp2v':[{'cr':'RUB','bp':1}]",
                PortfolioSummary.class,
                account));
        all.add(new Dialogue(
                "alor:risk:MOEX",
                "RisksGetAndSubscribe",
                portfolio + "'skipHistory':false,'format':'Slim'",
                "'p':'D39004','ex':'MOEX','pe':5,'t':'2023-11-14T22:13:20Z'",
                PortfolioRisk.class,
                and(account, AlorConstants.MESSAGE_TIMESTAMP, 1700000000000L)));
        all.add(new Dialogue(
                "alor:spectra-risk:MOEX",
                "SpectraRisksGetAndSubscribe",
                portfolio + "'skipHistory':false,'format':'Simple'",
                "'portfolio':'D39004','moneyFree':5,'varMargin':1",
                SpectraRisk.class,
                account));
        all.add(new Dialogue(
                "alor:trades:MOEX?skipHistory=true",
                "TradesGetAndSubscribeV2",
                portfolio + "'skipHistory':false,'format':'Heavy'",
                "'id':'7','orderNo':'8','symbol':'SBER','exchange':'MOEX','board':'TQBR','qtyUnits':10,'qtyBatch':1,"
                        + "'price':271,'side':'buy','date':'2023-11-14T22:13:20Z','existing':false",
                Trade.class,
                and(
                        account,
                        AlorConstants.SYMBOL,
                        "SBER",
                        AlorConstants.BOARD,
                        "TQBR",
                        AlorConstants.EXISTING,
                        false,
                        AlorConstants.MESSAGE_TIMESTAMP,
                        1700000000000L)));
        all.add(new Dialogue(
                "alor:orders:MOEX?orderStatuses=working,filled",
                "OrdersGetAndSubscribeV2",
                portfolio + "'skipHistory':false,'format':'Slim'",
                "'id':'7','sym':'SBER','ex':'MOEX','p':'D39004','bd':'TQBR','t':'limit','s':'buy','st':'working',"
                        + "'tt':'2023-11-14T22:13:20Z','q':10,'qb':1,'fq':0,'fqb':0,'px':271,'h':true",
                Order.class,
                and(
                        account,
                        AlorConstants.SYMBOL,
                        "SBER",
                        AlorConstants.BOARD,
                        "TQBR",
                        AlorConstants.EXISTING,
                        true,
                        AlorConstants.MESSAGE_TIMESTAMP,
                        1700000000000L)));
        all.add(new Dialogue(
                "alor:stop-orders:MOEX?orderStatuses=working",
                "StopOrdersGetAndSubscribeV2",
                portfolio + "'skipHistory':false,'format':'Slim'",
                "'id':7,'sym':'SBER','ex':'MOEX','p':'D39004','t':'stop','s':'sell','st':'working','cnd':'LessOrEqual',"
                        + "'ut':'2023-11-14T22:13:20Z','q':10,'qb':1,'pxs':250,'h':true",
                StopOrder.class,
                and(
                        account,
                        AlorConstants.SYMBOL,
                        "SBER",
                        AlorConstants.EXISTING,
                        true,
                        AlorConstants.MESSAGE_TIMESTAMP,
                        1700000000000L)));
        return all;
    }

    private static Map<String, Object> and(Map<String, Object> headers, Object... more) {
        Map<String, Object> all = new HashMap<>(headers);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static JsonObject json(String members) {
        return new JsonObject("{" + members.replace('\'', '"') + "}");
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void aSubscriptionGoesOutAsItsUriSaysAndComesBackTyped(Dialogue dialogue) throws Exception {
        broker.snapshot(dialogue.opcode(), request -> List.of(json(dialogue.frame())));
        route = new FeedRoute(broker, dialogue.uri()).start();

        await().until(() -> route.events.size() == 1);
        JsonObject request = broker.requests(dialogue.opcode()).get(0).copy();
        assertThat(Set.of(request.remove("opcode"), request.remove("guid"), request.remove("token")))
                .doesNotContainNull();
        assertThat(request.getMap()).isEqualTo(json(dialogue.request()).getMap());
        FeedRoute.Event event = route.events.get(0);
        assertThat(event.body()).isInstanceOf(dialogue.body());
        Map<String, Object> headers = new HashMap<>(event.headers());
        assertThat(headers.remove(AlorConstants.AGE)).isInstanceOf(Long.class);
        assertThat(headers).isEqualTo(dialogue.headers());
        assertThat(route.troubles).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void everySubscriptionHandsOnTheBrokersOwnTextIfWanted(Dialogue dialogue) throws Exception {
        broker.snapshot(dialogue.opcode(), request -> List.of(json(dialogue.frame())));
        route = new FeedRoute(broker, dialogue.uri() + (dialogue.uri().contains("?") ? "&" : "?") + "body=json")
                .start();

        await().until(() -> route.events.size() == 1);
        assertThat(route.events.get(0).body()).isEqualTo(json(dialogue.frame()).encode());
        Map<String, Object> headers = new HashMap<>(route.events.get(0).headers());
        headers.remove(AlorConstants.AGE);
        assertThat(headers).isEqualTo(dialogue.headers());
    }

    @Test
    void theStateAfterAReconnectIsAskedForThoughNoHistoryWasWanted() throws Exception {
        String opcode = "SummariesGetAndSubscribeV2";
        broker.snapshot(opcode, request -> request.getBoolean("skipHistory") ? List.of() : List.of(json("'bp':7")));
        route = new FeedRoute(broker, "alor:summary:MOEX?skipHistory=true").start();
        await().until(() -> broker.subscribed(opcode));
        broker.cut();
        broker.back();

        await().until(() -> route.events.size() == 1);
    }

    @Test
    void aFormatThatIsAskedForIsUsed() throws Exception {
        broker.snapshot("QuotesSubscribe", request -> List.of(json("'sym':'SBER','ex':'MOEX','c':271.5")));
        route = new FeedRoute(broker, "alor:quotes:MOEX:SBER?format=" + WireFormat.SLIM).start();

        await().until(() -> route.events.size() == 1);
        assertThat(broker.requests("QuotesSubscribe").get(0).getString("format"))
                .isEqualTo("Slim");
        assertThat(((Quote) route.events.get(0).body()).lastPrice()).isEqualByComparingTo("271.5");
    }
}
