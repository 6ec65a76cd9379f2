package io.github.camelalor.simulator.server;

import io.github.camelalor.simulator.market.Exchange;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.MarketListener;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.PositionState;
import io.github.camelalor.simulator.market.Registration;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.market.TradingStatus;
import io.vertx.core.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Brings what the market reports to the event loop and to the subscriptions that want it. Used on the event loop alone. */
final class MarketFeed implements AutoCloseable {

    private final Context loop;
    private final Registration registration;
    private final Map<Listing, List<MarketSubscription>> listings = new HashMap<>();
    private final Map<String, List<PortfolioSubscription>> portfolios = new HashMap<>();

    MarketFeed(Context loop, Exchange exchange) {
        this.loop = loop;
        this.registration = exchange.listen(new Reports());
    }

    void follow(Listing listing, MarketSubscription subscription) {
        listings.computeIfAbsent(listing, first -> new CopyOnWriteArrayList<>()).add(subscription);
    }

    void leave(Listing listing, MarketSubscription subscription) {
        leave(listings.get(listing), subscription);
    }

    void follow(String portfolio, PortfolioSubscription subscription) {
        portfolios
                .computeIfAbsent(portfolio, first -> new CopyOnWriteArrayList<>())
                .add(subscription);
    }

    void leave(String portfolio, PortfolioSubscription subscription) {
        leave(portfolios.get(portfolio), subscription);
    }

    /** A subscription may end before it has followed anything. */
    private static <S> void leave(List<S> followers, S subscription) {
        if (followers != null) {
            followers.remove(subscription);
        }
    }

    @Override
    public void close() {
        registration.close();
    }

    /** Called by whichever thread uses the market. */
    private final class Reports implements MarketListener {

        private final Set<Listing> changed = ConcurrentHashMap.newKeySet();

        @Override
        public void bookChanged(Listing listing) {
            // A market that moves faster than the loop must not pile up work in front of it.
            if (changed.add(listing)) {
                loop.runOnContext(now -> {
                    changed.remove(listing);
                    listings.getOrDefault(listing, List.of()).forEach(MarketSubscription::changed);
                    portfolios.values().forEach(owned -> owned.forEach(each -> each.price(listing)));
                });
            }
        }

        @Override
        public void tradingStatusChanged(Listing listing, TradingStatus status) {
            instrumentChanged(listing);
        }

        @Override
        public void priceLimitsChanged(Listing listing) {
            instrumentChanged(listing);
        }

        private void instrumentChanged(Listing listing) {
            loop.runOnContext(
                    now -> listings.getOrDefault(listing, List.of()).forEach(MarketSubscription::instrumentChanged));
        }

        @Override
        public void orderChanged(OrderState order) {
            tell(order.portfolio(), subscription -> subscription.order(order));
        }

        @Override
        public void stopOrderChanged(StopOrderState stopOrder) {
            tell(stopOrder.portfolio(), subscription -> subscription.stopOrder(stopOrder));
        }

        @Override
        public void traded(OwnTrade trade) {
            tell(trade.portfolio(), subscription -> subscription.trade(trade));
        }

        @Override
        public void positionChanged(PositionState position) {
            tell(position.portfolio(), subscription -> subscription.position(position));
        }

        private void tell(String portfolio, Consumer<PortfolioSubscription> news) {
            loop.runOnContext(
                    now -> portfolios.getOrDefault(portfolio, List.of()).forEach(news));
        }
    }
}
