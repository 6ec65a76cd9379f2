package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.EventReader;
import io.github.camelalor.codec.EventReaders;
import io.github.camelalor.codec.WireFormat;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The default format of every subscription is the smallest of those that lose nothing which a record could have got of
 * another one.
 */
class SmallestFormatTest {

    private static final EventContext CONTEXT = new EventContext("MOEX", "SBER", null, "D39004", "60");

    /**
     * What the broker sends in each format (protocol C.5).
     *
     * @param fields a line a field: its value and its names in Simple, Slim and Heavy, a hyphen where it is not sent
     */
    record Table(AlorOperation operation, EventReader<? extends Record> reader, String fields) {

        String frame(WireFormat format) {
            return fields.lines()
                    .map(line -> line.strip().split("\\s*\\|\\s*"))
                    .filter(field -> !field[1 + format.ordinal()].equals("-"))
                    .map(field -> "\"" + field[1 + format.ordinal()] + "\":" + field[0].replace('\'', '"'))
                    .collect(Collectors.joining(",", "{", "}"));
        }

        Record read(WireFormat format) throws CodecException {
            byte[] frame = frame(format).getBytes(StandardCharsets.UTF_8);
            return reader.read(frame, 0, frame.length, CONTEXT);
        }

        @Override
        public String toString() {
            return operation.toString();
        }
    }

