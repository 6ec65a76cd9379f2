package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A trade of a client's order.
 *
 * @param id trade id; both sides of a trade have the same
 * @param orderNumber order it fills
 * @param listing what was traded
 * @param portfolio portfolio
 * @param comment comment of the order, or null
 * @param side side of the order
 * @param time when
 * @param quantity lots
 * @param price price
 * @param commission broker's commission, or null on the derivatives market
 * @param settlesAt when money and units change hands
 * @param repo what makes it a repo, or null for an ordinary trade
 */
public record OwnTrade(
        String id,
        String orderNumber,
        Listing listing,
        String portfolio,
        String comment,
        Side side,
        Instant time,
        long quantity,
        BigDecimal price,
        BigDecimal commission,
        Instant settlesAt,
        Repo repo) {

    /** An ordinary trade. */
    public OwnTrade(
            String id,
            String orderNumber,
            Listing listing,
            String portfolio,
            String comment,
            Side side,
            Instant time,
            long quantity,
            BigDecimal price,
            BigDecimal commission,
            Instant settlesAt) {
        this(id, orderNumber, listing, portfolio, comment, side, time, quantity, price, commission, settlesAt, null);
    }

    /** The value of the trade. */
    public BigDecimal volume() {
        return Listing.plain(listing.value(quantity, price));
    }

    /** The accrued interest that is paid on top of the value: zero for what is no bond. */
    public BigDecimal accruedInterest() {
        return Listing.plain(listing.accruedInterest(listing.units(quantity)));
    }

    /** The same as a repo. */
    public OwnTrade repo(Repo other) {
        return new OwnTrade(
                id,
                orderNumber,
                listing,
                portfolio,
                comment,
                side,
                time,
                quantity,
                price,
                commission,
                settlesAt,
                other);
    }
}
