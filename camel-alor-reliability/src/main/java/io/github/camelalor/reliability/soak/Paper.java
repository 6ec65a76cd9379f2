package io.github.camelalor.reliability.soak;

/**
 * What is traded, with prices of the simulator's session that mean the same all day.
 *
 * @param low so far below the market that a buy order rests
 * @param lower even lower
 * @param high so far above the market that a buy order is filled, and that no stop is triggered
 * @param outOfLimits refused by the exchange
 */
record Paper(String symbol, String low, String lower, String high, String outOfLimits) {

    static final Paper[] ALL = {
        new Paper("SBER", "262.00", "255.50", "361.00", "900.00"),
        new Paper("GAZP", "107.00", "104.25", "148.00", "400.00"),
        new Paper("LKOH", "4960.0", "4850.5", "6850.0", "19000.0")
    };
}