    static Stream<Table> tables() {
        return Stream.of(
                new Table(AlorOperation.ORDERBOOK, EventReaders.orderBook(), """
                        true | snapshot | - | -
                        1700000000 | timestamp | - | -
                        1700000000123 | ms_timestamp | t | msTimestamp
                        true | existing | h | existing
                        [] | bids | b | bids
                        [] | asks | a | asks"""),
                new Table(AlorOperation.BARS, EventReaders.bar(), """
                        1700000000 | time | t | time
                        1 | close | c | close
                        2 | open | o | open
                        3 | high | h | high
                        4 | low | l | low
                        5 | volume | v | volume"""),
                new Table(AlorOperation.QUOTES, EventReaders.quote(), """
                        'SBER' | symbol | sym | symbol
                        'MOEX' | exchange | ex | exchange
                        'Sber' | description | desc | description
                        1 | prev_close_price | - | prevClosePrice
                        2 | last_price | c | lastPrice
                        1700000000 | last_price_timestamp | tst | lastPriceTimestamp
                        3 | high_price | h | highPrice
                        4 | low_price | l | lowPrice
                        5 | accruedInt | acci | accruedInterest
                        6 | volume | v | volume
                        7 | open_interest | oi | openInterest
                        8 | ask | ask | ask
                        9 | bid | bid | bid
                        10 | ask_vol | av | askVol
                        11 | bid_vol | bv | bidVol
                        1700000000123 | ob_ms_timestamp | tso | obMsTimestamp
                        12 | open_price | o | openPrice
                        13 | yield | y | yield
                        14 | lotsize | lot | lotSize
                        15 | lotvalue | lotv | lotValue
                        16 | facevalue | fv | faceValue
                        'CS' | type | t | type
                        17 | total_bid_vol | tbv | totalBidVol
                        18 | total_ask_vol | tav | totalAskVol
                        5 | accrued_interest | - | -
                        19 | change | - | change
                        20 | change_percent | - | changePercent
                        'RUB' | - | - | currency"""),
                new Table(AlorOperation.INSTRUMENTS, EventReaders.instrumentState(), """
                        'SBER' | symbol | sym | symbol
                        'MOEX' | exchange | ex | exchange
                        'TQBR' | board | bd | board
                        17 | tradingStatus | st | tradingStatus
                        'normal' | tradingStatusInfo | sti | tradingStatusInfo
                        1 | priceMin | pxmn | priceMin
                        2 | priceMax | pxmx | priceMax
                        3 | marginBuy | mgb | marginBuy
                        4 | marginSell | mgs | marginSell
                        5 | marginSyntetic | mgsnt | marginSyntetic
                        6 | theorPrice | pxt | theorPrice
                        7 | theorPriceLimit | pxtl | theorPriceLimit
                        8 | volatility | vl | volatility"""),
                new Table(AlorOperation.ALL_TRADES, EventReaders.marketTrade(), """
                        7 | id | id | id
                        0 | orderno | - | -
                        'SBER' | symbol | sym | symbol
                        'TQBR' | board | bd | board
                        1 | qty | q | qty
                        2 | price | px | price
                        '2023-11-14T22:13:20.1234567Z' | time | - | time
                        1700000000123 | timestamp | t | timestamp
                        'buy' | side | s | side
                        3 | oi | oi | oi
                        true | existing | h | existing"""),
                new Table(AlorOperation.POSITIONS, EventReaders.position(), """
                        1 | volume | v | volume
                        2 | currentVolume | cv | currentVolume
                        'SBER' | symbol | sym | symbol
                        'MOEX:SBER' | brokerSymbol | tic | brokerSymbol
                        'D39004' | portfolio | p | portfolio
                        'MOEX' | exchange | ex | exchange
                        3 | avgPrice | pxavg | avgPrice
                        4 | qtyUnits | q | qtyUnits
                        5 | openUnits | o | openUnits
                        6 | lotSize | lot | lotSize
                        'Sber' | shortName | n | shortName
                        7 | qtyT0 | q0 | qtyT0
                        8 | qtyT1 | q1 | qtyT1
                        9 | qtyT2 | q2 | qtyT2
                        10 | qtyTFuture | qf | qtyTFuture
                        11 | qtyT0Batch | - | qtyT0Batch
                        12 | qtyT1Batch | - | qtyT1Batch
                        13 | qtyT2Batch | - | qtyT2Batch
                        14 | qtyTFutureBatch | - | qtyTFutureBatch
                        14 | qtyBatch | - | -
                        15 | openQtyBatch | - | openQtyBatch
                        14 | qty | - | -
                        15 | open | - | -
                        16 | dailyUnrealisedPl | upd | dailyUnrealisedPl
                        17 | unrealisedPl | up | unrealisedPl
                        true | isCurrency | cur | isCurrency
                        true | existing | h | existing"""),
                new Table(AlorOperation.SUMMARY, EventReaders.summary(), """
                        1 | buyingPowerAtMorning | bpm | buyingPowerAtMorning
                        2 | buyingPower | bp | buyingPower
                        3 | profit | p | profit
                        4 | profitRate | pr | profitRate
                        5 | portfolioEvaluation | pe | portfolioEvaluation
                        6 | portfolioLiquidationValue | plv | portfolioLiquidationValue
                        7 | initialMargin | im | initialMargin
                        8 | correctedMargin | mgc | correctedMargin
                        9 | riskBeforeForcePositionClosing | r | riskBeforeForcePositionClosing
                        10 | commission | cms | commission
                        [] | buyingPowerByCurrency | bpv2 | buyingPowerByCurrency"""),
                new Table(AlorOperation.RISK, EventReaders.risk(), """
                        'D39004' | portfolio | p | portfolio
                        'MOEX' | exchange | ex | exchange
                        1 | portfolioEvaluation | pe | portfolioEvaluation
                        2 | portfolioLiquidationValue | plv | portfolioLiquidationValue
                        3 | initialMargin | mgi | initialMargin
                        4 | minimalMargin | mgmn | minimalMargin
                        5 | correctedMargin | mgc | correctedMargin
                        6 | riskCoverageRatioOne | r1 | riskCoverageRatioOne
                        7 | riskCoverageRatioTwo | r2 | riskCoverageRatioTwo
                        8 | riskCategoryId | rid | riskCategoryId
                        'LowRisk' | clientType | ct | clientType
                        true | hasForbiddenPositions | fpos | hasForbiddenPositions
                        true | hasNegativeQuantity | nq | hasNegativeQuantity
                        'Ok' | riskStatus | rst | riskStatus
                        '2023-11-14T22:13:20Z' | calculationTime | t | calculationTime"""),
                new Table(AlorOperation.SPECTRA_RISK, EventReaders.spectraRisk(), """
                        1 | balanceMoney | - | -
                        'D39004' | portfolio | p | portfolio
                        2 | moneyFree | f | moneyFree
                        3 | moneyBlocked | b | moneyBlocked
                        4 | fee | fee | fee
                        5 | moneyOld | o | moneyOld
                        6 | moneyAmount | a | moneyAmount
                        7 | moneyPledgeAmount | pa | moneyPledgeAmount
                        8 | vmInterCl | mgc | vmInterCl
                        9 | vmCurrentPositions | mgp | vmCurrentPositions
                        10 | varMargin | - | varMargin
                        11 | indicativeVarMargin | ivm | indicativeVarMargin
                        12 | netOptionValue | nov | netOptionValue
                        13 | posRisk | pr | posRisk
                        true | isLimitsSet | lim | isLimitsSet"""),
                new Table(AlorOperation.TRADES, EventReaders.trade(), """
                        '7' | id | id | id
                        '8' | orderno | eid | orderNo
                        'x' | comment | cmt | comment
                        'SBER' | symbol | sym | symbol
                        'MOEX:SBER' | brokerSymbol | tic | brokerSymbol
                        'MOEX' | exchange | ex | exchange
                        '2023-11-14T22:13:20Z' | date | d | date
                        'TQBR' | board | b | board
                        10 | qtyUnits | q | qtyUnits
                        1 | qtyBatch | qb | qtyBatch
                        1 | qty | - | qty
                        2 | price | px | price
                        3 | accruedInt | ai | accruedInt
                        'buy' | side | s | side
                        true | existing | h | existing
                        4 | commission | cms | commission
                        {} | repoSpecificFields | r | repoSpecificFields
                        5 | volume | v | volume
                        '2023-11-16T00:00:00Z' | - | - | settleDate"""),
                new Table(AlorOperation.ORDERS, EventReaders.order(), """
                        '7' | id | id | id
                        'SBER' | symbol | sym | symbol
                        'TQBR' | board | bd | board
                        'MOEX:SBER' | brokerSymbol | tic | brokerSymbol
                        'D39004' | portfolio | p | portfolio
                        'MOEX' | exchange | ex | exchange
                        'x' | comment | cmt | comment
                        'limit' | type | t | type
                        'buy' | side | s | side
                        'working' | status | st | status
                        '2023-11-14T22:13:20Z' | transTime | tt | transTime
                        '2023-11-14T22:13:21Z' | updateTime | ut | updateTime
                        '2023-11-14T23:59:59Z' | endTime | et | endTime
                        10 | qtyUnits | q | qtyUnits
                        1 | qtyBatch | qb | qtyBatch
                        1 | qty | - | -
                        20 | filledQtyUnits | fq | filledQtyUnits
                        2 | filledQtyBatch | fqb | filledQtyBatch
                        2 | filled | - | -
                        3 | price | px | price
                        true | existing | h | existing
                        'oneday' | timeInForce | tf | timeInForce
                        {} | iceberg | i | iceberg
                        4 | volume | v | volume"""),
                new Table(AlorOperation.STOP_ORDERS, EventReaders.stopOrder(), """
                        '7' | id | id | id
                        '8' | exchangeOrderId | eid | exchangeOrderId
                        'SBER' | symbol | sym | symbol
                        'MOEX:SBER' | brokerSymbol | tic | brokerSymbol
                        'D39004' | portfolio | p | portfolio
                        'MOEX' | exchange | ex | exchange
                        'x' | comment | cmt | comment
                        'TQBR' | board | bd | board
                        'stop' | type | t | type
                        'buy' | side | s | side
                        'less' | condition | cnd | condition
                        'working' | status | st | status
                        '2023-11-14T22:13:20Z' | transTime | tt | transTime
                        '2023-11-14T22:13:21Z' | updateTime | ut | updateTime
                        '2023-11-14T23:59:59Z' | endTime | et | endTime
                        'y' | error | err | error
                        10 | qtyUnits | q | qtyUnits
                        1 | qtyBatch | qb | qtyBatch
                        1 | qty | - | -
                        2 | filled | - | -
                        20 | filledQtyUnits | fq | filledQtyUnits
                        2 | filledQtyBatch | fqb | filledQtyBatch
                        3 | price | px | price
                        4 | avg_price | pxavg | avgPrice
                        5 | stopPrice | pxs | stopPrice
                        true | existing | h | existing
                        'oneday' | timeInForce | tf | timeInForce
                        {} | iceberg | i | iceberg
                        6 | volume | v | volume
                        30 | protectingSeconds | psec | protectingSeconds"""));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDefaultIsTheSmallestThatLosesNothing(Table table) throws Exception {
        Map<WireFormat, Record> records = new EnumMap<>(WireFormat.class);
        for (WireFormat format : WireFormat.values()) {
            records.put(format, table.read(format));
        }
        WireFormat smallest = null;
        for (WireFormat format : WireFormat.values()) {
            boolean shorter = smallest == null
                    || table.frame(format).length() < table.frame(smallest).length();
            if (lost(records.get(format), records).isEmpty() && shorter) {
                smallest = format;
            }
        }

        assertThat(EventSource.smallestComplete(table.operation())).isEqualTo(smallest);
    }

    /** Returns the components of a record that one of the others has, or has more exactly. */
    private static Set<String> lost(Record record, Map<WireFormat, Record> others) throws ReflectiveOperationException {
        Set<String> lost = new TreeSet<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object own = component.getAccessor().invoke(record);
            for (Record other : others.values()) {
                Object value = component.getAccessor().invoke(other);
                boolean more = own == null && value != null
                        || own instanceof Boolean && Boolean.TRUE.equals(value) && !own.equals(value)
                        || own instanceof Instant coarse && value instanceof Instant exact && exact.isAfter(coarse);
                if (more) {
                    lost.add(component.getName());
                }
            }
        }
        return lost;
    }
}
