package io.github.camelalor.codec;

import io.github.camelalor.model.Bar;
import io.github.camelalor.model.BrokerRecord;
import io.github.camelalor.model.CurrencyPair;
import io.github.camelalor.model.InstrumentState;
import io.github.camelalor.model.MarketTrade;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderEstimate;
import io.github.camelalor.model.OrderGroup;
import io.github.camelalor.model.PortfolioRisk;
import io.github.camelalor.model.PortfolioSummary;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Quote;
import io.github.camelalor.model.RiskRate;
import io.github.camelalor.model.Security;
import io.github.camelalor.model.SpectraRisk;
import io.github.camelalor.model.StopOrder;
import io.github.camelalor.model.Trade;
import java.util.Map;

/**
 * The readers of our own JSON, by the record that they make.
 *
 * <p>Records that come over the wire have the broker's names in our JSON, so that one reader is enough for both. An order
 * book on the wire names neither its instrument nor its flags and is another thing. All that is not listed is read by its
 * components.
 */
final class RecordReaders {

    private static final Map<Class<? extends BrokerRecord>, ObjectReader<?>> OF_THE_WIRE = Map.ofEntries(
            Map.entry(Bar.class, BarWire.READER),
            Map.entry(CurrencyPair.class, CurrencyPairWire.READER),
            Map.entry(InstrumentState.class, InstrumentStateWire.READER),
            Map.entry(MarketTrade.class, MarketTradeWire.READER),
            Map.entry(Order.class, OrderWire.READER),
            Map.entry(OrderEstimate.class, OrderEstimateWire.READER),
            Map.entry(OrderGroup.class, OrderGroupWire.READER),
            Map.entry(PortfolioRisk.class, PortfolioRiskWire.READER),
            Map.entry(PortfolioSummary.class, PortfolioSummaryWire.READER),
            Map.entry(Position.class, PositionWire.READER),
            Map.entry(Quote.class, QuoteWire.READER),
            Map.entry(RiskRate.class, RiskRateWire.READER),
            Map.entry(Security.class, SecurityWire.READER),
            Map.entry(SpectraRisk.class, SpectraRiskWire.READER),
            Map.entry(StopOrder.class, StopOrderWire.READER),
            Map.entry(Trade.class, TradeWire.READER));

    private static final ClassValue<ObjectReader<?>> READERS = new ClassValue<>() {
        @Override
        protected ObjectReader<?> computeValue(Class<?> type) {
            ObjectReader<?> reader = OF_THE_WIRE.get(type);
            return reader == null ? RecordReader.of(type) : reader;
        }
    };

    private RecordReaders() {}

    /** Returns the reader of a record. */
    @SuppressWarnings("unchecked") // A reader is listed under the class that it makes.
    static <T extends BrokerRecord> ObjectReader<T> of(Class<T> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record");
        }
        return (ObjectReader<T>) READERS.get(type);
    }
}
