package io.github.camelalor;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What questions can be given, beside what other endpoints have as well. */
@UriParams
public class AlorQueryOptions {

    @UriParam(label = "producer")
    private Boolean history;

    @UriParam(label = "producer")
    private String to;

    @UriParam(label = "producer")
    private Integer countBack;

    @UriParam(label = "producer")
    private Boolean untraded;

    @UriParam(label = "producer")
    private String fromId;

    @UriParam(label = "producer")
    private String toId;

    @UriParam(label = "producer")
    private Integer qtyFrom;

    @UriParam(label = "producer")
    private Integer qtyTo;

    @UriParam(label = "producer")
    private String priceFrom;

    @UriParam(label = "producer")
    private String priceTo;

    @UriParam(label = "producer")
    private Integer offset;

    @UriParam(label = "producer")
    private Integer take;

    @UriParam(label = "producer")
    private Integer limit;

    @UriParam(label = "producer")
    private Boolean descending;

    @UriParam(label = "producer")
    private Boolean withRepo;

    @UriParam(label = "producer")
    private String dateFrom;

    @UriParam(label = "producer")
    private Boolean orderByTradeDate;

    @UriParam(label = "producer")
    private String ticker;

    @UriParam(label = "producer")
    private String login;

    @UriParam(label = "producer")
    private Boolean withoutCurrency;

    @UriParam(label = "producer")
    private String query;

    @UriParam(label = "producer", enums = "FORTS,FOND,CURR")
    private String sector;

    @UriParam(label = "producer")
    private String cficode;

    @UriParam(label = "producer", enums = "FORTS,FOND,CURR,SPBX")
    private String market;

    @UriParam(label = "producer")
    private Boolean includeOld;

    @UriParam(label = "producer")
    private Boolean includeNonBaseBoards;

    @UriParam(label = "producer")
    private Integer riskCategoryId;

    @UriParam(label = "producer")
    private String search;

    @UriParam(label = "producer")
    private String budget;

    @UriParam(label = "producer")
    private Boolean includeLimitOrders;

    @UriParam(label = "producer,advanced")
    private Boolean jsonResponse;

    @UriParam(label = "producer", defaultValue = "false")
    private boolean streaming;

    @UriParam(label = "producer,advanced")
    private Integer pageSize;

    public Boolean getHistory() {
        return history;
    }

    /** Whether to ask about past sessions instead of the present one: of trades and all-trades. */
    public void setHistory(Boolean history) {
        this.history = history;
    }

    public String getTo() {
        return to;
    }

    /** End of the time asked about, in ISO-8601 or seconds since 1970; bars end now by default. */
    public void setTo(String to) {
        this.to = to;
    }

    public Integer getCountBack() {
        return countBack;
    }

    /** Least number of bars wanted; the broker moves from back until it has them. */
    public void setCountBack(Integer countBack) {
        this.countBack = countBack;
    }

    public Boolean getUntraded() {
        return untraded;
    }

    /**
     * Whether the symbol of bars is the exact ticker, which finds expired instruments as well; otherwise a short
     * name will do.
     */
    public void setUntraded(Boolean untraded) {
        this.untraded = untraded;
    }

    public String getFromId() {
        return fromId;
    }

    /** Number of the first of today's trades wanted. */
    public void setFromId(String fromId) {
        this.fromId = fromId;
    }

    public String getToId() {
        return toId;
    }

    /** Number of the last of today's trades wanted. */
    public void setToId(String toId) {
        this.toId = toId;
    }

    public Integer getQtyFrom() {
        return qtyFrom;
    }

    /** Least quantity of today's trades wanted, in lots. */
    public void setQtyFrom(Integer qtyFrom) {
        this.qtyFrom = qtyFrom;
    }

    public Integer getQtyTo() {
        return qtyTo;
    }

    /** Largest quantity of today's trades wanted, in lots. */
    public void setQtyTo(Integer qtyTo) {
        this.qtyTo = qtyTo;
    }

    public String getPriceFrom() {
        return priceFrom;
    }

    /** Lowest price of today's trades wanted. */
    public void setPriceFrom(String priceFrom) {
        this.priceFrom = priceFrom;
    }

    public String getPriceTo() {
        return priceTo;
    }

    /** Highest price of today's trades wanted. */
    public void setPriceTo(String priceTo) {
        this.priceTo = priceTo;
    }

    public Integer getOffset() {
        return offset;
    }

    /** How many of a list to leave out at its begin. */
    public void setOffset(Integer offset) {
        this.offset = offset;
    }

    public Integer getTake() {
        return take;
    }

    /** How many of today's trades are wanted at most. */
    public void setTake(Integer take) {
        this.take = take;
    }

    public Integer getLimit() {
        return limit;
    }

