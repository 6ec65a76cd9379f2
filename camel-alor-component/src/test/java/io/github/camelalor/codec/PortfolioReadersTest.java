package io.github.camelalor.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.BuyingPower;
import io.github.camelalor.model.ExecutionPolicy;
import io.github.camelalor.model.Iceberg;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderEstimate;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.model.OrderGroupMember;
import io.github.camelalor.model.OrderGroupStatus;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.model.OrderType;
import io.github.camelalor.model.PortfolioSummary;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Repo;
import io.github.camelalor.model.Side;
import io.github.camelalor.model.StopCondition;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.TimeInForce;
import io.github.camelalor.model.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioReadersTest {

    private static final EventContext D39004 = EventContext.ofPortfolio("MOEX", "D39004");
    private static final String ORDER = "{'id':'2006665023417483347','sym':'ALRS-3.24','p':'D39004','ex':'MOEX',"
            + "'t':'limit','s':'buy','st':'working','q':10,'qb':1,'fq':0,'fqb':0,'px':6400,'tf':'oneday'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'2006665023417483347','symbol':'ALRS-3.24','board':'RFUD','brokerSymbol':'MOEX:ALRS-3.24',"
                        + "'portfolio':'D39004','exchange':'MOEX','comment':null,'type':'limit','side':'buy',"
                        + "'status':'working','transTime':'2024-01-08T15:57:12.2911671Z','updateTime':null,"
                        + "'endTime':'2024-12-27T23:59:59.9990000Z','qtyUnits':1,'qtyBatch':1,'qty':1,"
                        + "'filledQtyUnits':0,'filledQtyBatch':0,'filled':0,'price':6400,'existing':true,"
                        + "'timeInForce':'oneday','iceberg':null,'volume':6400}",
                "{'id':2006665023417483347,'sym':'ALRS-3.24','bd':'RFUD','tic':'MOEX:ALRS-3.24','p':'D39004',"
                        + "'ex':'MOEX','t':'Limit','s':'BUY','st':'Working','tt':'2024-01-08T15:57:12.2911671',"
                        + "'et':'2024-12-27T23:59:59.999','q':'1','qb':1.0,'fq':0,'fqb':0,'px':'6400','h':true,"
                        + "'tf':'OneDay','i':null,'v':6400,'new':[{'id':1}]}"
            })
    void anOrderIsTheSameInAllFormatsAndSpellings(String text) throws CodecException {
        assertThat(Bytes.read(EventReaders.order(), text, D39004))
                .isEqualTo(new Order(
                        "2006665023417483347",
                        "MOEX",
                        "ALRS-3.24",
                        "RFUD",
                        "MOEX:ALRS-3.24",
                        "D39004",
                        null,
                        OrderType.LIMIT,
                        Side.BUY,
                        OrderStatus.WORKING,
                        Instant.parse("2024-01-08T15:57:12.291167100Z"),
                        null,
                        Instant.parse("2024-12-27T23:59:59.999Z"),
                        1,
                        1,
                        0,
                        0,
                        new BigDecimal("6400"),
                        true,
                        TimeInForce.ONEDAY,
                        null,
                        new BigDecimal("6400")));
    }

    @Test
    void anIcebergShowsItsParts() throws CodecException {
        Iceberg parts = new Iceberg(
                BigDecimal.TEN,
                new BigDecimal("2.5"),
                new BigDecimal("100"),
                BigDecimal.TEN,
                new BigDecimal("30"),
                new BigDecimal("3"));

        assertThat(order(",'i':{'cf':10,'cv':2.5,'v':100,'vb':10,'vf':30,'vfb':3}")
                        .iceberg())
                .isEqualTo(parts);
        assertThat(order(
                                ",'iceberg':{'creationFixedQuantity':10,'creationVarianceQuantity':2.5,'visibleQuantity':100,"
                                        + "'visibleQuantityBatch':10,'visibleFilledQuantity':30,'visibleFilledQuantityBatch':3}")
                        .iceberg())
                .isEqualTo(parts);
    }

    @Test
    void aWordThatIsNotDocumentedDoesNotLoseTheEvent() throws CodecException {
        Order order = Bytes.read(
                EventReaders.order(),
                "{'id':'1','sym':'S','type':'peg','side':null,'status':'suspended','q':1,'qb':1,'fq':0,'fqb':0}",
                D39004);

        assertThat(order.type()).isEqualTo(OrderType.UNKNOWN);
        assertThat(order.side()).isEqualTo(Side.UNKNOWN);
        assertThat(order.status()).isEqualTo(OrderStatus.UNKNOWN);
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.UNKNOWN);
        assertThat(order.portfolio()).isEqualTo("D39004");
        assertThat(order.exchange()).isEqualTo("MOEX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'id':'2'",
                ",'symbol':'X'",
                ",'tt':'2024-13-08T15:57:12Z'",
                ",'tt':'yesterday'",
                ",'tt':1704729432",
                ",'cmt':5",
                ",'cmt':'\\ud83d'",
                ",'cmt':'\\ude00\\ud83d'",
                ",'h':1",
                ",'i':[]",
                ",'i':{'cf':{}}",
                ",'v':{}",
                ",'x':{'y':}"
            })
    void anOrderWithAWrongValueIsRefused(String more) {
        assertThatThrownBy(() -> order(more)).isInstanceOf(CodecException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "sym", "q", "qb", "fq", "fqb"})
    void anOrderWithoutWhatEveryOrderHasIsRefused(String name) {
        String without = (ORDER + "}").replace("'" + name + "'", "'gone'");

        assertThatThrownBy(() -> Bytes.read(EventReaders.order(), without, D39004))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("missing: ");
    }

    @Test
    void aTradeIsReadInSimpleAndSlim() throws CodecException {
        Trade simple = Bytes.read(
                EventReaders.trade(),
                "{'id':'4421925358','orderno':'42030831469','comment':null,'symbol':'GAZP','brokerSymbol':'MOEX:GAZP',"
                        + "'exchange':'MOEX','date':'2023-12-29T12:35:06.0000000Z','board':'TQBR','qtyUnits':10,"
                        + "'qtyBatch':1,'qty':1,'price':170.21,'accruedInt':0,'side':'buy','existing':true,"
                        + "'commission':1.36105,'repoSpecificFields':null,'volume':1702.1}",
                D39004);
        Trade slim = Bytes.read(
                EventReaders.trade(),
                "{'id':4421925358,'eid':42030831469,'cmt':null,'sym':'GAZP','tic':'MOEX:GAZP','ex':'MOEX',"
                        + "'d':'2023-12-29T12:35:06','b':'TQBR','q':10,'qb':1,'px':170.21,'ai':0,'s':'buy','h':true,"
                        + "'cms':1.36105,'r':null,'v':1702.1}",
                D39004);

        assertThat(slim).isEqualTo(simple);
        assertThat(simple.orderNumber()).isEqualTo("42030831469");
        assertThat(simple.portfolio()).isEqualTo("D39004");
        assertThat(simple.board()).isEqualTo("TQBR");
        assertThat(simple.quantity()).isEqualTo(1);
        assertThat(simple.quantityUnits()).isEqualTo(10);
        assertThat(simple.commission()).isEqualByComparingTo("1.36105");
    }

    @Test
    void aRepoShowsItsTerms() throws CodecException {
        String head = "{'id':'1','sym':'S','ex':'MOEX','d':'2023-12-29T12:35:06Z','q':1,'qb':1,'px':1,'s':'sell',";
        Repo terms = new Repo(
                new BigDecimal("7.5"), "REF", 3L, "L01", "Repo", new BigDecimal("1000.10"), new BigDecimal("16.21"));

        assertThat(Bytes.read(
                                EventReaders.trade(),
                                head + "'r':{'r':7.5,'exr':'REF','tm':3,'a':'L01','t':'Repo','v':1000.10,'y':16.21}}",
                                D39004)
                        .repo())
                .isEqualTo(terms);
        assertThat(Bytes.read(
                                EventReaders.trade(),
                                head + "'repoSpecificFields':{'repoRate':7.5,'extRef':'REF','repoTerm':3,"
                                        + "'account':'L01','tradeTypeInfo':'Repo','value':1000.10,'yield':16.21}}",
                                D39004)
                        .repo())
                .isEqualTo(terms);
    }

    @Test
    void cashIsAPositionWithFractions() throws CodecException {
        Position cash = Bytes.read(
                EventReaders.position(),
                "{'avgPrice':0,'brokerSymbol':'MOEX:RUB','exchange':'MOEX','isCurrency':true,'lotSize':1,"
                        + "'open':28692.09,'openUnits':28692.09,'portfolio':'7502T0U','qty':28692.09,"
                        + "'qtyUnits':28692.09,'symbol':'RUB','existing':true}",
                D39004);

        assertThat(cash.quantityUnits()).isEqualTo(new BigDecimal("28692.09"));
        assertThat(cash.openQuantity()).isEqualTo(new BigDecimal("28692.09"));
        assertThat(cash.quantityTFuture()).isEqualTo(new BigDecimal("28692.09"));
        assertThat(cash.portfolio()).isEqualTo("7502T0U");
        assertThat(cash.currency()).isTrue();
    }

    @Test
    void aSlimPositionHasNoLots() throws CodecException {
        Position position = Bytes.read(
                EventReaders.position(),
                "{'v':549.198,'cv':555.24,'sym':'APTK','tic':'MOEX:APTK','p':'D00013','ex':'MOEX','pxavg':9.1533,"
                        + "'q':60,'o':60,'lot':10,'n':'Аптеки36и6','q0':60,'q1':60,'q2':60,'qf':60,'upd':1.92,"
                        + "'up':7.962,'cur':false,'h':true}",
                D39004);

        assertThat(position.averagePrice()).isEqualTo(new BigDecimal("9.1533"));
        assertThat(position.shortName()).isEqualTo("Аптеки36и6");
        assertThat(position.quantityTFutureUnits()).isEqualTo(new BigDecimal("60"));
        assertThat(position.quantityTFuture()).isNull();
        assertThat(position.existing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':347499,'exchangeOrderId':425242362,'symbol':'SBER','brokerSymbol':'MOEX:SBER','portfolio':'D39004',"
                        + "'exchange':'MOEX','comment':null,'board':'TQBR','type':'stop','side':'buy',"
                        + "'condition':'LessOrEqual','status':'working','transTime':'2020-05-16T23:59:59.9990000Z',"
                        + "'updateTime':null,'endTime':'2060-12-31T23:59:59.0000000Z','error':null,'qtyUnits':10.0,"
                        + "'qtyBatch':1,'qty':1,'filled':0,'filledQtyUnits':0,'filledQtyBatch':0,'price':0,"
                        + "'avg_price':0,'stopPrice':208.6,'existing':true,'timeInForce':'oneday','iceberg':null,"
                        + "'volume':2086.1,'protectingSeconds':15}",
                "{'id':'347499','eid':'425242362','sym':'SBER','tic':'MOEX:SBER','p':'D39004','ex':'MOEX','cmt':null,"
                        + "'bd':'TQBR','t':'Stop','s':'buy','cnd':'lessorequal','st':'working',"
                        + "'tt':'2020-05-16T23:59:59.999','ut':null,'et':'2060-12-31T23:59:59','err':null,'q':10.0,"
                        + "'qb':1.0,'fq':0,'fqb':0,'px':0,'pxavg':0,'pxs':208.6,'h':true,'tf':'oneday','i':null,"
                        + "'v':2086.1,'psec':15}"
            })
    void aStopOrderIsTheSameInAllFormatsAndSpellings(String text) throws CodecException {
        assertThat(Bytes.read(EventReaders.stopOrder(), text, D39004))
                .isEqualTo(new StopOrder(
                        "347499",
                        "425242362",
                        "MOEX",
                        "SBER",
                        "TQBR",
                        "MOEX:SBER",
                        "D39004",
                        null,
                        OrderType.STOP,
                        Side.BUY,
                        StopCondition.LESSOREQUAL,
                        OrderStatus.WORKING,
                        Instant.parse("2020-05-16T23:59:59.999Z"),
                        null,
                        Instant.parse("2060-12-31T23:59:59Z"),
                        null,
                        1,
                        new BigDecimal("10.0"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        new BigDecimal("208.6"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        true,
                        TimeInForce.ONEDAY,
                        null,
                        new BigDecimal("2086.1"),
                        15L));
    }

    @Test
    void aStopOrderIsNotLostForTheUnitsAndAnOldNumberIsNotTakenForLots() throws CodecException {
        StopOrder order = Bytes.read(
                EventReaders.stopOrder(), "{'id':1,'symbol':'SBER','qty':3,'filled':20,'qtyUnits':null}", D39004);

        assertThat(order.quantity()).isEqualTo(3);
        assertThat(order.quantityUnits()).isNull();
        assertThat(order.filledQuantity()).isNull();
        assertThat(order.filledQuantityUnits()).isNull();
        assertThat(order.condition()).isEqualTo(StopCondition.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'bp':1,'bpv2':[{'cr':'RUB','bp':452404.21945092}]}",
                "{'bp':1,'bp2v':[{'cr':'RUB','bp':452404.21945092}]}",
                "{'bp':1,'bpv2':[{'cr':'RUB','bp':452404.21945092}],'bp2v':[{'cr':'RUB','bp':452404.21945092}]}",
                "{'buyingPower':1,'buyingPowerByCurrency':[{'currency':'RUB','buyingPower':'452404.21945092'}]}",
                "{'buyingPower':1,'buyingPowerByCurrency':{'currency':'RUB','buyingPower':452404.21945092}}"
            })
    void aSummaryHasItsMoneyByCurrencyUnderAnyName(String text) throws CodecException {
        PortfolioSummary summary = Bytes.read(EventReaders.summary(), text, D39004);

        assertThat(summary.portfolio()).isEqualTo("D39004");
        assertThat(summary.buyingPower()).isEqualTo("1");
        assertThat(summary.buyingPowerByCurrency())
                .containsExactly(new BuyingPower("RUB", new BigDecimal("452404.21945092")));
    }

    @Test
    void aSummaryIsNotLostForACurrencyWithoutAName() throws CodecException {
        PortfolioSummary summary = Bytes.read(
                EventReaders.summary(), "{'p':12,'cms':null,'bpv2':[{'cr':null,'bp':5},{'cr':'EUR'}]}", D39004);

        assertThat(summary.profit()).isEqualTo("12");
        assertThat(summary.buyingPowerByCurrency())
                .containsExactly(new BuyingPower(null, new BigDecimal("5")), new BuyingPower("EUR", null));
    }

    @Test
    void anEstimateThatDoesNotSayForWhatIsForWhatWasAsked() throws CodecException {
        OrderEstimate estimate = Bytes.read(
                OrderEstimateWire.READER,
                "{'quantityToSell':45,'buyPrice':null}",
                new EventContext("MOEX", "SBER", "TQBR", "D39004"));

        assertThat(estimate.portfolio()).isEqualTo("D39004");
        assertThat(estimate.symbol()).isEqualTo("SBER");
        assertThat(estimate.quantityToSell()).isEqualTo("45");
        assertThat(estimate.buyPrice()).isNull();
    }

    @Test
    void theMembersOfAGroupNeedNoMoreThanTheirNumbers() throws CodecException {
        OrderGroup group = Bytes.read(
                OrderGroupWire.READER,
                "{'id':'daf88a4b','orders':[{'orderId':33977952408},{'orderId':'2','type':'StopLimit'}],"
                        + "'executionPolicy':'triggerbracketorders','status':'Gone'}",
                D39004);

        assertThat(group.orders())
                .containsExactly(
                        new OrderGroupMember(null, null, "33977952408", null),
                        new OrderGroupMember(null, null, "2", OrderType.STOPLIMIT));
        assertThat(group.executionPolicy()).isEqualTo(ExecutionPolicy.TRIGGER_BRACKET_ORDERS);
        assertThat(group.status()).isEqualTo(OrderGroupStatus.UNKNOWN);
    }

    @Test
    void timesMayHaveAnyNumberOfDigitsAndAZone() throws CodecException {
        Instant moment = Instant.parse("2024-01-08T15:57:12.123456789Z");

        assertThat(order(",'tt':'2024-01-08T15:57:12.12345678998765'").transTime())
                .isEqualTo(moment);
        assertThat(order(",'tt':'2024-01-08T18:57:12.123456789+03:00'").transTime())
                .isEqualTo(moment);
        assertThat(order(",'tt':'0001-01-01T00:00:00'").transTime()).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
    }

    @Test
    void theBrokersOwnTextIsHandedOnOnceItIsJson() throws CodecException {
        String text = "{'a':[1.50,'Привет',{'b':null}]}";

        assertThat(Bytes.read(EventReaders.json(), text, D39004)).isEqualTo(text.replace('\'', '"'));
        assertThatThrownBy(() -> Bytes.read(EventReaders.json(), "{'a':1}}", D39004))
                .isInstanceOf(CodecException.class);
        assertThatThrownBy(
                        () -> EventReaders.json().read(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, 0, 4, D39004))
                .isInstanceOf(CodecException.class);
    }

    private static Order order(String more) throws CodecException {
        return Bytes.read(EventReaders.order(), ORDER + more + "}", D39004);
    }
}
