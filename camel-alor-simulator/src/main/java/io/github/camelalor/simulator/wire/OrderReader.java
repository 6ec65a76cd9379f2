package io.github.camelalor.simulator.wire;

import io.github.camelalor.simulator.market.Iceberg;
import io.github.camelalor.simulator.market.IcebergState;
import io.github.camelalor.simulator.market.Listing;
import io.github.camelalor.simulator.market.OrderState;
import io.github.camelalor.simulator.market.OrderTicket;
import io.github.camelalor.simulator.market.OrderType;
import io.github.camelalor.simulator.market.Origin;
import io.github.camelalor.simulator.market.Section;
import io.github.camelalor.simulator.market.Side;
import io.github.camelalor.simulator.market.TimeInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads market and limit orders, and what takes their place (protocol D.3 and E.3). */
final class OrderReader {
    private final WireRequest request;
    private final Fields fields;

    OrderReader(WireRequest request, Fields fields) {
        this.request = request;
        this.fields = fields;
    }

    OrderTicket order(OrderType type, Listed listed, Origin origin) {
        return order(
                type,
                request.listing(listed),
                side(),
                timeInForce().orElse(TimeInForce.ONE_DAY),
                iceberg(null),
                origin);
    }

    /** On the derivatives market instrument and side are not even read. */
    OrderTicket change(OrderType type, Listed listed, Origin origin, OrderState old) {
        Iceberg former =
                Optional.ofNullable(old.iceberg()).map(IcebergState::created).orElse(null);
        return change(type, listed, origin, old.listing(), old.side(), old.timeInForce(), former);
    }

    OrderTicket change(OrderType type, Listed listed, Origin origin, OrderTicket old) {
        return change(type, listed, origin, old.listing(), old.side(), old.timeInForce(), old.iceberg());
    }

    private OrderTicket change(
            OrderType type,
            Listed listed,
            Origin origin,
            Listing listing,
            Side side,
            TimeInForce timeInForce,
            Iceberg iceberg) {
        boolean fixed = listing.section() == Section.FORTS;
        return order(
                type,
                fixed ? listing : request.listing(listed),
                fixed ? side : side(),
                timeInForce().orElse(timeInForce),
                iceberg(iceberg),
                origin);
    }

    private OrderTicket order(
            OrderType type, Listing listing, Side side, TimeInForce timeInForce, Iceberg iceberg, Origin origin) {
        long quantity = fields.integer("quantity").orElseThrow(RequestFailure::unreadable);
        BigDecimal price =
                type == OrderType.LIMIT ? fields.decimal("price").orElseThrow(RequestFailure::unreadable) : null;
        return new OrderTicket(
                request.portfolio(),
                listing,
                side,
                type,
                quantity,
                price,
                timeInForce,
                comment(),
                fields.flag("allowMargin", false),
                origin,
                type == OrderType.LIMIT ? iceberg : null);
    }

    private Side side() {
        return fields.text("side")
                .map(word -> WireRequest.word(word, Side.values(), Side::code))
                .orElseThrow(RequestFailure::unreadable);
    }

    private Optional<TimeInForce> timeInForce() {
        return fields.text("timeInForce").map(word -> WireRequest.word(word, TimeInForce.values(), TimeInForce::code));
    }

    private String comment() {
        String comment = fields.verbatim("comment");
        if (comment != null && comment.length() > OrderTicket.MAX_COMMENT_LENGTH) {
            throw RequestFailure.badRequest(
                    "Comment must not be longer than " + OrderTicket.MAX_COMMENT_LENGTH + " characters");
        }
        return comment;
    }

    /** A visible part of 0 lots is none; one that is not named stays. Some clients write the variance as a decimal. */
    private Iceberg iceberg(Iceberg former) {
        Optional<Long> named = fields.integer("icebergFixed");
        if (named.isEmpty()) {
            return former;
        }
        long fixed = named.get();
        if (fixed == 0) {
            return null;
        }
        BigDecimal variance =
                fields.decimal("icebergVariance").orElse(BigDecimal.valueOf(former == null ? 0 : former.variance()));
        try {
            return new Iceberg(fixed, variance.setScale(0, RoundingMode.DOWN).longValueExact());
        } catch (IllegalArgumentException | ArithmeticException nonsense) {
            throw RequestFailure.badRequest("icebergFixed must be positive and icebergVariance from 0 to 100");
        }
    }
}
