package io.github.camelalor.simulator.market;

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

    private static final Listing EXPIRED_SI = ends(
            "2025-12-18T00:00:00Z",
            face("1000", Listing.future("Si-12.25", "SiZ5", "Фьючерсный контракт Si-12.25", "1", "79800")));

    private Listings() {}

    /** SBER, GAZP and LKOH on the stock market, and a dollar-rouble future. */
    public static List<Listing> standard() {
        return List.of(SBER, GAZP, LKOH, SI);
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
