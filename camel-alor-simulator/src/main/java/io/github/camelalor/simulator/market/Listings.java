package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The instruments an exchange lists when nothing else is said. */
public final class Listings {
    public static final Listing SBER =
            face("3", Listing.share("SBER", "Сбербанк", "Сбербанк России ПАО ао", "RU0009029540", 10, "0.01", "308.5"));
    public static final Listing GAZP =
            face("5", Listing.share("GAZP", "ГАЗПРОМ ао", "\"Газпром\" (ПАО) ао", "RU0007661625", 10, "0.01", "126.4"));
    public static final Listing LKOH =
            face("0.025", Listing.share("LKOH", "ЛУКОЙЛ", "НК ЛУКОЙЛ (ПАО) - ао", "RU0009024277", 1, "0.5", "5840"));
    public static final Listing SI = ends(
            "2026-12-17T00:00:00Z",
            face("1000", Listing.future("Si-12.26", "SiZ6", "Фьючерсный контракт Si-12.26", "1", "84600")));

    public static final Listing OFZ = new Listing(
                    "MOEX",
                    "TQOB",
                    "SU26238RMFS4",
                    "ОФЗ 26238",
                    "ОФЗ-ПД 26238 15/05/2041",
                    "RU000A1038V6",
                    Section.FOND,
                    "RUB",
                    1,
                    new BigDecimal("0.001"),
                    new BigDecimal("58.12"),
                    new BigDecimal("0.001"),
                    new BigDecimal("99"),
                    Traits.of("EUSOV", "DBFXXX", new BigDecimal(1000), new BigDecimal("0.01"))
                            .endsAt(Instant.parse("2041-05-15T00:00:00Z"))
                            .interest("14.05", "12.45"))
            .limits("0.2");
    public static final Listing CNY = new Listing(
                    "MOEX",
                    "CETS",
                    "CNY_RUB__TOM",
                    "CNYRUB_TOM",
                    "CNYRUB_TOM - CNY/РУБ",
                    null,
                    Section.CURR,
                    "RUB",
                    1000,
                    new BigDecimal("0.001"),
                    new BigDecimal("11.85"),
                    new BigDecimal("0.001"),
                    new BigDecimal("20"),
                    Traits.of(null, "MRCXXX", BigDecimal.ONE, new BigDecimal("0.001")))
            .limits("0.15");
    public static final Listing SI_CALL = new Listing(
                    "MOEX",
                    "ROPD",
                    "Si85000BL6",
                    "Si-12.26M171226CA85000",
                    "Американский марж. Call 85000 на фьюч. Si-12.26",
                    null,
                    Section.FORTS,
                    "RUB",
                    1,
                    new BigDecimal("1"),
                    new BigDecimal("1840"),
                    new BigDecimal("1"),
                    new BigDecimal("9000"),
                    Traits.of(
                                    "Марж. амер. Call 85000 с исп. 17.12.2026 на фьюч. контр. Si-12.26",
                                    "OCAFPS",
                                    new BigDecimal(1000),
                                    BigDecimal.ONE)
                            .margin(new BigDecimal("1840"), new BigDecimal("10152"))
                            .endsAt(Instant.parse("2026-12-17T00:00:00Z"))
                            .option(new OptionTraits(
                                    new BigDecimal(85000),
                                    Instant.parse("2026-12-17T00:00:00Z"),
                                    "Call",
                                    "SiZ6",
                                    new BigDecimal("1835"),
                                    new BigDecimal("1835"),
                                    new BigDecimal("16.4"),
                                    new BigDecimal("9800"),
                                    BigDecimal.ZERO,
                                    BigDecimal.ZERO)))
            .limits("0.9");
    /** Traded in dollars on the other exchange. */
    public static final Listing AAPL = new Listing(
                    "SPBX",
                    "SPBX",
                    "AAPL",
                    "Apple Inc.",
                    "Apple Inc.",
                    "US0378331005",
                    Section.FOND,
                    "USD",
                    1,
                    new BigDecimal("0.01"),
                    new BigDecimal("227.5"),
                    new BigDecimal("0.01"),
                    new BigDecimal("500"),
                    Traits.of("t", "ESXXXX", new BigDecimal("0.00001"), new BigDecimal("0.01")))
            .limits("0.2");

    private static final Listing EXPIRED_SI = ends(
            "2025-12-18T00:00:00Z",
            face("1000", Listing.future("Si-12.25", "SiZ5", "Фьючерсный контракт Si-12.25", "1", "79800")));

    private Listings() {}

    /**
     * SBER, GAZP, LKOH and a bond on the stock market, a dollar-rouble future and an option on it, a currency pair, and a share on the
     * other exchange.
     */
    public static List<Listing> standard() {
        return List.of(SBER, GAZP, LKOH, SI, OFZ, CNY, SI_CALL, AAPL);
    }

    /** What can be looked up beside {@link #standard()} but is not traded: a second board, and an expired future. */
    public static List<Listing> untraded() {
        return List.of(SBER.onBoard("SMAL"), GAZP.onBoard("SMAL"), LKOH.onBoard("SMAL"), EXPIRED_SI);
    }

    /** So many made-up shares, for a list of instruments as long as the broker's. */
    static List<Listing> madeUp(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Listing.share(
                        "ZZ" + number, "Бумага " + number, "Бумага для поиска номер " + number, null, 1, "0.01", "100"))
                .toList();
    }

    private static Listing face(String value, Listing listing) {
        return listing.traits(listing.traits().faceValue(value));
    }

    private static Listing ends(String time, Listing listing) {
        return listing.traits(listing.traits().endsAt(Instant.parse(time)));
    }
}
