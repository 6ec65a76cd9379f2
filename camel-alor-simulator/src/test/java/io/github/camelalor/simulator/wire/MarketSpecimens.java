package io.github.camelalor.simulator.wire;

import io.github.camelalor.simulator.market.Bar;
import io.github.camelalor.simulator.market.DayFigures;
import io.github.camelalor.simulator.market.InstrumentState;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.Listings;
import io.github.camelalor.simulator.market.OptionTraits;
import io.github.camelalor.simulator.market.PublicTrade;
import io.github.camelalor.simulator.market.Quote;
import io.github.camelalor.simulator.market.Security;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.market.TradingStatus;
import java.math.BigDecimal;
import java.time.Instant;

/** Values of the market to be written. */
final class MarketSpecimens {
    static final Bar BAR =
            new Bar(1537529040, number("192.18"), number("192.2"), number("192.15"), number("192.1500"), 1960);

    static final PublicTrade SHARE_TRADE = new PublicTrade(
            9237394357L,
            Listings.SBER,
            Side.SELL,
            Instant.parse("2023-12-19T07:00:08.9878590Z"),
            79,
            number("267.92"),
            0);

    static final PublicTrade CONTRACT_TRADE = new PublicTrade(
            1952361470987654322L,
            Listings.SI,
            Side.BUY,
            Instant.parse("2023-12-19T07:00:08Z"),
            2,
            number("84600"),
            620_868);

    static final Quote QUOTE = quote(Listings.SBER, SHARE_TRADE);
    static final Quote FUTURES_QUOTE = quote(Listings.SI, CONTRACT_TRADE);

    static final Listing OPTION = Listings.SI.traits(Listings.SI
            .traits()
            .option(new OptionTraits(
                    number("85000"),
                    Instant.parse("2026-12-17T00:00:00Z"),
                    "Call",
                    "SiZ6",
                    number("1200"),
                    number("1210"),
                    number("14.2"),
                    number("5000.5"),
                    number("0"),
                    number("1"))));

    static final InstrumentState SHARE_STATE = state(Listings.SBER, TradingStatus.NORMAL);
    static final InstrumentState HALTED_STATE = state(Listings.SBER, TradingStatus.BREAK);
    static final InstrumentState OPTION_STATE = state(OPTION, TradingStatus.NORMAL);
    static final InstrumentState MOVED_STATE =
            new InstrumentState(Listings.SBER, TradingStatus.NORMAL, number("228.78"), number("279.96"));

    static final Security SHARE = new Security(SHARE_STATE, 4952434);
    static final Security FUTURE = new Security(state(Listings.SI, TradingStatus.NORMAL), 1);

    private MarketSpecimens() {}

    private static InstrumentState state(Listing listing, TradingStatus status) {
        return new InstrumentState(listing, status, listing.priceMin(), listing.priceMax());
    }

    private static Quote quote(Listing listing, PublicTrade last) {
        DayFigures figures =
                new DayFigures(last, listing.previousClose(), listing.priceMax(), listing.priceMin(), 5614360);
        return new Quote(
                listing, figures, listing.priceMin(), listing.priceMax(), 237, 4097, 328865, 543594, 1703844426123L);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
