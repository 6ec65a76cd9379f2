package io.github.camelalor.simulator.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A small exchange with market makers and client accounts, for one session.
 *
 * <p>Thread-safe: one lock inside. Listeners are called outside of it, one event at a time and in order; an event may be
 * delivered by another thread that is using the exchange at the same moment, shortly after the call that caused it.
 */
public final class Exchange implements AutoCloseable {
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(100);

    private final Map<Listing, MatchingBook> books = new LinkedHashMap<>();
    private final Map<Listing, MarketMaker> makers = new LinkedHashMap<>();
    private final Tapes tapes;
    private final Instruments instruments;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, List<String>> logins;
    private final Announcements announcements = new Announcements();
    private final Floor floor = new Floor(announcements);
    private final Ledger ledger;
    private final OrderDesk desk;
    private final Portfolios portfolios;
    private final TradingPhases phases;
    private final Venue venue = new Venue(books, makers, accounts);
    private final StopOrders stopOrders;
    private final OrderGroups orderGroups;
    private final Estimator estimator;
    private final Duration tickInterval;
    private Ticker ticker;
    private Ticker watch;
    private boolean closed;

    Exchange(ExchangeBuilder options) {
        this.logins = Map.copyOf(options.logins);
        this.tickInterval = options.tickInterval;
        this.ledger = new Ledger(options.clock);
        Tariff tariff = options.tariff();
        this.estimator = new Estimator(tariff);
        this.desk = new OrderDesk(
                options.clock,
                ledger,
                announcements,
                tariff,
                // Not split from the others, so that the books of a seed stay what they are.
                new SplittableRandom(~options.seed));
        this.tapes = new Tapes(options.listings, options.clock, options.seed, desk::lastTradeId);
        this.instruments = new Instruments(options.listings, options.untraded(), this::state, listing -> tape(listing)
                .rating());
        this.phases = new TradingPhases(desk, announcements);
        StopDesk stops = new StopDesk(venue, desk, options.clock, ledger, announcements);
        GroupDesk groups =
                new GroupDesk(venue, desk, stops, options.clock, ledger, new SplittableRandom(~options.seed));
        this.stopOrders = new StopOrders(floor, venue, stops);
        this.orderGroups = new OrderGroups(floor, groups);
        desk.tellOfFills(stops::filled);
        floor.follow(new Clockwork(venue, desk, stops, groups)::run);
        SplittableRandom seeds = new SplittableRandom(options.seed);
        for (Listing listing : options.listings) {
            MatchingBook book = new MatchingBook(listing, options.clock, this::matched);
            SplittableRandom random = seeds.split();
            SplittableRandom tastes = new SplittableRandom(options.seed + listing.hashCode());
            MarketMaker maker = new MarketMaker(book, random, tastes, options.levels, options.noise);
            books.put(listing, book);
            makers.put(listing, maker);
            maker.quote();
        }
        logins.values().stream()
                .flatMap(List::stream)
                .forEach(portfolio -> accounts.put(portfolio, options.purses.account(portfolio, options.listings)));
        this.portfolios = new Portfolios(accounts, books, desk, announcements);
        options.positions.forEach(opening -> opening.accept(this));
        PastTrades past = new PastTrades(options.listings, options.clock, options.seed, options.tariff());
        accounts.values().forEach(account -> account.remember(past.of(account, options.pastTrades)));
    }

    /** Starts to describe an exchange. */
    public static ExchangeBuilder builder() {
        return new ExchangeBuilder();
    }

    /**
     * Lets the market makers move by themselves, if a tick interval was given, and the clock end and trigger orders; does
     * nothing if they already do.
     */
    public void start() {
        locked(() -> {
            if (closed) {
                throw new IllegalStateException("The exchange is closed");
            }
            if (ticker == null && !tickInterval.isZero()) {
                ticker = new Ticker("alor-simulator-market-makers", tickInterval, this::tick);
            }
            if (watch == null) {
                watch = new Ticker("alor-simulator-clock", WATCH_INTERVAL, this::passTime);
            }
            return null;
        });
    }

    /** Lets the market makers move once. */
    public void tick() {
        act(() -> {
            makers.forEach((listing, maker) -> {
                MatchingBook book = books.get(listing);
                if (book.status().matches()) {
                    maker.move();
                    maker.trade();
                    desk.settled(book);
                }
            });
            return null;
        });
    }

    /**
     * Does what is due by the clock: ends orders whose time is over and triggers stop orders. Each other action does so too,
     * and a started exchange does it by itself.
     */
    public void passTime() {
        act(() -> null);
    }

    /** Stops the market makers; what was traded can still be read. */
    @Override
    public void close() {
        List<Ticker> stopping = locked(() -> {
            closed = true;
            return Stream.of(ticker, watch).filter(Objects::nonNull).toList();
        });
        // Without the lock, which the last tick may be waiting for.
        stopping.forEach(Ticker::close);
    }

    /** All listings. */
    public List<Listing> listings() {
        return List.copyOf(books.keySet());
    }

