package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.NewOrder;
import io.github.camelalor.model.Security;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What has to be known of an instrument to check an order.
 *
 * <p>A lot at a price is worth that price times {@code worth}, divided by {@code per}: two numbers, since their quotient may
 * have no end.
 *
 * @param step smallest difference of two prices
 * @param worth null if the broker does not tell enough to say what a lot is worth
 * @param per above zero
 */
record Terms(BigDecimal step, BigDecimal worth, BigDecimal per) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String DERIVATIVES = "FORTS";

    /** Takes them from the broker's description, which names the price step. */
    static Terms of(Security security) {
        BigDecimal step = security.minStep();
        BigDecimal units = security.lotSize();
        if (DERIVATIVES.equals(security.market())) {
            return new Terms(step, positive(security.priceStepValue()), step);
        }
        if (security.cfiCode() != null && security.cfiCode().startsWith("D")) {
            BigDecimal face = positive(security.faceValue());
            return new Terms(step, face == null || units == null ? null : positive(face.multiply(units)), HUNDRED);
        }
        BigDecimal quoted = positive(security.priceShownUnits());
        return new Terms(step, positive(units), quoted == null ? BigDecimal.ONE : quoted);
    }

    private static BigDecimal positive(BigDecimal number) {
        return number == null || number.signum() <= 0 ? null : number;
    }

    /** Checks that the prices of an order are multiples of the step. */
    void checkStep(NewOrder order) throws Denial {
        checkStep(OrderField.PRICE, order.price());
        checkStep(OrderField.TRIGGER_PRICE, order.triggerPrice());
    }

    private void checkStep(OrderField field, BigDecimal price) throws Denial {
        if (price != null && price.remainder(step).signum() != 0) {
            throw new Denial(
                    DenialReason.PRICE_OFF_STEP,
                    "the field " + field.spelling() + " is " + price.toPlainString()
                            + ", which is no multiple of the instrument's price step " + step.toPlainString());
        }
    }

    /**
     * Checks that so many lots at a price are worth no more than that.
     *
     * @param most money, in the currency that the instrument is settled in
     */
    void checkNotional(long lots, BigDecimal price, BigDecimal most) throws Denial {
        BigDecimal product = price.multiply(BigDecimal.valueOf(lots)).multiply(worth);
        if (product.compareTo(most.multiply(per)) > 0) {
            throw new Denial(
                    DenialReason.NOTIONAL_LIMIT,
                    lots + " lots at " + price.toPlainString() + " are worth "
                            + product.divide(per, 2, RoundingMode.UP).toPlainString() + "; maxOrderNotional is "
                            + most.toPlainString());
        }
    }
}
