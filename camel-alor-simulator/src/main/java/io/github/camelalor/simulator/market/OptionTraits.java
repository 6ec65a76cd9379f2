package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What makes an instrument an option.
 *
 * @param strike strike price
 * @param expiresAt when it can be exercised for the last time
 * @param side {@code Call} or {@code Put}
 * @param underlyingSymbol what it is an option on, by its short code
 * @param theorPrice theoretical price
 * @param theorPriceLimit theoretical price within the limits
 * @param volatility volatility
 * @param marginSynthetic collateral for one covered position
 * @param fixedSpotDiscount discounted announced cash flows
 * @param projectedSpotDiscount discounted expected cash flows
 */
public record OptionTraits(
        BigDecimal strike,
        Instant expiresAt,
        String side,
        String underlyingSymbol,
        BigDecimal theorPrice,
        BigDecimal theorPriceLimit,
        BigDecimal volatility,
        BigDecimal marginSynthetic,
        BigDecimal fixedSpotDiscount,
        BigDecimal projectedSpotDiscount) {}
