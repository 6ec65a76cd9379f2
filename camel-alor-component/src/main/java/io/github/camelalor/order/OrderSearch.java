package io.github.camelalor.order;

import io.github.camelalor.auth.AccessToken;
import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.model.Order;
import io.github.camelalor.model.OrderStatus;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.time.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a command whose answer was lost, by looking for its tag in the orders and trades of the
 * portfolio.
 *
 * <p>It asks again and again until the command is settled, at the latest by its deadline: that an order is not found proves
 * nothing, as it may still be on its way.
 */
final class OrderSearch {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSearch.class);

    private final OrderContext context;

    OrderSearch(OrderContext context) {
        this.context = context;
    }

    /** Starts to search; an answer that still comes in the meantime may settle the command first. */
    void start(Submission submission) {
        LOG.info(
                "The order {} may or may not have been executed; looking for {} in the orders and trades of {}",
                submission.command().requestId(),
                submission.command().tag().text(),
                submission.command().portfolio());
        new Rounds(submission).next(false);
    }

    /** The rounds of one search, each a question for orders and one for trades. */
    private final class Rounds {

        private final Submission submission;
        private final Command command;
        private final EventContext event;
        private final Backoff backoff = context.backoff();

        Rounds(Submission submission) {
            this.submission = submission;
            this.command = submission.command();
            this.event = new EventContext(command.exchange(), null, null, command.portfolio());
        }

        void next(boolean waited) {
            if (submission.settled()) {
                return;
            }
            Duration turn = context.throttle().turn(waited);
            if (!turn.isZero()) {
                context.later(submission, turn, () -> next(true));
                return;
            }
            context.tokens().token().whenComplete((token, failure) -> {
                if (failure == null) {
                    ask("orders", token, body -> inOrders(body, token));
                } else {
                    again("no access token to look for it: "
                            + Failures.cause(failure).getMessage());
                }
            });
        }

        private void inOrders(byte[] body, AccessToken token) throws CodecException {
            List<Order> orders = Answers.orders(body, event).stream()
                    .filter(order -> command.tag().in(order.comment()))
                    .toList();
            Order found = orders.stream()
                    .filter(order -> order.status() != OrderStatus.REJECTED)
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                submission.confirm(found.id(), "found in the orders of the portfolio: " + found.status());
            } else if (!orders.isEmpty()) {
                submission.reject(null, orders.get(0).comment());
            } else {
                ask("trades", token, this::inTrades);
            }
        }

        private void inTrades(byte[] body) throws CodecException {
            String number = Answers.trades(body, event).stream()
                    .filter(trade -> command.tag().in(trade.comment()) && trade.orderNumber() != null)
                    .map(trade -> trade.orderNumber())
                    .findFirst()
                    .orElse(null);
            if (number != null) {
                submission.confirm(number, "found in the trades of the portfolio");
            } else {
                again("not found in orders and trades");
            }
        }

        private void ask(String what, AccessToken token, Reader reader) {
            Duration timeout = context.timeout(submission);
            if (timeout.isZero() || timeout.isNegative()) {
                return;
            }
            String path = "/md/v2/Clients/" + HttpCall.segment(command.exchange()) + "/"
                    + HttpCall.segment(command.portfolio()) + "/" + what;
            HttpCall call = HttpCall.get(path, Map.of("format", "Simple"), timeout);
            context.send(call, token).whenComplete((reply, failure) -> {
                if (failure == null) {
                    answered(what, reply, token, reader);
                } else {
                    again(Failures.cause(failure).getMessage());
                }
            });
        }

        private void answered(String what, HttpReply reply, AccessToken token, Reader reader) {
            if (reply.status() == 401) {
                context.tokens().reject(token);
            } else if (reply.status() == 429) {
                context.throttled(reply);
            }
            if (!reply.successful()) {
                again("asking for " + what + " was answered with HTTP " + reply.status());
                return;
            }
            try {
                reader.read(reply.body());
            } catch (CodecException e) {
                again("the list of " + what + " cannot be read: " + e.getMessage());
            }
        }

        private void again(String why) {
            submission.note(why);
            context.later(submission, backoff.next(), () -> next(false));
        }
    }

    /** Looks through one list. */
    @FunctionalInterface
    private interface Reader {

        void read(byte[] body) throws CodecException;
    }
}
