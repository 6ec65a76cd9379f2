package io.github.camelalor.codec;

import io.github.camelalor.model.Iceberg;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.Position;
import io.github.camelalor.model.Repo;
import io.github.camelalor.model.Trade;
import java.util.Map;

/** What the broker's Heavy format calls the components of our records, where it calls them otherwise. */
final class WireNames {

    private static final Map<Class<? extends Record>, Map<String, String>> HEAVY = Map.of(
            Order.class,
            Map.of(
                    "quantity", "qtyBatch",
                    "quantityUnits", "qtyUnits",
                    "filledQuantity", "filledQtyBatch",
                    "filledQuantityUnits", "filledQtyUnits"),
            Iceberg.class,
            Map.of(
                    "visibleQuantityUnits", "visibleQuantity",
                    "visibleQuantity", "visibleQuantityBatch",
                    "visibleFilledQuantityUnits", "visibleFilledQuantity",
                    "visibleFilledQuantity", "visibleFilledQuantityBatch"),
            Trade.class,
            Map.of(
                    "orderNumber", "orderNo",
                    "time", "date",
                    "quantity", "qtyBatch",
                    "quantityUnits", "qtyUnits",
                    "accruedInterest", "accruedInt",
                    "repo", "repoSpecificFields"),
            Repo.class,
            Map.of("rate", "repoRate", "externalReference", "extRef", "term", "repoTerm", "tradeType", "tradeTypeInfo"),
            Position.class,
            Map.ofEntries(
                    Map.entry("averagePrice", "avgPrice"),
                    Map.entry("quantityUnits", "qtyUnits"),
                    Map.entry("openQuantityUnits", "openUnits"),
                    Map.entry("quantityT0Units", "qtyT0"),
                    Map.entry("quantityT1Units", "qtyT1"),
                    Map.entry("quantityT2Units", "qtyT2"),
                    Map.entry("quantityTFutureUnits", "qtyTFuture"),
                    Map.entry("openQuantity", "openQtyBatch"),
                    Map.entry("quantityT0", "qtyT0Batch"),
                    Map.entry("quantityT1", "qtyT1Batch"),
                    Map.entry("quantityT2", "qtyT2Batch"),
                    Map.entry("quantityTFuture", "qtyTFutureBatch"),
                    Map.entry("currency", "isCurrency")));

    private WireNames() {}

    static String of(Class<?> record, String component) {
        return HEAVY.getOrDefault(record, Map.of()).getOrDefault(component, component);
    }
}
