package io.github.camelalor.model;

import java.math.BigDecimal;

/**
 * The repo details of an own trade. Each is null where the broker sends none.
 *
 * @param rate repo rate, percent
 * @param externalReference external reference of the deal
 * @param term term, days
 * @param account trading account
 * @param tradeType kind of the trade in the broker's words
 * @param value value of the deal
 * @param yield yield, percent
 */
public record Repo(
        BigDecimal rate,
        String externalReference,
        Long term,
        String account,
        String tradeType,
        BigDecimal value,
        BigDecimal yield) {}
