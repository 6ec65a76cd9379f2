package io.github.camelalor.order;

import io.github.camelalor.codec.Answers;
import io.github.camelalor.net.HttpCall;
import io.github.camelalor.net.HttpReply;
import io.github.camelalor.net.Urgency;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes all orders of a portfolio back; only HTTP knows that command. That there were none is a success as well. */
record CancelAllOrders(String requestId, Instruction.CancelAll all) implements Command {

    @Override
    public String name() {
        return "cancel-all";
    }

    @Override
    public String exchange() {
        return all.exchange();
    }

    @Override
    public String symbol() {
        return null;
    }

    @Override
    public String portfolio() {
        return all.portfolio();
    }

    @Override
    public Transport transport(Transport wished) {
        return Transport.HTTP;
    }

    @Override
    public Urgency urgency() {
        return Urgency.CANCEL;
    }

    @Override
    public Repeat repeat() {
        return Repeat.FREELY;
    }

    @Override
    public boolean noted() {
        return false;
    }

    @Override
    public String frame(String guid) {
        throw new UnsupportedOperationException("There is no frame that cancels all orders");
    }

    @Override
    public HttpCall call(Duration timeout) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("exchange", all.exchange());
        query.put("portfolio", all.portfolio());
        if (all.scope() != CancelScope.ALL) {
            query.put("stop", String.valueOf(all.scope() == CancelScope.STOP_ORDERS));
        }
        return new HttpCall("DELETE", CreateOrder.PATH + "/all", query, Map.of(), null, timeout);
    }

    @Override
    public Verdict read(HttpReply reply) {
        if (reply.successful() && Answers.done(reply.body())) {
            return new Verdict.Confirmed(null);
        }
        Verdict verdict = Verdict.of(reply);
        return verdict instanceof Verdict.NothingToChange ? new Verdict.Confirmed(null) : verdict;
    }

    @Override
    public List<Question> questions() {
        return List.of();
    }
}