    /**
     * Finds a listing by its ticker or, failing that, by its short name, which for a future is its short code.
     *
     * @param board board, or null for the primary one
     */
    public Optional<Listing> listing(String exchange, String symbol, String board) {
        return find(exchange, board, listing -> listing.symbol().equals(symbol))
                .or(() -> find(exchange, board, listing -> listing.shortName().equals(symbol)));
    }

    private Optional<Listing> find(String exchange, String board, Predicate<Listing> named) {
        return books.keySet().stream()
                .filter(listing -> listing.exchange().equalsIgnoreCase(exchange))
                .filter(listing -> board == null || listing.board().equals(board))
                .filter(named)
                .findFirst();
    }

    /** The logins of this exchange. */
    public Collection<String> logins() {
        return logins.keySet();
    }

    /** The portfolios of a login; none if it is unknown. */
    public List<String> portfolios(String login) {
        return logins.getOrDefault(login, List.of());
    }

    /** Whether there is such a portfolio. */
    public boolean knows(String portfolio) {
        return accounts.containsKey(portfolio);
    }

    /** The book of a listing with at most so many levels a side, of at most 50. */
    public Book book(Listing listing, int depth) {
        MatchingBook book = require(listing);
        Book published = book.published();
        return (published != null ? published : locked(book::publish)).top(depth);
    }

    /** The price a listing was last traded or quoted at. */
    public BigDecimal lastPrice(Listing listing) {
        return locked(require(listing)::lastPrice);
    }

    /** Everything that was traded in a listing. */
    public Tape tape(Listing listing) {
        require(listing);
        return tapes.of(listing);
    }

    /** The quote of a listing now. */
    public Quote quote(Listing listing) {
        return Quote.of(book(listing, MatchingBook.MAX_DEPTH), tape(listing).figures());
    }

    /** Everything that can be looked up, be it traded here or not. */
    public Instruments instruments() {
        return instruments;
    }

    /** What may have changed about a listing since the session began. */
    public InstrumentState state(Listing listing) {
        PriceLimits limits = locked(require(listing)::limits);
        return new InstrumentState(listing, tradingStatus(listing), limits.min(), limits.max());
    }

    /** The trading phase of a listing. */
    public TradingStatus tradingStatus(Listing listing) {
        return locked(require(listing)::status);
    }

    /**
     * Moves the price limits of a listing; orders that rest beyond them stay.
     *
     * @throws IllegalArgumentException if a limit is off the price step
     */
    public void priceLimits(Listing listing, PriceLimits limits) {
        MatchingBook book = require(listing);
        act(() -> {
            if (!book.limits().equals(limits)) {
                book.limits(limits);
                announcements.post(listener -> listener.priceLimitsChanged(listing));
            }
            return null;
        });
    }

    /** Stops trading in a listing: the book stands still and orders are refused, but may be cancelled. */
    public void halt(Listing listing) {
        phase(listing, TradingStatus.BREAK);
    }

    /** Lets trading in a listing go on. */
    public void resume(Listing listing) {
        phase(listing, TradingStatus.NORMAL);
    }

    /**
     * Leads a listing into a trading phase. An auction collects orders and executes them at one price when it ends; market
     * orders of which something is left then are cancelled.
     */
    public void phase(Listing listing, TradingStatus status) {
        MatchingBook book = require(listing);
        act(() -> {
            if (book.status() != status) {
                phases.change(book, status);
            }
            return null;
        });
    }

    /** Places an order; executes what can be executed before it returns. */
    public Placement place(OrderTicket ticket) {
        MatchingBook book = require(ticket.listing());
        return act(() -> {
            Account account = accounts.get(ticket.portfolio());
            if (account == null) {
                return new Placement.Rejected(Rejection.CLIENT_BLOCKED);
            }
            Placement placement = desk.place(ticket, account, book);
            venue.replenish(ticket.listing());
            desk.settled(book);
            return placement;
        });
    }

    /**
     * Takes an order and rejects it afterwards, as trading systems do at times: the answer is a number, and an event tells of
     * the rejection.
     *
     * @param reason what the order's comment says from then on
     */
    public Placement reject(OrderTicket ticket, String reason) {
        require(ticket.listing());
        return act(() -> {
            Account account = accounts.get(ticket.portfolio());
            return account == null
                    ? new Placement.Rejected(Rejection.CLIENT_BLOCKED)
                    : desk.reject(ticket, account, reason);
        });
    }

    /**
     * Replaces a working order by another one of its portfolio and kind: the old one is cancelled and the new one gets a
     * number of its own. If the new one is refused, the old one goes on. On the derivatives market the instrument, the side
     * and the visible part stay what they were.
     */
    public Placement replace(String orderNumber, OrderTicket ticket) {
        require(ticket.listing());
        return act(() -> {
            Account account = accounts.get(ticket.portfolio());
            WorkingOrder old = account == null ? null : account.order(orderNumber);
            if (old == null || !old.working() || old.ticket().type() != ticket.type()) {
                return new Placement.Rejected(Rejection.MODIFY_NOT_FOUND);
            }
            OrderTicket changed = ticket.inPlaceOf(old.ticket());
            MatchingBook changedBook = books.get(changed.listing());
            Placement placement =
                    desk.replace(old, changed, account, books.get(old.ticket().listing()), changedBook);
            venue.replenish(changed.listing());
            desk.settled(changedBook);
            return placement;
        });
    }

