package io.github.camelalor.simulator.wire;

import static io.github.camelalor.simulator.wire.Specimens.GUID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.simulator.contract.PublishedSchemas;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OwnTrade;
import io.github.camelalor.simulator.market.PositionState;
import io.github.camelalor.simulator.market.StopOrderState;
import io.github.camelalor.simulator.market.Valuation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write, held against the schemas that the broker publishes. */
class PublishedSchemasContractTest {
    @ParameterizedTest
    @EnumSource
    void bookKeepsItsSchema(WireFormat format) {
        assertValid(
                "ws_response_sub_OrderBookGetAndSubscribe_", format, Frames.book(Specimens.BOOK, format, true, GUID));
        assertValid("response_OrderBook_", format, HttpBodies.book(Specimens.BOOK, format));
    }

    @ParameterizedTest
    @EnumSource
    void orderKeepsItsSchema(WireFormat format) {
        for (OrderState order : List.of(Specimens.LIMIT_ORDER, Specimens.MARKET_ORDER, Specimens.ICEBERG_ORDER)) {
            assertValid("ws_response_sub_OrdersGetAndSubscribe_", format, Frames.order(order, format, false, GUID));
            assertValid("response_Order_", format, HttpBodies.order(order, format));
            assertValid("response_Orders_", format, HttpBodies.orders(List.of(order, order), format));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopOrderKeepsItsSchema(WireFormat format) {
        for (StopOrderState stop : List.of(Specimens.STOP_ORDER, Specimens.STOP_LIMIT_ORDER)) {
            assertValid(
                    "ws_response_sub_StopOrdersGetAndSubscribeWarp_",
                    format,
                    Frames.stopOrder(stop, format, false, GUID));
            assertValid(
                    "ws_response_sub_StopOrdersGetAndSubscribe_",
                    format,
                    Frames.oldStopOrder(stop, format, false, GUID, false));
            assertValid("response_StopOrder_Warp_", format, HttpBodies.stopOrder(stop, format, false));
            assertValid("response_StopOrders_Warp_", format, HttpBodies.stopOrders(List.of(stop, stop), format, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tradeKeepsItsSchema(WireFormat format) {
        for (OwnTrade trade : List.of(Specimens.SHARE_TRADE, Specimens.CONTRACT_TRADE, Specimens.REPO_TRADE)) {
            assertValid("ws_response_sub_TradesGetAndSubscribe_", format, Frames.trade(trade, format, false, GUID));
            assertValid("response_Trades_V2_", format, HttpBodies.trades(List.of(trade, trade), format));
            assertValid("response_Trades_", format, HttpBodies.deprecatedTrades(List.of(trade), format));
        }
    }

    @ParameterizedTest
    @EnumSource
    void positionKeepsItsSchema(WireFormat format) {
        for (PositionState position : List.of(Specimens.POSITION, Specimens.MONEY)) {
            assertValid(
                    "ws_response_sub_PositionsGetAndSubscribe_",
                    format,
                    Frames.position(position, format, false, GUID));
            assertValid("response_Position_", format, HttpBodies.position(position, format));
            assertValid("response_Positions_", format, HttpBodies.positions(List.of(position), format));
        }
    }

    @ParameterizedTest
    @EnumSource
    void figuresOfAPortfolioKeepTheirSchemas(WireFormat format) {
        for (Valuation valuation : List.of(Specimens.SHARES, Specimens.CONTRACTS)) {
            assertValid(
                    "ws_response_sub_SummariesGetAndSubscribeV2_",
                    format,
                    ValuationJson.summaryFrame(valuation, format, new Wording(), GUID));
            assertValid("response_Summary_", format, ValuationJson.summary(valuation, format, new Wording()));
            assertValid(
                    "ws_response_sub_RisksGetAndSubscribe_",
                    format,
                    ValuationJson.riskFrame(valuation, format, Instant.EPOCH, GUID));
            assertValid("response_Risk_", format, ValuationJson.risk(valuation, format, Instant.EPOCH));
            assertValid("response_Money_", format, ValuationJson.money(valuation, format));
        }
        assertValid(
                "ws_response_sub_SpectraRisksGetAndSubscribe_",
                format,
                ValuationJson.spectraRiskFrame(Specimens.CONTRACTS, format, GUID));
        assertValid("response_FortsRisk_", format, ValuationJson.spectraRisk(Specimens.CONTRACTS, format));
    }

    @Test
    void answerToAnOrderKeepsItsSchema() {
        assertThat(PublishedSchemas.validate(
                        "response_OrderActionLimitMarket_CommandAPI", HttpBodies.success("41423837025")))
                .isEmpty();
        assertThat(PublishedSchemas.validate(
                        "response_OrderActionCode400_CommandAPI",
                        HttpBodies.repeated("seen", 400, "{\"message\":\"success\",\"orderNumber\":\"1\"}")))
                .isEmpty();
    }

    @Test
    void schemasFindWrongTypesAndUnknownMembers() {
        assertThat(PublishedSchemas.validate("response_Order_Simple", "{\"id\":5}"))
                .hasSize(1);
        assertThat(PublishedSchemas.validate("response_Order_Simple", "{\"number\":\"5\"}"))
                .hasSize(1);
        assertThat(PublishedSchemas.validate("response_Orders_Slim", "[{\"qb\":1.5}]"))
                .hasSize(1);
        assertThat(PublishedSchemas.validate("response_Order_Simple", "{\"side\":null}"))
                .isNotEmpty();
        assertThat(PublishedSchemas.validate("response_Order_Simple", "{\"volume\":null,\"comment\":null}"))
                .isEmpty();
    }

    private static void assertValid(String schema, WireFormat format, byte[] json) {
        String name =
                schema + format.name().charAt(0) + format.name().substring(1).toLowerCase(Locale.ROOT);
        assertThat(PublishedSchemas.validate(name, json))
                .as(() -> name + " of " + new String(json, StandardCharsets.UTF_8))
                .isEmpty();
    }
}
