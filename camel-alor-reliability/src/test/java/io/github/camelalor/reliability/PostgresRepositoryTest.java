package io.github.camelalor.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.OrderReceipt;
import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Transport;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Ids of orders in a table of PostgreSQL, which several processes share. */
class PostgresRepositoryTest extends RepositoryContract {

    private static final int MANY = 200;
    private static final int AT_ONCE = 8;

    private static Postgres postgres;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = Postgres.start();
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void forget() throws Exception {
        postgres.run("TRUNCATE " + Postgres.TABLE);
    }

    @Override
    IdempotentRepository repository() {
        return Postgres.repository(postgres.database());
    }

    @Test
    void whileAnotherHoldsTheTableNothingIsSentAndLaterItIs() throws Exception {
        try (OrderProcess process = OrderProcess.start(broker, repository(), Transport.WEBSOCKET)) {
            OrderReceipt before;
            try (Connection other = postgres.database().getConnection();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("LOCK TABLE " + Postgres.TABLE + " IN ACCESS EXCLUSIVE MODE");
                before = process.send("order-1", ONE);
                assertThat(created()).isEmpty();
            }

            assertThat(before.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(process.send("order-1", ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(created()).hasSize(1);
        }
    }

    @Test
    void whileAnotherAddsTheSameIdNothingIsSent() throws Exception {
        try (OrderProcess process = OrderProcess.start(broker, repository(), Transport.HTTP);
                Connection other = postgres.database().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO " + Postgres.TABLE + " VALUES ('orders', 'order-1', now())");

            assertThat(process.send("order-1", ONE).outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(created()).isEmpty();
            other.rollback();
            assertThat(process.send("order-1", ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
        }
    }

    @Test
    void whileTheDatabaseCannotBeReachedNothingIsSentAndLaterItIs() throws Exception {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"localhost"});
        nowhere.setPortNumbers(new int[] {1});
        DelegatingDataSource database = new DelegatingDataSource(nowhere);
        try (OrderProcess process = OrderProcess.start(broker, Postgres.repository(database), Transport.WEBSOCKET)) {
            OrderReceipt before = process.send("order-1", ONE);
            database.setTargetDataSource(postgres.database());

            assertThat(before.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(before.message()).contains("repository");
            assertThat(process.send("order-1", ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(created()).hasSize(1);
        }
    }

    /** Camel's attempt to make the table fails on PostgreSQL, where the transaction ends with the question whether it is there. */
    @Test
    void withoutItsTableNothingIsSentAndWithItItIs() throws Exception {
        JdbcMessageIdRepository ids = new JdbcMessageIdRepository(postgres.database(), Postgres.PROCESSOR);
        ids.setTableName("to_be_made");
        try (OrderProcess process = OrderProcess.start(broker, ids, Transport.HTTP)) {
            OrderReceipt before = process.send("order-1", ONE);
            postgres.run("CREATE TABLE to_be_made (LIKE " + Postgres.TABLE + " INCLUDING ALL)");

            assertThat(before.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(process.send("order-1", ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(created()).hasSize(1);
        }
    }

    /** What one adds while the other has looked for it, but not added it, is refused by the primary key. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void twoProcessesThatAddTheSameIdAtOnceMakeOneOrder(Transport transport) throws Exception {
        CountDownLatch looked = new CountDownLatch(2);
        Runnable together = () -> {
            looked.countDown();
            await().until(() -> looked.getCount() == 0);
        };
        try (OrderProcess first =
                        OrderProcess.start(broker, Postgres.repository(postgres.database(), together), transport);
                OrderProcess second =
                        OrderProcess.start(broker, Postgres.repository(postgres.database(), together), transport)) {
            CompletableFuture<OrderReceipt> one = first.sendAsync("order-1", ONE);
            CompletableFuture<OrderReceipt> other = second.sendAsync("order-1", ONE);

            assertThat(List.of(one.get(20, TimeUnit.SECONDS), other.get(20, TimeUnit.SECONDS)))
                    .extracting(OrderReceipt::outcome)
                    .containsOnly(Outcome.CONFIRMED);
            assertThat(one.join().orderNumber()).isEqualTo(other.join().orderNumber());
            assertThat(created()).hasSize(1);
        }
    }

    /** Over WebSocket, where the broker knows no ids, so that nothing but the table stands between an order and its double. */
    @Test
    void twoProcessesThatSendTheSameOrdersMakeEachOnce() throws Exception {
        try (OrderProcess first = OrderProcess.start(broker, repository(), Transport.WEBSOCKET, 60_000);
                OrderProcess second = OrderProcess.start(broker, repository(), Transport.WEBSOCKET, 60_000)) {
            CompletableFuture<List<OrderReceipt>> forwards = many(first, IntStream.range(0, MANY));
            CompletableFuture<List<OrderReceipt>> again = many(second, IntStream.range(0, MANY));
            List<OrderReceipt> receipts = new ArrayList<>(forwards.get(90, TimeUnit.SECONDS));
            receipts.addAll(again.get(90, TimeUnit.SECONDS));

            assertThat(receipts).hasSize(2 * MANY).allSatisfy(receipt -> assertThat(receipt.outcome())
                    .as(receipt.message())
                    .isEqualTo(Outcome.CONFIRMED));
            assertThat(created()).hasSize(MANY);
        }
    }

    /** Sends orders, so many at a time. */
    private static CompletableFuture<List<OrderReceipt>> many(OrderProcess process, IntStream numbers) {
        List<List<Integer>> lanes = IntStream.range(0, AT_ONCE)
                .<List<Integer>>mapToObj(lane -> new ArrayList<>())
                .toList();
        numbers.forEach(number -> lanes.get(number % AT_ONCE).add(number));
        List<CompletableFuture<List<OrderReceipt>>> running = new ArrayList<>();
        for (List<Integer> lane : lanes) {
            CompletableFuture<List<OrderReceipt>> chain = CompletableFuture.completedFuture(new ArrayList<>());
            for (int number : lane) {
                chain = chain.thenCompose(
                        receipts -> process.sendAsync("order-" + number, ONE).thenApply(receipt -> {
                            receipts.add(receipt);
                            return receipts;
                        }));
            }
            running.add(chain);
        }
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .thenApply(ended ->
                        running.stream().flatMap(lane -> lane.join().stream()).toList());
    }
}
