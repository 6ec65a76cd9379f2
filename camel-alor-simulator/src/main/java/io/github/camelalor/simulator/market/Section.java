package io.github.camelalor.simulator.market;

/** The section of the exchange a listing and a portfolio belong to. */
public enum Section {
    /** Stock market: settles tomorrow, commission in percent of the value. */
    FOND("FOND"),
    /** Derivatives market: settles at once, fee by contract, order numbers of 19 digits. */
    FORTS("FORTS"),
    /** Currency market: settles tomorrow, commission in percent of the value. */
    CURR("CURR");

    private final String code;

    Section(String code) {
        this.code = code;
    }

    /** The broker's word for this section. */
    public String code() {
        return code;
    }

    /** The section of a portfolio: {@code 75...} trades derivatives, {@code G...} currencies, every other one stocks and bonds. */
    public static Section ofPortfolio(String portfolio) {
        if (portfolio.startsWith("75")) {
            return FORTS;
        }
        return portfolio.startsWith("G") ? CURR : FOND;
    }

    /** Whether trades settle at once and pay a fee by the contract. */
    boolean derivatives() {
        return this == FORTS;
    }
}
