package io.github.camelalor.simulator.wire;

import static io.github.camelalor.simulator.wire.Specimens.GUID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelalor.simulator.contract.PublishedFrames;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write, held against the broker's sample frames: the same members in the same order. */
class PublishedFramesContractTest {
    @ParameterizedTest
    @EnumSource
    void bookHasTheMembersOfTheSample(WireFormat format) throws IOException {
        assertSameMembers("ws/OrderBookGetAndSubscribe", format, Frames.book(Specimens.BOOK, format, true, GUID));
        assertSameMembers("http/orderbook", format, HttpBodies.book(Specimens.BOOK, format));
    }

    @ParameterizedTest
    @EnumSource
    void orderHasTheMembersOfTheSample(WireFormat format) throws IOException {
        assertSameMembers(
                "ws/OrdersGetAndSubscribeV2", format, Frames.order(Specimens.LIMIT_ORDER, format, true, GUID));
        assertSameMembers("http/order", format, HttpBodies.order(Specimens.LIMIT_ORDER, format));
    }

    @ParameterizedTest
    @EnumSource
    void stopOrderHasTheMembersOfTheSample(WireFormat format) throws IOException {
        assertSameMembers(
                "ws/StopOrdersGetAndSubscribeV2", format, Frames.stopOrder(Specimens.STOP_ORDER, format, true, GUID));
        assertSameMembers(
                "ws/StopOrdersGetAndSubscribe",
                format,
                Frames.oldStopOrder(Specimens.STOP_ORDER, format, true, GUID, true));
        assertSameMembers("http/stoporder", format, HttpBodies.stopOrder(Specimens.STOP_ORDER, format, true));
        assertSameMembers(
                "http/stoporders", format, HttpBodies.stopOrders(List.of(Specimens.STOP_ORDER), format, true));
    }

    /** The samples of the list leave out the board, the schema of the same list has it. */
    @ParameterizedTest
    @EnumSource
    void listedOrderHasTheBoardThatTheSampleLacks(WireFormat format) throws IOException {
        List<String> written = membersOf(HttpBodies.orders(List.of(Specimens.LIMIT_ORDER), format));

        assertThat(written).containsOnlyOnce(format.slim() ? "[]/bd" : "[]/board");
        assertThat(written)
                .filteredOn(member -> !member.equals("[]/bd") && !member.equals("[]/board"))
                .isEqualTo(membersOfSample("http/orders", format));
    }

    @ParameterizedTest
    @EnumSource
    void tradeHasTheMembersOfTheSample(WireFormat format) throws IOException {
        assertSameMembers(
                "ws/TradesGetAndSubscribeV2", format, Frames.trade(Specimens.SHARE_TRADE, format, true, GUID));
        assertSameMembers("http/trades", format, HttpBodies.trades(List.of(Specimens.SHARE_TRADE), format));
    }

    @ParameterizedTest
    @EnumSource
    void positionHasTheMembersOfTheSample(WireFormat format) throws IOException {
        assertSameMembers(
                "ws/PositionsGetAndSubscribeV2", format, Frames.position(Specimens.POSITION, format, true, GUID));
        assertSameMembers("http/position", format, HttpBodies.position(Specimens.POSITION, format));
        assertSameMembers("http/positions", format, HttpBodies.positions(List.of(Specimens.POSITION), format));
    }

    /** The slim summary has one name in the sample of the answer and another one in the sample of the frame. */
    @ParameterizedTest
    @EnumSource
    void figuresOfAPortfolioHaveTheMembersOfTheSample(WireFormat format) throws IOException {
        assertSameMembers(
                "ws/SummariesGetAndSubscribeV2",
                format,
                ValuationJson.summaryFrame(Specimens.SHARES, format, new Wording().bp2v(true), GUID));
        assertSameMembers("http/summary", format, ValuationJson.summary(Specimens.SHARES, format, new Wording()));
        assertSameMembers(
                "ws/RisksGetAndSubscribe",
                format,
                ValuationJson.riskFrame(Specimens.SHARES, format, Instant.EPOCH, GUID));
        assertSameMembers("http/risk", format, ValuationJson.risk(Specimens.SHARES, format, Instant.EPOCH));
        assertSameMembers(
                "ws/SpectraRisksGetAndSubscribe",
                format,
                ValuationJson.spectraRiskFrame(Specimens.CONTRACTS, format, GUID));
        assertSameMembers("http/fortsrisk", format, ValuationJson.spectraRisk(Specimens.CONTRACTS, format));
    }

    @Test
    void moneyHasTheMembersOfTheSample() throws IOException {
        assertThat(membersOf(ValuationJson.money(Specimens.SHARES, WireFormat.SIMPLE)))
                .isEqualTo(PublishedFrames.members(PublishedFrames.read("http/money-deprecated/response.json")));
    }

    @Test
    void serviceFramesAreThoseOfTheSamples() throws IOException {
        assertSame("ws/_service/ack-200.json", Frames.handled(GUID));
        assertSame("cws/_service/ack-created.json", Frames.created(GUID, "12345"));
        assertSame("cws/_service/ack-updated.json", Frames.updated(GUID, "12346"));
        assertSame("cws/_service/derived/error-401-invalid-jwt.json", Frames.error(GUID, 401, "Invalid JWT token!"));
        assertSame("cws/authorize/response.json", Frames.authorized(GUID));
    }

    private static void assertSame(String sample, byte[] written) throws IOException {
        assertThat(new ObjectMapper().readTree(written).toString())
                .isEqualTo(PublishedFrames.read(sample).toString());
    }

    private static void assertSameMembers(String folder, WireFormat format, byte[] written) throws IOException {
        assertThat(membersOf(written)).isEqualTo(membersOfSample(folder, format));
    }

    private static List<String> membersOf(byte[] json) throws IOException {
        return PublishedFrames.members(new ObjectMapper().readTree(json));
    }

    private static List<String> membersOfSample(String folder, WireFormat format) {
        String name = folder + "/response-" + format.name().toLowerCase(Locale.ROOT) + ".json";
        return PublishedFrames.members(PublishedFrames.read(name));
    }
}