    /** Cancels a working order. */
    public Placement cancel(String portfolio, String orderNumber) {
        return cancel(portfolio, orderNumber, Origin.DIRECT);
    }

    /** Cancels a working order on behalf of a command. */
    public Placement cancel(String portfolio, String orderNumber, Origin origin) {
        return act(() -> {
            Account account = accounts.get(portfolio);
            WorkingOrder order = account == null ? null : account.order(orderNumber);
            return order == null || !order.working()
                    ? new Placement.Rejected(Rejection.CANCEL_NOT_FOUND)
                    : desk.cancel(order, books.get(order.ticket().listing()), origin);
        });
    }

    /** Cancels all working orders of a portfolio on one exchange, and says how many there were. */
    public int cancelAll(String portfolio, String exchange, Origin origin) {
        return act(() -> {
            Account account = accounts.get(portfolio);
            List<WorkingOrder> working = account == null
                    ? List.of()
                    : account.orders().stream()
                            .filter(WorkingOrder::working)
                            .filter(order -> order.ticket().listing().exchange().equalsIgnoreCase(exchange))
                            .toList();
            working.forEach(order -> desk.cancel(order, books.get(order.ticket().listing()), origin));
            return working.size();
        });
    }

    /** The stop orders. */
    public StopOrders stopOrders() {
        return stopOrders;
    }

    /** The groups of orders. */
    public OrderGroups orderGroups() {
        return orderGroups;
    }

    /** What an account could trade, and what an order would cost it; empty if the portfolio is unknown. */
    public Optional<Estimate> estimate(EstimateQuestion question) {
        MatchingBook book = require(question.listing());
        Account account = accounts.get(question.portfolio());
        return account == null
                ? Optional.empty()
                : Optional.of(locked(() -> estimator.estimate(question, account, book)));
    }

    /** The orders of this session, oldest first; none if the portfolio is unknown. */
    public List<OrderState> orders(String portfolio) {
        return read(
                portfolio,
                account -> account.orders().stream().map(WorkingOrder::state).toList());
    }

    /** One order of this session. */
    public Optional<OrderState> order(String portfolio, String orderNumber) {
        Account account = accounts.get(portfolio);
        return account == null
                ? Optional.empty()
                : locked(() -> Optional.ofNullable(account.order(orderNumber)).map(WorkingOrder::state));
    }

    /** The trades of this session, oldest first; none if the portfolio is unknown. */
    public List<OwnTrade> trades(String portfolio) {
        return read(portfolio, Account::trades);
    }

    /** The trades of past sessions, oldest first; none if the portfolio is unknown. */
    public List<OwnTrade> pastTrades(String portfolio) {
        return read(portfolio, Account::pastTrades);
    }

    /**
     * Ends the session and opens the next one: orders for the day are cancelled, today's trades become past ones, and what money and
     * positions are now is what they open with. The books go on as they are.
     */
    public void openNextSession() {
        act(() -> {
            portfolios.openNextSession();
            return null;
        });
    }

    /** The positions, closed ones with zero quantities too, and the money; none if the portfolio is unknown. */
    public List<PositionState> positions(String portfolio) {
        return read(portfolio, portfolios::positions);
    }

    /** What a portfolio is worth on an exchange, whose code may be in any case; empty if the portfolio is unknown or nothing is listed there. */
    public Optional<Valuation> valuation(String portfolio, String exchange) {
        return locked(() -> portfolios.valuation(portfolio, exchange));
    }

    /** Pays money into a portfolio, or takes it out if the amount is negative. */
    public void transfer(String portfolio, String currency, BigDecimal amount) {
        act(() -> {
            portfolios.transfer(portfolio, currency, amount);
            return null;
        });
    }

    /** Calls a listener from now on, until the handle is closed. */
    public Registration listen(MarketListener listener) {
        return announcements.listen(listener);
    }

    /** Every effect of the clients' commands. */
    public Ledger ledger() {
        return ledger;
    }

    private <T> List<T> read(String portfolio, Function<Account, List<T>> view) {
        Account account = accounts.get(portfolio);
        return account == null ? List.of() : locked(() -> view.apply(account));
    }

    private void matched(Listing listing, long restingId, long incomingId, Side incoming, long steps, long lots) {
        long id = desk.matched(books.get(listing), restingId, incomingId, steps, lots);
        tapes.of(listing).print(id, incoming, steps, lots);
    }

    /** The account of a portfolio, for something that is about a listing; both must be there. */
    Account account(String portfolio, Listing listing) {
        require(listing);
        return portfolios.require(portfolio);
    }

    private MatchingBook require(Listing listing) {
        return venue.book(listing);
    }

    private <T> T act(Supplier<T> action) {
        return floor.act(action);
    }

    private <T> T locked(Supplier<T> action) {
        return floor.locked(action);
    }
}
