package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * What an instrument is, beyond the numbers that its trading goes by.
 *
 * @param type kind of instrument: {@code CS} and the like, or the full name of a derivative; null if there is none
 * @param cfiCode class of instrument by ISO 10962
 * @param faceValue nominal of one unit of a share or bond, units of the underlying in a contract
 * @param endsAt when it expires or is redeemed, or {@link #NEVER}
 * @param stepValue value of one price step in roubles
 * @param marginBuy collateral for a bought contract; zero for what is no derivative
 * @param marginSell collateral for a sold contract; zero for what is no derivative
 * @param complexProductCategory number of the test that a client must have passed to trade it, or null
 * @param yield yield of a bond, or null
 * @param accruedInterest accrued interest of a bond; zero for everything else
 * @param primaryBoard the main board of the instrument, or null if it is the one of the listing
 * @param option what makes it an option, or null
 */
public record Traits(
        String type,
        String cfiCode,
        BigDecimal faceValue,
        Instant endsAt,
        BigDecimal stepValue,
        BigDecimal marginBuy,
        BigDecimal marginSell,
        String complexProductCategory,
        BigDecimal yield,
        BigDecimal accruedInterest,
        String primaryBoard,
        OptionTraits option) {
    /** The end of what has no end. */
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59.9999999Z");

    /** Checks what every instrument has. */
    public Traits {
        Objects.requireNonNull(cfiCode, "cfiCode");
        Objects.requireNonNull(faceValue, "faceValue");
        Objects.requireNonNull(endsAt, "endsAt");
        Objects.requireNonNull(stepValue, "stepValue");
        Objects.requireNonNull(marginBuy, "marginBuy");
        Objects.requireNonNull(marginSell, "marginSell");
        Objects.requireNonNull(accruedInterest, "accruedInterest");
    }

    /** Something without end, collateral, yield and test. */
    public static Traits of(String type, String cfiCode, BigDecimal faceValue, BigDecimal stepValue) {
        return new Traits(
                type,
                cfiCode,
                faceValue,
                NEVER,
                stepValue,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                BigDecimal.ZERO,
                null,
                null);
    }

    /** The same with another nominal. */
    public Traits faceValue(String other) {
        return new Traits(
                type,
                cfiCode,
                new BigDecimal(other),
                endsAt,
                stepValue,
                marginBuy,
                marginSell,
                complexProductCategory,
                yield,
                accruedInterest,
                primaryBoard,
                option);
    }

    /** The same with an end. */
    public Traits endsAt(Instant other) {
        return new Traits(
                type,
                cfiCode,
                faceValue,
                other,
                stepValue,
                marginBuy,
                marginSell,
                complexProductCategory,
                yield,
                accruedInterest,
                primaryBoard,
                option);
    }

    /** The same with another value of a price step. */
    public Traits stepValue(String other) {
        return new Traits(
                type,
                cfiCode,
                faceValue,
                endsAt,
                new BigDecimal(other),
                marginBuy,
                marginSell,
                complexProductCategory,
                yield,
                accruedInterest,
                primaryBoard,
                option);
    }

    /** The same with collateral for a contract. */
    public Traits margin(BigDecimal buy, BigDecimal sell) {
        return new Traits(
                type,
                cfiCode,
                faceValue,
                endsAt,
                stepValue,
                buy,
                sell,
                complexProductCategory,
                yield,
                accruedInterest,
                primaryBoard,
                option);
    }

    /** The same with the test that a client must have passed. */
    public Traits complexProductCategory(String other) {
        return new Traits(
                type,
                cfiCode,
                faceValue,
                endsAt,
                stepValue,
                marginBuy,
                marginSell,
                other,
                yield,
                accruedInterest,
                primaryBoard,
                option);
    }

    /** The same with the yield and the accrued interest of a bond. */
    public Traits interest(String annualYield, String accrued) {
        return new Traits(
                type,
                cfiCode,
                faceValue,
                endsAt,
                stepValue,
                marginBuy,
                marginSell,
                complexProductCategory,
                new BigDecimal(annualYield),
                new BigDecimal(accrued),
                primaryBoard,
                option);
    }

    /** The same on a board that is not the main one. */
    public Traits primaryBoard(String other) {
        return new Traits(
                type,
                cfiCode,
                faceValue,
                endsAt,
                stepValue,
                marginBuy,
                marginSell,
                complexProductCategory,
                yield,
                accruedInterest,
                other,
                option);
    }

    /** The same as an option. */
    public Traits option(OptionTraits other) {
        return new Traits(
                type,
                cfiCode,
                faceValue,
                endsAt,
                stepValue,
                marginBuy,
                marginSell,
                complexProductCategory,
                yield,
                accruedInterest,
                primaryBoard,
                other);
    }
}
