package io.github.camelalor.query;

/** Every parameter of every question, under the broker's own name where it has one. */
final class Parameters {

    private static final Kind<Long> COUNT = Kind.whole(1, Integer.MAX_VALUE);
    private static final Kind<Long> PLACE = Kind.whole(0, Integer.MAX_VALUE);
    static final int MOST_OWN_TRADES = 1_000;
    static final int MOST_MARKET_TRADES = 50_000;

    static final Parameter EXCHANGE = Parameter.of("exchange", Kind.TEXT);
    static final Parameter SYMBOL = Parameter.of("symbol", Kind.SYMBOL);
    static final Parameter SYMBOLS = Parameter.of("symbol", Kind.SYMBOLS).named("symbols");
    static final Parameter PORTFOLIO = Parameter.of("portfolio", Kind.TEXT);
    static final Parameter LOGIN = Parameter.of("login", Kind.TEXT);
    static final Parameter ORDER_ID = Parameter.of("orderId", Kind.ID);
    static final Parameter INSTRUMENT_GROUP = Parameter.of("instrumentGroup", Kind.TEXT);
    static final Parameter FORMAT = Parameter.of("format", Kind.word("Simple", "Slim", "Heavy"));
    static final Parameter JSON_RESPONSE = Parameter.of("jsonResponse", Kind.FLAG);

    /** Whether past sessions are asked about. */
    static final Parameter HISTORY = Parameter.choice("history", Kind.FLAG);

    static final Parameter DEPTH = Parameter.of("depth", Kind.whole(1, 50));

    static final Parameter TIMEFRAME = Parameter.of("timeframe", Kind.TIMEFRAME).named("tf");
    static final Parameter FROM = Parameter.of("from", Kind.SECONDS);
    static final Parameter TO = Parameter.of("to", Kind.SECONDS);
    static final Parameter COUNT_BACK = Parameter.of("countBack", COUNT);
    static final Parameter UNTRADED = Parameter.of("untraded", Kind.FLAG);
    static final Parameter SPLIT_ADJUST = Parameter.of("splitAdjust", Kind.FLAG);

    static final Parameter FROM_ID = Parameter.of("fromId", Kind.ID);
    static final Parameter TO_ID = Parameter.of("toId", Kind.ID);
    static final Parameter QTY_FROM = Parameter.of("qtyFrom", PLACE);
    static final Parameter QTY_TO = Parameter.of("qtyTo", PLACE);
    static final Parameter PRICE_FROM = Parameter.of("priceFrom", Kind.DECIMAL);
    static final Parameter PRICE_TO = Parameter.of("priceTo", Kind.DECIMAL);
    static final Parameter SIDE = Parameter.of("side", Kind.word("buy", "sell"));
    static final Parameter OFFSET = Parameter.of("offset", PLACE);
    static final Parameter TAKE = Parameter.of("take", COUNT);
    static final Parameter DESCENDING = Parameter.of("descending", Kind.FLAG);
    static final Parameter INCLUDE_VIRTUAL_TRADES = Parameter.of("includeVirtualTrades", Kind.FLAG);
    static final Parameter LIMIT = Parameter.of("limit", COUNT);
    static final Parameter LIMIT_OF_MARKET_TRADES =
            Parameter.of("limit", Kind.whole(1, MOST_MARKET_TRADES)).streamed(COUNT);

    static final Parameter WITH_REPO = Parameter.of("withRepo", Kind.FLAG);
    static final Parameter DATE_FROM = Parameter.of("dateFrom", Kind.DATE);
    static final Parameter TICKER = Parameter.of("ticker", Kind.TEXT);

    /** The trade with which the list begins, not a time as elsewhere. */
    static final Parameter FROM_TRADE = Parameter.of("from", Kind.ID);

    static final Parameter LIMIT_OF_OWN_TRADES =
            Parameter.of("limit", Kind.whole(1, MOST_OWN_TRADES)).streamed(COUNT);
    static final Parameter ORDER_BY_TRADE_DATE = Parameter.of("orderByTradeDate", Kind.FLAG);

    static final Parameter WITHOUT_CURRENCY = Parameter.of("withoutCurrency", Kind.FLAG);

    static final Parameter QUERY = Parameter.of("query", Kind.TEXT);
    static final Parameter SECTOR = Parameter.of("sector", Kind.word("FORTS", "FOND", "CURR"));
    static final Parameter CFICODE = Parameter.of("cficode", Kind.TEXT);
    static final Parameter MARKET = Parameter.of("market", Kind.word("FORTS", "FOND", "CURR", "SPBX"));
    static final Parameter INCLUDE_OLD = Parameter.of("includeOld", Kind.FLAG);
    static final Parameter INCLUDE_NON_BASE_BOARDS = Parameter.of("includeNonBaseBoards", Kind.FLAG);

    static final Parameter RISK_CATEGORY_ID = Parameter.of("riskCategoryId", PLACE);
    static final Parameter SEARCH = Parameter.of("search", Kind.TEXT);

    static final Parameter BOARD = INSTRUMENT_GROUP.named("board");
    static final Parameter ESTIMATED_SYMBOL = SYMBOL.named("ticker");
    static final Parameter PRICE = Parameter.of("price", Kind.DECIMAL);
    static final Parameter QUANTITY = Parameter.of("quantity", COUNT).named("lotQuantity");
    static final Parameter BUDGET = Parameter.of("budget", Kind.AMOUNT);
    static final Parameter INCLUDE_LIMIT_ORDERS = Parameter.of("includeLimitOrders", Kind.FLAG);

    private Parameters() {}
}
