package io.github.camelalor.order;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.Instrument;
import io.github.camelalor.model.NewOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The one gate that every command of a session passes before it takes a path: finds out what the guard has to know of the
 * instrument and its book, and gives the clearance without which nothing leaves.
 *
 * <p>Where nothing has to be asked for it answers at once, on the caller's thread. Thread-safe.
 */
final class Gate {

    private final Guard guard;
    private final InstrumentTerms terms;
    private final MarketBooks books;

    Gate(Guard guard, OrderContext context, LastBooks books) {
        this.guard = guard;
        this.terms = new InstrumentTerms(context);
        this.books = new MarketBooks(context, books);
    }

    /**
     * Checks an instruction.
     *
     * @param checkPriceStep whether prices have to be multiples of the instrument's step
     * @return fails with a {@link Denial}, or with another exception whose message says what could not be learnt
     */
    CompletableFuture<Clearance> check(Instruction instruction, boolean checkPriceStep) {
        if (!Guard.guards(instruction)) {
            return CompletableFuture.completedFuture(Clearance.FREE);
        }
        try {
            guard.admit(instruction);
            NewOrder order = Instruction.order(instruction);
            return order == null
                    ? CompletableFuture.completedFuture(guard.clear(false, null))
                    : new Check(order, guard.limits(), checkPriceStep).run();
        } catch (Denial denial) {
            return CompletableFuture.failedFuture(denial);
        }
    }

    /** The check of one order, by the limits as they were when it began. */
    private final class Check {

        private final NewOrder order;
        private final Instrument instrument;
        private final boolean checkStep;
        private final BigDecimal mostMoney;
        private final GuardLimits limits;

        Check(NewOrder order, GuardLimits limits, boolean checkPriceStep) {
            this.order = order;
            this.instrument = new Instrument(order.exchange(), order.symbol(), order.board());
            this.checkStep = checkPriceStep && (order.price() != null || order.triggerPrice() != null);
            this.mostMoney = limits.maxOrderNotional();
            this.limits = limits;
        }

        CompletableFuture<Clearance> run() {
            return terms().thenCompose(known -> book().thenApply(book -> {
                try {
                    return weigh(known, book);
                } catch (Denial denial) {
                    throw new CompletionException(denial);
                }
            }));
        }

        /** Returns the terms of the instrument; null if they are not needed. */
        private CompletableFuture<Terms> terms() {
            if (!checkStep && mostMoney == null) {
                return CompletableFuture.completedFuture(null);
            }
            return terms.of(instrument).handle((known, failure) -> {
                if (failure != null) {
                    throw notLearnt(Failures.cause(failure));
                }
                if (mostMoney != null && known.worth() == null) {
                    throw notLearnt("the broker does not say what a lot is worth");
                }
                try {
                    if (checkStep) {
                        known.checkStep(order);
                    }
                } catch (Denial denial) {
                    throw new CompletionException(denial);
                }
                return known;
            });
        }

        private CompletionException notLearnt(Throwable why) {
            return why instanceof Denial ? new CompletionException(why) : notLearnt(why.getMessage());
        }

        private CompletionException notLearnt(String why) {
            String name = order.symbol() + " on " + order.exchange();
            return new CompletionException(new IOException(
                    mostMoney == null
                            ? "the price step of " + name + " could not be learnt (" + why
                                    + "); checkPriceStep=false sends without it"
                            : "the terms of " + name + " could not be learnt (" + why
                                    + "); with maxOrderNotional nothing is sent without them"));
        }

        /** Returns the book to hold the order against, which holds its quantity if that can be had; null if not needed. */
        private CompletableFuture<LastBooks.Known> book() {
            if (limits.maxPriceDistance() == null && (mostMoney == null || order.price() != null)) {
                return CompletableFuture.completedFuture(null);
            }
            return books.fresh(instrument, limits.maxBookAge())
                    .thenCompose(known -> new MarketView(known.book()).holds(order)
                            ? CompletableFuture.completedFuture(known)
                            : books.full(instrument).exceptionally(failure -> known));
        }

        private Clearance weigh(Terms known, LastBooks.Known book) throws Denial {
            MarketView market = book == null ? null : new MarketView(book.book());
            if (market != null && market.isEmpty()) {
                throw new Denial(
                        DenialReason.BOOK_MISSING,
                        "the book of " + order.exchange() + ":" + order.symbol() + " is empty");
            }
            if (mostMoney != null) {
                known.checkNotional(order.quantity(), worstPrice(market), mostMoney);
            }
            if (limits.maxPriceDistance() != null) {
                new PriceCollar(limits.maxPriceDistance()).check(order, market);
            }
            return guard.clear(true, book == null ? null : book.at());
        }

        /** Returns the highest price that the order names or would reach in the book. */
        private BigDecimal worstPrice(MarketView market) throws Denial {
            BigDecimal named = order.price();
            BigDecimal trigger = order.triggerPrice();
            if (named != null) {
                return trigger == null ? named : named.max(trigger);
            }
            if (!market.sweeps(order)) {
                return trigger;
            }
            BigDecimal reached = market.reach(order.side(), order.quantity());
            if (reached == null) {
                throw new Denial(
                        DenialReason.NOTIONAL_LIMIT,
                        "the book holds less than the quantity of " + order.quantity()
                                + " lots, so that their worth is not known; maxOrderNotional is "
                                + mostMoney.toPlainString());
            }
            BigDecimal best = market.best(order.side());
            BigDecimal highest = reached.max(best);
            return trigger == null ? highest : highest.max(trigger);
        }
    }
}
