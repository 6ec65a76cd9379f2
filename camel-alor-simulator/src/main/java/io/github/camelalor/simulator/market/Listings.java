package io.github.camelalor.simulator.market;

import java.time.Instant;
import java.util.List;

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

    private Listings() {}

    /** SBER, GAZP and LKOH on the stock market, and a dollar-rouble future. */
    public static List<Listing> standard() {
        return List.of(SBER, GAZP, LKOH, SI);
    }

    private static Listing face(String value, Listing listing) {
        return listing.traits(listing.traits().faceValue(value));
    }

    private static Listing ends(String time, Listing listing) {
        return listing.traits(listing.traits().endsAt(Instant.parse(time)));
    }
}
