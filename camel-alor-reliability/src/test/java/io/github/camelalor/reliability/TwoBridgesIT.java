package io.github.camelalor.reliability;

import static org.awaitility.Awaitility.await;

import io.github.camelalor.simulator.fault.Channel;
import io.github.camelalor.simulator.fault.LoseReply;
import io.github.camelalor.simulator.fault.When;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two bridges that share the ids of orders in PostgreSQL: as members of one group, and one as the standby of the other. */
class TwoBridgesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Postgres postgres;
    private static TradingFloor floor;
    private static Path locks;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        postgres = Postgres.start();
        locks = folder.resolve(TradingFloor.LOCKS);
        floor = new TradingFloor(folder);
        floor.keepIdsIn(postgres);
        floor.option("camel.component.kafka.configuration.sessionTimeoutMs", "6000");
    }

    @BeforeEach
    void bridgesOfOneGroup() {
        floor.routes(routes -> routes);
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
    void aRecordWhoseConsumerLosesItsPartitionBecomesOneOrder() {
        Bridge frozen = floor.bridge("group");
        String comment = loseTheReplyOf();
        frozen.freeze();
        Bridge second = floor.bridge("group");

        awaitReport(second, comment);
        frozen.thaw();
        awaitReport(frozen, comment);
        floor.order();
        floor.order();
        floor.order();
        floor.balance();
    }

    @Test
    void theStandbyGoesOnWhereTheLeaderWasKilled() {
        standby();
        Bridge leader = floor.bridge("leader");
        String comment = loseTheReplyOf();
        Bridge standby = floor.bridge("standby");
        leader.kill();

        awaitReport(standby, comment);
        floor.order();
        floor.balance();
    }

    /** The locks of a machine that has fallen silent are given to somebody else, as file servers do; then it wakes up. */
    @Test
    void aLeaderThatWasFrozenAndAStandbyThatTookOverMakeOneOrder() throws Exception {
        standby();
        Bridge leader = floor.bridge("leader");
        String comment = loseTheReplyOf();
        leader.freeze();
        try (Stream<Path> files = Files.list(locks)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Bridge standby = floor.bridge("standby");

        awaitReport(standby, comment);
        leader.thaw();
        awaitReport(leader, comment);
        floor.order();
        floor.order();
        floor.order();
        floor.balance();
    }

    private static void standby() {
        floor.option("camel.main.configurationClasses", StandbyLocks.class.getName());
        floor.routes(routes -> routes.replace("uri: kafka:orders\n", "uri: master:bridge:kafka:orders\n"));
    }

    /** Puts an order in whose answer nobody gets the first time, and waits until it is executed. */
    private static String loseTheReplyOf() {
        floor.broker()
                .faults()
                .add(new LoseReply(), When.on(Channel.API).about("/actions/").once());
        String comment = floor.order();
        await().atMost(PATIENCE).until(() -> floor.created(comment) == 1);
        return comment;
    }

    private static void awaitReport(Bridge bridge, String comment) {
        bridge.awaitSaid("CONFIRMED  SBER " + floor.numberOf(comment));
    }
}
