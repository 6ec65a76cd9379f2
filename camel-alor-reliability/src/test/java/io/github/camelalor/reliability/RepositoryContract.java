package io.github.camelalor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What becomes of orders that come again in another process, whatever store their ids are kept in. After each test the ledger
 * holds at most one order for an id.
 */
abstract class RepositoryContract {

    static final Map<String, Object> ONE = Map.of("side", "buy", "quantity", 1);
    static final Map<String, Object> TWO = Map.of("side", "buy", "quantity", 2);

    AlorSimulator broker;

    /** Opens the store of this test as a process of its own does. */
    abstract IdempotentRepository repository() throws Exception;

    @BeforeEach
    void open() {
        broker = AlorSimulator.builder().seed(7).start();
    }

    @AfterEach
    void close() {
        assertThat(created()).extracting(Effect::comment).doesNotHaveDuplicates();
        broker.close();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aConfirmedOrderIsConfirmedAgainWithItsNumber(Transport transport) throws Exception {
        OrderReceipt before = order(transport, ONE);
        OrderReceipt after = order(transport, ONE);

        assertThat(before.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(after.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(after.orderNumber()).isEqualTo(before.orderNumber());
        assertThat(after.attempts()).isZero();
        assertThat(created()).hasSize(1);
    }

    @Test
    void aRejectedOrderStaysRejectedAndIsNotSentAgain() throws Exception {
        Map<String, Object> wrong = Map.of("side", "buy", "quantity", 1, "symbol", "NOSUCH");
        OrderReceipt before = order(Transport.HTTP, wrong);
        OrderReceipt after = order(Transport.HTTP, wrong);

        assertThat(before.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(after.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(after.attempts()).isZero();
    }

    @Test
    void anOrderNotedButNeverSentIsSentOnce() throws Exception {
        IdempotentRepository dying = new InterruptedRepository(repository(), key -> {}, key -> {
            if (InterruptedRepository.isId(key)) {
                throw new IllegalStateException("killed");
            }
        });
        OrderReceipt before = order(dying, Transport.HTTP, ONE);

        assertThat(before.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(created()).isEmpty();
        assertThat(order(Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anOrderInDoubtIsFoundLater(Transport transport) throws Exception {
        broker.faults().add(new LoseReply(), When.on(Channel.API).about("/actions/"));
        broker.faults().add(new LoseReply(), When.on(Channel.CWS).about("create:"));
        broker.faults().add(new AnswerInstead(503, ""), When.on(Channel.API).about("GET /md"));
        OrderReceipt before = order(transport, ONE);
        broker.faults().clear();
        OrderReceipt after = order(transport, ONE);

        assertThat(before.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(after.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(after.orderNumber()).isEqualTo(created().get(0).orderNumber());
        assertThat(created()).hasSize(1);
    }

    @Test
    void anotherOrderUnderTheSameIdIsRefused() throws Exception {
        order(Transport.HTTP, ONE);

        assertThat(order(Transport.HTTP, TWO).reason()).isEqualTo(DenialReason.REQUEST_ID_REUSED);
        assertThat(order(Transport.HTTP, TWO).reason()).isEqualTo(DenialReason.REQUEST_ID_REUSED);
        assertThat(order(Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(1);
    }

    @Test
    void anOrderThatWasNotSentMayBeSentLater() throws Exception {
        broker.faults().add(new AnswerInstead(429, Map.of("Retry-After", "60"), ""), When.on(Channel.API));
        OrderReceipt before = order(Transport.HTTP, ONE);
        broker.faults().clear();

        assertThat(before.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(order(Transport.HTTP, TWO).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(1);
    }

    OrderReceipt order(Transport transport, Map<String, Object> order) throws Exception {
        return order(repository(), transport, order);
    }

    /** Sends one order in a process of its own. */
    OrderReceipt order(IdempotentRepository repository, Transport transport, Map<String, Object> order)
            throws Exception {
        try (OrderProcess process = OrderProcess.start(broker, repository, transport)) {
            return process.send("order-1", order);
        }
    }

    List<Effect> created() {
        return broker.ledger().effects(Effect.Kind.ORDER_CREATED);
    }
}
