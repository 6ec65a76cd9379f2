package io.github.camelalor.order;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.codec.CodecException;
import io.github.camelalor.codec.EventContext;
import io.github.camelalor.codec.Frame;
import io.github.camelalor.codec.Requests;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.Urgency;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes an order back.
 *
 * <p>Over HTTP it goes without a request id, of which the broker wants none here; its effect is seen in the state of the
 * order, so that one whose answer is lost is settled by looking, and repeated while the order still works.
 */
record CancelOrder(String requestId, Instruction.Cancel cancel) implements Command {

    @Override
    public String name() {
        return "delete:" + Requests.word(cancel.type());
    }

    @Override
    public String exchange() {
        return cancel.exchange();
    }

    @Override
    public String symbol() {
        return cancel.symbol();
    }

    @Override
    public String portfolio() {
        return cancel.portfolio();
    }

    @Override
    public String orderNumber() {
        return cancel.orderId();
    }

    @Override
    public Urgency urgency() {
        return Urgency.CANCEL;
    }

    @Override
    public Repeat repeat() {
        return Repeat.AFTER_LOOKING;
    }

    @Override
    public boolean noted() {
        return false;
    }

    @Override
    public String frame(String guid) {
        return Requests.delete(
                guid, cancel.type(), cancel.orderId(), cancel.exchange(), cancel.portfolio(), cancel.checkDuplicates());
    }

    @Override
    public HttpCall call(Duration timeout) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("portfolio", cancel.portfolio());
        query.put("exchange", cancel.exchange());
        query.put("stop", String.valueOf(OwnOrder.isConditional(cancel.type())));
        query.put("jsonResponse", "true");
        String path = CreateOrder.PATH + "/" + HttpCall.segment(cancel.orderId());
        return new HttpCall("DELETE", path, query, Map.of(), null, timeout);
    }

    @Override
    public Verdict read(HttpReply reply) {
        return reply.successful() && Answers.done(reply.body())
                ? new Verdict.Confirmed(cancel.orderId())
                : Verdict.of(reply);
    }

    @Override
    public Verdict read(Frame.ServiceFrame frame) {
        return frame.httpCode() == 200 ? new Verdict.Confirmed(cancel.orderId()) : Verdict.of(frame);
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.list(OwnOrder.list(cancel.type()), cancel.exchange(), cancel.portfolio(), this::inOrders));
    }

    private Finding inOrders(byte[] body) throws CodecException {
        OwnOrder order = OwnOrder.find(
                OwnOrder.read(cancel.type(), body, EventContext.ofPortfolio(cancel.exchange(), cancel.portfolio())),
                each -> each.number().equals(cancel.orderId()));
        if (order == null) {
            return new Finding.Absent("the order " + cancel.orderId() + " was not found");
        }
        return switch (order.status()) {
            case CANCELED -> new Finding.Done(order.number(), "seen in its state: " + order);
            case FILLED -> new Finding.Refused(null, "already filled: " + order);
            case REJECTED -> new Finding.Refused(null, "there was nothing to cancel: " + order);
            case WORKING -> new Finding.NotYet(order.toString());
            case UNKNOWN -> new Finding.Nothing(order.toString());
        };
    }
}
