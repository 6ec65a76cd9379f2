package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The risk of an instrument for a category of clients, in percent of its price. Derived from the price limits: the
 * further a price may go in a session, the higher the rate.
 *
 * @param id number of the entry
 * @param listing the instrument
 * @param riskCategoryId category of clients
 * @param rateUp rate for short positions
 * @param rateDown rate for long positions
 * @param rateSymmetric rate for information
 */
public record RiskRate(
        long id,
        Listing listing,
        int riskCategoryId,
        BigDecimal rateUp,
        BigDecimal rateDown,
        BigDecimal rateSymmetric) {
    private static final long CATEGORY_STRIDE = 100_000;
    private static final int SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param place place of the instrument among all */
    static RiskRate of(long place, Listing listing, int riskCategoryId) {
        BigDecimal reach = listing.priceMax()
                .subtract(listing.previousClose())
                .multiply(HUNDRED)
                .divide(listing.previousClose(), SCALE, RoundingMode.HALF_UP);
        // The higher categories are those of experienced clients, who are lent more.
        BigDecimal down = reach.divide(BigDecimal.valueOf(Math.max(1, riskCategoryId)), SCALE, RoundingMode.HALF_UP);
        BigDecimal up = down.multiply(new BigDecimal("1.2"));
        return new RiskRate(
                riskCategoryId * CATEGORY_STRIDE + place + 1,
                listing,
                riskCategoryId,
                up,
                down,
                up.add(down).divide(BigDecimal.valueOf(2), SCALE, RoundingMode.HALF_UP));
    }

    /** What kind of asset the instrument is, by its class. */
    public String assetType() {
        return switch (listing.traits().cfiCode().charAt(0)) {
            case 'F' -> "future";
            case 'O', 'H' -> "option";
            case 'D' -> "bond";
            case 'E' -> "stock";
            default -> "currency";
        };
    }

    /** What the instrument is derived from, or null. */
    public String underlyingAsset() {
        OptionTraits option = listing.traits().option();
        return switch (assetType()) {
            case "future" -> listing.baseCode();
            case "option" -> option == null ? null : option.underlyingSymbol();
            default -> null;
        };
    }
}
