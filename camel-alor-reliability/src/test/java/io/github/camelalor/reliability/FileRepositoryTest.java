package io.github.camelalor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Transport;
import java.nio.file.Path;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids of orders in a file, for one process after another. */
class FileRepositoryTest extends RepositoryContract {

    @TempDir
    private Path folder;

    @Override
    IdempotentRepository repository() {
        return repository(1_000, 0);
    }

    private FileIdempotentRepository repository(int cached, long bytes) {
        return (FileIdempotentRepository) FileIdempotentRepository.fileIdempotentRepository(
                folder.resolve("order-ids").toFile(), cached, bytes);
    }

    @Test
    void aFileKnowsMoreThanItKeepsInMemory() throws Exception {
        manyOrders(repository(2, 0));

        assertThat(order(repository(2, 0), Transport.HTTP, ONE).attempts()).isZero();
        assertThat(created()).hasSize(21);
    }

    /** It is told so in docs/reliability.md: a file that may not grow drops its oldest keys. */
    @Test
    void aFileThatMayNotGrowForgetsTheOldestAndTheBrokerDoesNotOverHttp() throws Exception {
        FileIdempotentRepository small = repository(2, 1_000);
        small.setDropOldestFileStore(10);
        manyOrders(small);

        assertThat(folder.resolve("order-ids").toFile().length()).isLessThan(1_200);
        assertThat(order(repository(2, 0), Transport.HTTP, ONE).attempts()).isPositive();
        assertThat(created()).hasSize(21);
    }

    private void manyOrders(IdempotentRepository repository) throws Exception {
        try (OrderProcess process = OrderProcess.start(broker, repository, Transport.HTTP)) {
            assertThat(process.send("order-1", ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
            for (int i = 2; i <= 21; i++) {
                assertThat(process.send("order-" + i, ONE).outcome()).isEqualTo(Outcome.CONFIRMED);
            }
        }
    }
}
