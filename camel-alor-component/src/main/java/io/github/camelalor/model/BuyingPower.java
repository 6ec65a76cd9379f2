package io.github.camelalor.model;

import java.math.BigDecimal;

/**
 * The buying power in one currency.
 *
 * @param currency code of the currency; null where the broker says nothing
 * @param amount how much can be bought for; null where the broker says nothing
 */
public record BuyingPower(String currency, BigDecimal amount) {}