    /**
     * How many are wanted at most: 1 to 1000 own past trades, 1 to 50000 past trades on the exchange, any number of
     * instruments and risk rates. With streaming it is the number in all, and any number is allowed.
     */
    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public Boolean getDescending() {
        return descending;
    }

    /** Whether the newest trades come first. */
    public void setDescending(Boolean descending) {
        this.descending = descending;
    }

    public Boolean getWithRepo() {
        return withRepo;
    }

    /** Whether own repo trades are wanted as well. */
    public void setWithRepo(Boolean withRepo) {
        this.withRepo = withRepo;
    }

    public String getDateFrom() {
        return dateFrom;
    }

    /** Day or time from which own past trades are wanted, in ISO-8601 or seconds since 1970. */
    public void setDateFrom(String dateFrom) {
        this.dateFrom = dateFrom;
    }

    public Boolean getOrderByTradeDate() {
        return orderByTradeDate;
    }

    /**
     * Whether own past trades are sorted by date instead of by number. Needed for a unified cash position, since
     * numbers of different markets cannot be compared.
     */
    public void setOrderByTradeDate(Boolean orderByTradeDate) {
        this.orderByTradeDate = orderByTradeDate;
    }

    public String getTicker() {
        return ticker;
    }

    /** Ticker, code, or ISIN of a bond: filters own past trades and risk rates. */
    public void setTicker(String ticker) {
        this.ticker = ticker;
    }

    public String getLogin() {
        return login;
    }

    /** Login whose positions in all portfolios are wanted, instead of those of one portfolio. */
    public void setLogin(String login) {
        this.login = login;
    }

    public Boolean getWithoutCurrency() {
        return withoutCurrency;
    }

    /** Whether to leave out money among the positions. */
    public void setWithoutCurrency(Boolean withoutCurrency) {
        this.withoutCurrency = withoutCurrency;
    }

    public String getQuery() {
        return query;
    }

    /** Part of the ticker of the instruments searched for. */
    public void setQuery(String query) {
        this.query = query;
    }

    public String getSector() {
        return sector;
    }

    /** Market in which to search for instruments. */
    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getCficode() {
        return cficode;
    }

    /** Code by ISO 10962 of the instruments searched for. */
    public void setCficode(String cficode) {
        this.cficode = cficode;
    }

    public String getMarket() {
        return market;
    }

    /** Market whose instruments are listed. */
    public void setMarket(String market) {
        this.market = market;
    }

    public Boolean getIncludeOld() {
        return includeOld;
    }

    /** Whether to list instruments that are not traded any more as well. */
    public void setIncludeOld(Boolean includeOld) {
        this.includeOld = includeOld;
    }

    public Boolean getIncludeNonBaseBoards() {
        return includeNonBaseBoards;
    }

    /** Whether to list instruments in all trading modes, and not only in their primary ones. */
    public void setIncludeNonBaseBoards(Boolean includeNonBaseBoards) {
        this.includeNonBaseBoards = includeNonBaseBoards;
    }

    public Integer getRiskCategoryId() {
        return riskCategoryId;
    }

    /** Category of clients whose risk rates are wanted; it is in the answer of the operation risk. */
    public void setRiskCategoryId(Integer riskCategoryId) {
        this.riskCategoryId = riskCategoryId;
    }

    public String getSearch() {
        return search;
    }

    /** Beginning of the ticker, code or ISIN whose risk rates are wanted. */
    public void setSearch(String search) {
        this.search = search;
    }

    public String getBudget() {
        return budget;
    }

    /** Money to be spent by the order to be estimated, instead of a quantity. */
    public void setBudget(String budget) {
        this.budget = budget;
    }

    public Boolean getIncludeLimitOrders() {
        return includeLimitOrders;
    }

    /** Whether limit orders that are working count in an estimate; the broker's default is false. */
    public void setIncludeLimitOrders(Boolean includeLimitOrders) {
        this.includeLimitOrders = includeLimitOrders;
    }

    public Boolean getJsonResponse() {
        return jsonResponse;
    }

    /** Passed on to the broker, which has it for compatibility. */
    public void setJsonResponse(Boolean jsonResponse) {
        this.jsonResponse = jsonResponse;
    }

    public boolean isStreaming() {
        return streaming;
    }

    /**
     * Whether the body is an iterator that fetches a list page by page as it is read, for instance by
     * split(body()).streaming(), so that the list is never held as a whole.
     */
    public void setStreaming(boolean streaming) {
        this.streaming = streaming;
    }

    public Integer getPageSize() {
        return pageSize;
    }

    /**
     * How much to fetch at once with streaming: by default 5000 bars or trades of today, 10000 past trades on the
     * exchange, 1000 own past trades, instruments or risk rates.
     */
    public void setPageSize(Integer pageSize) {
        this.pageSize = pageSize;
    }
}
