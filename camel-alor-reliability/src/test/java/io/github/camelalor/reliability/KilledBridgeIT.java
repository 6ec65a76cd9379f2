package io.github.camelalor.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.When;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bridge that is killed, and another that goes on after it, with the ids of orders in PostgreSQL or in a file. */
class KilledBridgeIT {

    private static final int RECORDS_A_ROUND = 80;

    private static Postgres postgres;
    private static TradingFloor floor;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        postgres = Postgres.start();
        floor = new TradingFloor(folder);
        // The next one is taken for the one that was killed, so that it need not be waited for.
        floor.option("camel.component.kafka.configuration.groupInstanceId", "bridge");
    }

    @AfterEach
    void kill() throws Exception {
        floor.clear();
    }

    @AfterAll
    static void close() throws Exception {
        floor.close();
        postgres.close();
    }

    @Test
    void whereverItIsKilledTheRecordBecomesOneOrder() throws Exception {
        floor.keepIdsIn(postgres);
        Bridge bridge = floor.bridge("points");
        for (StoppingPoint point : StoppingPoint.values()) {
            stop(point);
            String comment = floor.order();
            if (point == StoppingPoint.SENT) {
                await().atMost(Duration.ofSeconds(60)).until(() -> floor.created(comment) == 1);
            } else {
                bridge.awaitSaid(Stops.SAID + point);
            }
            assertThat(floor.created(comment)).isEqualTo(point == StoppingPoint.NOTED ? 0 : 1);
            bridge.kill();
            floor.broker().faults().clear();
            floor.pass(point);
            bridge = floor.bridge("points");
            floor.awaitAllDone();
        }
        floor.balance();
    }

    private static void stop(StoppingPoint point) throws Exception {
        if (point == StoppingPoint.SENT) {
            floor.broker().faults().add(new LoseReply(), When.on(Channel.API).about("/actions/"));
        } else {
            floor.stopAt(point);
        }
    }

    /** Run it for longer with {@code -Dit.rounds=50}, and otherwise with {@code -Dit.seed=2}. */
    @Test
    void killedAtAnyMomentWhileRecordsFlowItLosesAndRepeatsNothing() {
        floor.keepIdsInAFile();
        Random random = new Random(Long.getLong("it.seed", 1L));
        int rounds = Integer.getInteger("it.rounds", 3);
        for (int round = 0; round < rounds; round++) {
            put(RECORDS_A_ROUND);
            Bridge bridge = floor.bridge("random");
            int kill = floor.created() + 1 + random.nextInt(RECORDS_A_ROUND / 2);
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> floor.created() >= kill);
            // Wherever in the life of a record the moment falls.
            LockSupport.parkNanos(random.nextInt(20_000_000));
            bridge.kill();
        }
        floor.bridge("random");
        floor.balance();
    }

    private static void put(int count) {
        for (int i = 0; i < count; i++) {
            switch (i % 20) {
                case 7 -> floor.refusedOrder();
                case 13 -> floor.noise();
                default -> floor.order();
            }
        }
    }
}
