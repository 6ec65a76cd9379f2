package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.DenialReason;
import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Transport;
import io.github.camelalor.simulator.AlorSimulator;
import io.github.camelalor.simulator.fault.AnswerInstead;
import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.Delay;
import io.github.camelalor.simulator.fault.Ending;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.LoseRequest;
import io.github.camelalor.simulator.fault.Moment;
import io.github.camelalor.simulator.fault.When;
import io.github.camelalor.simulator.market.Effect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Orders that come again after a restart, with a repository that remembers their ids: each process is a Camel context of its
 * own. After each test the ledger holds at most one order for an id.
 */
@Execution(ExecutionMode.CONCURRENT)
class AcrossRestartsTest {

    private static final Map<String, Object> ONE = Map.of("side", "buy", "quantity", 1);
    private static final Map<String, Object> TWO = Map.of("side", "buy", "quantity", 2);

    private final MemoryRepository repository = new MemoryRepository();
    private Instant recordOf = Instant.now();
    private AlorSimulator broker;

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
        OrderReceipt before = order(repository, transport, ONE);
        OrderReceipt after = order(repository, transport, ONE);

        assertThat(before.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(after.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(after.orderNumber()).isEqualTo(before.orderNumber());
        assertThat(after.attempts()).isZero();
        assertThat(created()).hasSize(1);
    }

    @Test
    void aConfirmedOrderThatTheBrokerNoLongerListsStaysConfirmed() throws Exception {
        order(repository, Transport.HTTP, ONE);
        broker.faults().add(new AnswerInstead(200, "[]"), When.on(Channel.API).about("GET /md"));

        OrderReceipt after = order(repository, Transport.HTTP, ONE);

        assertThat(after.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(after.orderNumber()).isNull();
        assertThat(created()).hasSize(1);
    }

    @Test
    void aConfirmedOrderStaysConfirmedWhileTheBrokerCannotBeAsked() throws Exception {
        order(repository, Transport.HTTP, ONE);
        broker.faults().add(new AnswerInstead(503, ""), When.on(Channel.API).about("GET /md"));

        assertThat(order(repository, Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aRejectedOrderStaysRejectedAndIsNotSentAgain(Transport transport) throws Exception {
        Map<String, Object> wrong = Map.of("side", "buy", "quantity", 1, "symbol", "NOSUCH");
        order(repository, transport, wrong);
        Traffic traffic = Traffic.of(broker);

        assertThat(order(repository, transport, wrong).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(traffic.orders()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void anOrderWhoseReplyWasLostWithTheProcessIsFound(Transport transport) throws Exception {
        loseReplies();
        OrderReceipt before = order(repository, transport, ONE);
        broker.faults().clear();
        OrderReceipt after = order(repository, transport, ONE);

        assertThat(before.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(after.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(after.orderNumber()).isEqualTo(created().get(0).orderNumber());
        assertThat(created()).hasSize(1);
    }

    @Test
    void anOrderNotedButNeverSentIsSentOverHttp() throws Exception {
        repository.dieAfterAdding = true;
        OrderReceipt before = order(repository, Transport.HTTP, ONE);
        repository.dieAfterAdding = false;
        OrderReceipt after = order(repository, Transport.HTTP, ONE);

        assertThat(before.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(after.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(1);
    }

    @Test
    void anOrderNotedButNeverSentStaysInDoubtOverWebSocketUnlessTheRiskIsTaken() throws Exception {
        repository.dieAfterAdding = true;
        order(repository, Transport.WEBSOCKET, ONE);
        repository.dieAfterAdding = false;

        assertThat(order(repository, Transport.WEBSOCKET, ONE).outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(created()).isEmpty();
        assertThat(order(repository, "transport=WEBSOCKET&resendUnfound=true&orderTimeout=20000", ONE)
                        .outcome())
                .isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(1);
    }

    @Test
    void anOrderLostOnItsWayIsSentAgainOverHttp() throws Exception {
        broker.faults().add(new LoseRequest(Ending.RESET), When.on(Channel.API).about("/actions/"));
        OrderReceipt before = order(repository, Transport.HTTP, ONE);
        broker.faults().clear();

        assertThat(before.outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(order(repository, Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(1);
    }

    @Test
    void anotherOrderUnderTheSameIdIsRefused() throws Exception {
        order(repository, Transport.HTTP, ONE);
        OrderReceipt other = order(repository, Transport.HTTP, TWO);
        OrderReceipt again = order(repository, Transport.HTTP, TWO);

        assertThat(other.reason()).isEqualTo(DenialReason.REQUEST_ID_REUSED);
        assertThat(again.reason()).isEqualTo(DenialReason.REQUEST_ID_REUSED);
        assertThat(order(repository, Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(created()).hasSize(1);
    }

    @Test
    void anOrderThatWasNotSentMayBeSentLater() throws Exception {
        broker.faults().add(new AnswerInstead(429, Map.of("Retry-After", "60"), ""), When.on(Channel.API));
        OrderReceipt before = order(repository, Transport.HTTP, ONE);
        broker.faults().clear();

        assertThat(before.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(repository.inner.getCacheSize()).isZero();
        assertThat(order(repository, Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void whileTheRepositoryFailsNothingIsSent() throws Exception {
        Traffic traffic = Traffic.of(broker);
        repository.broken = true;

        OrderReceipt receipt = order(repository, Transport.HTTP, ONE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(receipt.message()).contains("repository").contains("no connection to the database");
        assertThat(traffic.orders()).isZero();
    }

    @Test
    void anOrderOfARecordOfYesterdayIsInDoubtWhileTheRepositoryFails() throws Exception {
        order(repository, Transport.HTTP, ONE);
        repository.broken = true;
        broker.faults().add(new AnswerInstead(200, "[]"), When.on(Channel.API).about("GET /md"));

        recordOf = Instant.now().minus(Duration.ofDays(1));
        assertThat(order(repository, Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.IN_DOUBT);
        recordOf = Instant.now();
        assertThat(order(repository, Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void anOrderOfAProcessBeforeIsFoundThoughTheRepositoryFails() throws Exception {
        OrderReceipt before = order(repository, Transport.HTTP, ONE);
        repository.broken = true;

        assertThat(order(repository, Transport.HTTP, ONE).orderNumber()).isEqualTo(before.orderNumber());
        assertThat(created()).hasSize(1);
    }

    @Test
    void anOrderThatAnotherProcessMayStillBeSendingIsWaitedForThoughTheRepositoryFails() throws Exception {
        Traffic traffic = Traffic.of(broker);
        broker.faults()
                .add(
                        new Delay(Duration.ofMillis(400)),
                        When.on(Channel.API)
                                .about("/actions/")
                                .at(Moment.REQUESTED)
                                .once());
        CompletableFuture<OrderReceipt> other = CompletableFuture.supplyAsync(() -> {
            try {
                return order(repository, Transport.HTTP, ONE);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> traffic.orders() == 1);
        repository.broken = true;

        OrderReceipt receipt = order(repository, Transport.HTTP, ONE);

        assertThat(receipt.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(receipt.orderNumber()).isEqualTo(other.join().orderNumber());
        assertThat(created()).hasSize(1);
    }

    @Test
    void whileNeitherTheRepositoryNorTheBrokerTellsAnOrderIsInDoubt() throws Exception {
        order(repository, Transport.HTTP, ONE);
        repository.broken = true;
        broker.faults().add(new AnswerInstead(503, ""), When.on(Channel.API).about("GET /md"));

        assertThat(order(repository, Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(created()).hasSize(1);
    }

    @Test
    void whileTheRepositoryIsHeldBySomebodyElseNothingIsSent() throws Exception {
        Traffic traffic = Traffic.of(broker);
        repository.held = new CountDownLatch(1);

        OrderReceipt receipt = order(repository, Transport.HTTP, ONE);
        repository.held.countDown();

        assertThat(receipt.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(traffic.orders()).isZero();
    }

    @Test
    void anOutcomeThatCannotBeNotedIsToldAllTheSame() throws Exception {
        repository.brokenForOutcomes = true;
        OrderReceipt before = order(repository, Transport.HTTP, ONE);
        repository.brokenForOutcomes = false;

        assertThat(before.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(order(repository, Transport.HTTP, ONE).orderNumber()).isEqualTo(before.orderNumber());
        assertThat(created()).hasSize(1);
    }

    @Test
    void anOutcomeIsToldInTimeThoughTheRepositoryHangs() throws Exception {
        repository.heldForOutcomes = new CountDownLatch(1);
        try {
            assertThat(order(repository, Transport.HTTP, ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
        } finally {
            repository.heldForOutcomes.countDown();
        }
        assertThat(created()).hasSize(1);
    }

    @Test
    void aFileRemembersAsWell(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("orders");
        OrderReceipt before =
                order(FileIdempotentRepository.fileIdempotentRepository(file.toFile()), Transport.HTTP, ONE);
        OrderReceipt after =
                order(FileIdempotentRepository.fileIdempotentRepository(file.toFile()), Transport.HTTP, ONE);

        assertThat(after.orderNumber()).isEqualTo(before.orderNumber());
        assertThat(after.attempts()).isZero();
        assertThat(created()).hasSize(1);
    }

    private OrderReceipt order(IdempotentRepository memory, Transport transport, Map<String, Object> order)
            throws Exception {
        return order(memory, "transport=" + transport, order);
    }

    /** Sends one order in a process of its own. */
    private OrderReceipt order(IdempotentRepository memory, String options, Map<String, Object> order)
            throws Exception {
        CamelContext process = new DefaultCamelContext();
        try {
            AlorConfiguration configuration =
                    SimulatedBroker.connect(process, broker).getConfiguration();
            configuration.setIdempotentRepository(memory);
            configuration.setOrderTimeout(3_000);
            configuration.setRequestTimeout(500);
            process.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:order").to("alor:market-order:MOEX:SBER?throwExceptionOnFailure=false&" + options);
                }
            });
            process.start();
            return process.createProducerTemplate()
                    .requestBodyAndHeaders(
                            "direct:order",
                            order,
                            Map.of(
                                    AlorConstants.REQUEST_ID,
                                    "order-1",
                                    Exchange.MESSAGE_TIMESTAMP,
                                    recordOf.toEpochMilli()),
                            OrderReceipt.class);
        } finally {
            process.stop();
        }
    }

    private void loseReplies() {
        broker.faults().add(new LoseReply(), When.on(Channel.API).about("/actions/"));
        broker.faults().add(new LoseReply(), When.on(Channel.CWS).about("create:"));
        broker.faults().add(new AnswerInstead(503, ""), When.on(Channel.API).about("GET /md"));
    }

    private List<Effect> created() {
        return broker.ledger().effects(Effect.Kind.ORDER_CREATED);
    }

    /** One that outlives processes, and fails in the ways of a database. */
    private static final class MemoryRepository implements IdempotentRepository {

        private final MemoryIdempotentRepository inner = new MemoryIdempotentRepository();
        private volatile boolean dieAfterAdding;
        private volatile boolean broken;
        private volatile boolean brokenForOutcomes;
        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile CountDownLatch heldForOutcomes = new CountDownLatch(0);

        @Override
        public boolean add(String key) {
            check(key);
            boolean added = inner.add(key);
            if (dieAfterAdding && !key.contains("#")) {
                throw new IllegalStateException("killed");
            }
            return added;
        }

        private void check(String key) {
            try {
                held.await();
                if (key.contains("=")) {
                    heldForOutcomes.await();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (broken || brokenForOutcomes && key.contains("=")) {
                throw new IllegalStateException("no connection to the database");
            }
        }

        @Override
        public boolean contains(String key) {
            check(key);
            return inner.contains(key);
        }

        @Override
        public boolean remove(String key) {
            check(key);
            return inner.remove(key);
        }

        @Override
        public boolean confirm(String key) {
            return inner.confirm(key);
        }

        @Override
        public void clear() {
            inner.clear();
        }

        @Override
        public void start() {
            inner.start();
        }

        @Override
        public void stop() {
            // What it remembers outlives the process.
        }
    }
}
