package io.github.camelalor.order;

import java.math.BigDecimal;

/** Reads the numbers of fields exactly, however they are written, and without writing out what is absurdly large. */
final class OrderNumbers {

    private static final int LONGEST_TEXT = 40;
    private static final int WHOLE_DIGITS = String.valueOf(Long.MAX_VALUE).length() - 1;
    static final int ORDER_DIGITS = 20;
    private static final int PRICE_DIGITS = 15;
    private static final int DECIMALS = 12;

    private OrderNumbers() {}

    static long whole(OrderField field, Object value) throws Denial {
        BigDecimal number = number(field, value, "a whole number");
        if (number.signum() == 0) {
            return 0;
        }
        // Judged by magnitude first: writing 1e999999999 out in full would take all memory there is.
        long digits = (long) number.precision() - number.scale();
        if (digits > WHOLE_DIGITS) {
            throw OrderFields.invalid(field, "is far too large");
        }
        if (digits < 1 || number.stripTrailingZeros().scale() > 0) {
            throw OrderFields.invalid(field, "must be a whole number, not a fraction");
        }
        return number.longValueExact();
    }

    /** Returns the digits of an order number, of which there may be more than a long holds. */
    static String digits(OrderField field, BigDecimal number) throws Denial {
        if ((long) number.precision() - number.scale() > ORDER_DIGITS
                || number.stripTrailingZeros().scale() > 0) {
            throw OrderFields.invalid(field, "is no number of an order; allowed are 1 to " + ORDER_DIGITS + " digits");
        }
        return number.toBigInteger().toString();
    }

    static BigDecimal decimal(OrderField field, Object value) throws Denial {
        BigDecimal number = number(field, value, "a number");
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) number.precision() - number.scale() > PRICE_DIGITS) {
            throw OrderFields.invalid(field, "is far too large");
        }
        if (number.stripTrailingZeros().scale() > DECIMALS) {
            throw OrderFields.invalid(field, "has more than " + DECIMALS + " digits after the point");
        }
        return number;
    }

    private static BigDecimal number(OrderField field, Object value, String wanted) throws Denial {
        if (!(value instanceof Number || value instanceof CharSequence)) {
            throw OrderFields.invalid(field, "must be " + wanted + ", not " + OrderFields.kind(value));
        }
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        String text = value.toString();
        if (text.length() > LONGEST_TEXT) {
            throw OrderFields.invalid(field, "must be " + wanted + ", not a text of " + text.length() + " characters");
        }
        try {
            // A number of a double's making is meant as it is written, so the detour over its text is exact.
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw OrderFields.invalid(field, "must be " + wanted + ", not " + OrderFields.kind(value));
        }
    }
}
