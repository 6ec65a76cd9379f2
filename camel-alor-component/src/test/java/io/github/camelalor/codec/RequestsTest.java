package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.MarketOrder;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopLimitOrder;
import io.github.camelalor.model.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final MarketOrder ORDER = MarketOrder.builder()
            .exchange("MOEX")
            .symbol("SBER")
            .portfolio("D39004")
            .side(Side.BUY)
            .quantity(3)
            .comment("mine")
            .build();

    @Test
    void aSubscriptionIsWrittenInTheOrderOfTheDocumentation() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("format", "Slim");
        fields.put("frequency", 25);
        fields.put("instrumentGroup", null);
        fields.put("code", "SBER");
        fields.put("depth", 20);
        fields.put("exchange", "MOEX");
        fields.put("zeal", true);

        assertThat(Requests.subscribe("OrderBookGetAndSubscribe", "g-1", "t-1", fields))
                .isEqualTo(text("{'opcode':'OrderBookGetAndSubscribe','exchange':'MOEX','code':'SBER','depth':20,"
                        + "'format':'Slim','frequency':25,'zeal':true,'guid':'g-1','token':'t-1'}"));
    }

    @Test
    void listsAreWrittenAsLists() {
        assertThat(Requests.subscribe(
                        "OrdersGetAndSubscribeV2", "g", "t", Map.of("orderStatuses", List.of("working", "filled"))))
                .contains(text("'orderStatuses':['working','filled']"));
    }

    @Test
    void aValueThatNoRequestHasIsRefused() {
        Map<String, Object> fields = Map.of("from", Instant.EPOCH);

        assertThatThrownBy(() -> Requests.subscribe("BarsGetAndSubscribe", "g", "t", fields))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Instant");
    }

    @Test
    void theShortRequests() {
        assertThat(Requests.unsubscribe("g", "t")).isEqualTo(text("{'opcode':'unsubscribe','token':'t','guid':'g'}"));
        assertThat(Requests.ping("g", "t")).isEqualTo(text("{'opcode':'ping','guid':'g','confirm':true,'token':'t'}"));
        assertThat(Requests.ping("g", null)).isEqualTo(text("{'opcode':'ping','guid':'g','confirm':true}"));
        assertThat(Requests.authorize("g", "t")).isEqualTo(text("{'opcode':'authorize','guid':'g','token':'t'}"));
    }

    @Test
    void anOrderIsWrittenWithWhatItSaysAndNothingElse() {
        assertThat(Requests.create("g", ORDER, null))
                .isEqualTo(text("{'opcode':'create:market','guid':'g','side':'buy','quantity':3,"
                        + "'instrument':{'symbol':'SBER','exchange':'MOEX'},'user':{'portfolio':'D39004'}}"));
    }

    @Test
    void anOrderIsWrittenWithAllItCanSay() {
        MarketOrder full = new MarketOrder(
                "MOEX", "SBER", "TQBR", "D39004", Side.SELL, 3, TimeInForce.FILLORKILL, true, false, "mine");

        assertThat(Requests.create("g", full, "mine\n\"#1\""))
                .isEqualTo("{\"opcode\":\"create:market\",\"guid\":\"g\",\"side\":\"sell\",\"quantity\":3,"
                        + "\"instrument\":{\"symbol\":\"SBER\",\"exchange\":\"MOEX\",\"instrumentGroup\":\"TQBR\"},"
                        + "\"comment\":\"mine\\n\\\"#1\\\"\",\"user\":{\"portfolio\":\"D39004\"},"
                        + "\"timeInForce\":\"fillorkill\",\"allowMargin\":true,\"checkDuplicates\":false}");
        assertThat(Requests.orderBody(full, "c"))
                .isEqualTo(text("{'side':'sell','quantity':3,"
                        + "'instrument':{'symbol':'SBER','exchange':'MOEX','instrumentGroup':'TQBR'},'comment':'c',"
                        + "'user':{'portfolio':'D39004'},'timeInForce':'fillorkill','allowMargin':true}"));
    }

    @Test
    void aConditionalOrderWithoutEndIsWrittenWithZero() {
        StopLimitOrder order = StopLimitOrder.builder()
                .exchange("MOEX")
                .symbol("SBER")
                .portfolio("D39004")
                .side(Side.BUY)
                .quantity(3)
                .price(new BigDecimal("250.50"))
                .condition(StopCondition.MORE)
                .triggerPrice(new BigDecimal("1E+2"))
                .build();

        assertThat(Requests.create("g", order, null))
                .isEqualTo(text("{'opcode':'create:stopLimit','guid':'g','side':'buy','quantity':3,'price':250.50,"
                        + "'condition':'more','triggerPrice':100,'stopEndUnixTime':0,"
                        + "'instrument':{'symbol':'SBER','exchange':'MOEX'},'user':{'portfolio':'D39004'}}"));
    }

    @Test
    void anUpdateNamesTheOrderThatItReplaces() {
        assertThat(Requests.update("g", "2023555935792417386", ORDER, null))
                .isEqualTo(text("{'opcode':'update:market','guid':'g','orderId':'2023555935792417386','side':'buy',"
                        + "'quantity':3,'instrument':{'symbol':'SBER','exchange':'MOEX'},"
                        + "'user':{'portfolio':'D39004'}}"));
    }

    @Test
    void aCancelSaysNoMoreThanItNeeds() {
        assertThat(Requests.delete("g", OrderType.STOPLIMIT, "17", "MOEX", "D39004", false))
                .isEqualTo(text("{'opcode':'delete:stopLimit','guid':'g','orderId':'17','exchange':'MOEX',"
                        + "'user':{'portfolio':'D39004'},'checkDuplicates':false}"));
    }

    private static String text(String text) {
        return text.replace('\'', '"');
    }
}
