package io.github.camelalor.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The buying power in one currency.
 *
 * @param currency code of the currency
 * @param amount how much can be bought for
 */
public record BuyingPower(String currency, BigDecimal amount) {

    /** Checks that everything is there without which it means nothing. */
    public BuyingPower {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(amount, "amount");
    }
}
